import { Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { epidemic, type PersonView } from '#epidemic/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { actText } from '../text-acts.ts'

interface Props {
  readonly person: PersonView
  readonly onDone: () => void
}

const LEAST_LETTERS = 3

/** Takes a confirmation back: says what follows, names the person, asks why. */
export function RetractCase({ person, onDone }: Props) {
  const t = useSay()
  const [reason, setReason] = useState('')
  const retract = useAct(epidemic.retractCase, { quiet: true, done: t(actText.retracted), onDone })
  const given = reason.trim()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        retract.mutate({ params: { id: person.id }, body: { reason: given } })
      }}
    >
      <p style={{ marginTop: 0 }}>{t(actText.retractWhat, { name: person.code })}</p>
      <ErrorNote error={retract.error} focus />
      <Textarea
        label={t(actText.reason)}
        description={t(actText.reasonHint)}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
      />
      <Group justify="flex-end" mt={16}>
        <Button variant="default" onClick={onDone}>
          {t(actText.cancel)}
        </Button>
        <Button type="submit" color="red" loading={retract.isPending} disabled={given.length < LEAST_LETTERS}>
          {t(actText.retract)}
        </Button>
      </Group>
    </form>
  )
}
