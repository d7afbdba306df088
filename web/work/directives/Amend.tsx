import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { work } from '#work/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { ui } from '../../ui/text.ts'
import { type Directive, openOf } from './roll-up.ts'
import { words } from './text.ts'

/** Changes the words, with the reason; only what differs is sent. */
export function Amend({ directive, onClose }: { directive: Directive; onClose: () => void }) {
  const t = useSay()
  const { title, text, result, number } = directive
  const start = { title, text, result, number, basis: directive.basis ?? '' }
  const [values, setValues] = useState(start)
  const [why, setWhy] = useState('')
  const amend = useAct(work.amendDirective, {
    quiet: true,
    done: ({ tasks }) => t(words.amended, { n: tasks }),
    onDone: onClose,
  })
  const changed = Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value.trim() !== start[name as keyof typeof start].trim()),
  )
  const field = (name: keyof typeof start) => ({
    label: t(words[name]),
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setValues((before) => ({ ...before, [name]: value }))
    },
  })
  const send = () =>
    amend.mutate({ params: { id: directive.id }, body: { ...changed, words: why, moves: directive.moves } })
  return (
    <Modal opened onClose={onClose} title={`${t(words.amend)} ${number}`} size="lg">
      <Stack gap="md">
        <Text>{t(words.amendSaid, { n: openOf(directive).length })}</Text>
        <TextInput {...field('number')} />
        <TextInput {...field('title')} />
        <Textarea {...field('text')} autosize minRows={3} />
        <Textarea {...field('result')} autosize minRows={2} />
        <TextInput {...field('basis')} />
        <Textarea
          label={t(words.why)}
          required
          autosize
          minRows={2}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <ErrorNote error={amend.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(ui.cancel)}
          </Button>
          <Button
            disabled={Object.keys(changed).length === 0 || why.trim() === ''}
            loading={amend.isPending}
            onClick={send}
          >
            {t(words.amend)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
