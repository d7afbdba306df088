import { Button, Group, Modal, MultiSelect, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { exchange, reporting } from '#measures/contract'
import { useAct, useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { intakeWords as words } from './text-intake.ts'

interface Props {
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
  readonly onClose: () => void
  readonly onMade: (of: { name: string; key: string }) => void
}

/** A key for a system: whose, what it is called, and which forms it may fill in. */
export function KeyForm({ agencies, onClose, onMade }: Props) {
  const t = useSay()
  const may = useMay()
  const [agency, setAgency] = useState<string | null>(agencies.length === 1 ? (agencies[0]?.id ?? null) : null)
  const [name, setName] = useState('')
  const [forms, setForms] = useState<string[]>([])
  const known = useAnswer(reporting.listForms, { query: {} }, { enabled: may('measures.see') })
  const make = useAct(exchange.makeIntakeKey, { quiet: true })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (agency === null) return
    const made = await make.mutateAsync({ body: { agency, name: name.trim(), forms } })
    onClose()
    onMade(made)
  }
  return (
    <Modal opened onClose={onClose} title={t(words.makeKey)}>
      <form onSubmit={(event) => void send(event).catch(() => undefined)}>
        <Stack gap="md">
          {agencies.length > 1 && (
            <Select
              label={t(words.agency)}
              searchable
              required
              data={agencies.map(({ id, name: label }) => ({ value: id, label }))}
              value={agency}
              onChange={setAgency}
            />
          )}
          <TextInput
            label={t(words.name)}
            description={t(words.nameHint)}
            required
            minLength={3}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          {(known.data?.items.length ?? 0) > 0 && (
            <MultiSelect
              label={t(words.forms)}
              description={t(words.formsHint)}
              searchable
              clearable
              data={(known.data?.items ?? []).map((form) => ({ value: form.id, label: t(form.name) }))}
              value={forms}
              onChange={setForms}
            />
          )}
          <ErrorNote error={make.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t(words.cancel)}
            </Button>
            <Button type="submit" loading={make.isPending} disabled={agency === null || name.trim().length < 3}>
              {t(words.makeKey)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
