import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#kernel/day'
import { work } from '#work/contract'
import { useAct } from '../../api.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { ui } from '../../ui/text.ts'
import { DueInDays } from '../DueInDays.tsx'
import type { Directive, RollUpRow } from './roll-up.ts'
import { words } from './text.ts'

interface Props {
  readonly directive: Directive
  readonly rows: readonly RollUpRow[]
  /** All open tasks are meant: the deadline of the directive moves too. */
  readonly whole: boolean
  readonly onClose: () => void
}

/** More time, with the reason; says of how many tasks. */
export function Extend({ directive, rows, whole, onClose }: Props) {
  const t = useSay()
  const { today } = useAsOf()
  const [due, setDue] = useState<Day | null>(null)
  const [why, setWhy] = useState('')
  const extend = useAct(work.extendDirective, {
    quiet: true,
    done: ({ extended }) => t(words.extended, { n: extended }),
    onDone: onClose,
  })
  const send = () => {
    if (due === null) return
    const tasks = rows.map(({ id }) => id)
    const body = { due, words: why, moves: directive.moves, ...(whole ? {} : { tasks }) }
    extend.mutate({ params: { id: directive.id }, body })
  }
  return (
    <Modal opened onClose={onClose} title={t(words.extendAll, { n: rows.length })}>
      <Stack gap="md">
        <Text>{t(words.extendSaid)}</Text>
        <DueInDays from={today} onDue={setDue} />
        <Textarea
          label={t(words.why)}
          autosize
          minRows={2}
          maxLength={2_000}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <ErrorNote error={extend.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(ui.cancel)}
          </Button>
          <Button disabled={due === null || why.trim() === ''} loading={extend.isPending} onClick={send}>
            {t(words.extend)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
