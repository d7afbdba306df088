import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { addDays, type Day } from '#kernel/day'
import { assessments } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAct } from '../../api.ts'
import { ChoiceField } from '../../form/ChoiceField.tsx'
import { DayField } from '../../form/DayField.tsx'
import { Form } from '../../form/Form.tsx'
import { NumberField } from '../../form/NumberField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { todayHere } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { words } from './text.ts'

type Editions = AnswerOf<typeof assessments.listAssessments>['editions']

/** Opens the year of an edition for all its subjects, or brings what is open to the edition as it stands. */
export function OpenYear({ editions }: { readonly editions: Editions }) {
  const t = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t(words.open)}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t(words.open)}>
        <OpenForm editions={editions} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function OpenForm({ editions, onDone }: { readonly editions: Editions; readonly onDone: () => void }) {
  const t = useSay()
  const today = todayHere()
  const act = useAct(assessments.openAssessments, { quiet: true, done: (answer) => t(words.openDone, answer) })
  const draft = useDraft('measures.open-assessments', {
    edition: (editions[0]?.id ?? null) as string | null,
    year: Number(today.slice(0, 4)) as number | null,
    dueDay: addDays(today, 30) as Day | null,
    verifyDay: addDays(today, 45) as Day | null,
    disputeDays: 10 as number | null,
  })
  return (
    <Form
      of={draft}
      submit={t(words.open)}
      onSend={({ edition, year, dueDay, verifyDay, disputeDays }) =>
        act.mutateAsync({
          body: {
            edition: edition ?? '',
            year: year ?? 0,
            dueDay: dueDay ?? today,
            verifyDay: verifyDay ?? today,
            disputeDays: disputeDays ?? 0,
          },
        })
      }
      onSent={onDone}
    >
      <p>{t(words.openHint)}</p>
      <ChoiceField
        of={draft}
        name="edition"
        label={t(words.edition)}
        choices={editions.map(({ id, name }) => ({ value: id, words: t(name) }))}
        required
      />
      <NumberField of={draft} name="year" label={t(words.year)} year required />
      <DayField of={draft} name="dueDay" label={t(words.dueDay)} required />
      <DayField of={draft} name="verifyDay" label={t(words.verifyDay)} required />
      <NumberField of={draft} name="disputeDays" label={t(words.disputeDays)} whole required />
    </Form>
  )
}
