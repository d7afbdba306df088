import { EARLY_ENDS, earlyEnds, epidemic, type PersonView } from '#epidemic/contract'
import { type Day, dayOf } from '#kernel/day'
import { useAct } from '../../api.ts'
import { ChoiceField } from '../../form/ChoiceField.tsx'
import { DayField } from '../../form/DayField.tsx'
import { Form } from '../../form/Form.tsx'
import { LongTextField } from '../../form/LongTextField.tsx'
import { TimeField } from '../../form/TimeField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { formatTime } from '../../ui/format.ts'
import css from '../Epidemic.module.css'
import { momentOf, rightNow } from '../moment.ts'
import { q } from '../quarantine/text.ts'
import { actText } from '../text-acts.ts'
import { courseText } from '../text-course.ts'

const COMPLETE = 'complete'

interface Props {
  readonly person: PersonView
  readonly onDone: () => void
}

/** Releases a person from quarantine. */
export function EndQuarantine({ person, onDone }: Props) {
  const t = useSay()
  const { today } = useAsOf()
  const end = useAct(epidemic.endQuarantine, { quiet: true, done: t(courseText.ended) })
  const now = rightNow()
  const draft = useDraft(`epidemic.end.${person.id}`, {
    at: dayOf(now) as Day | null,
    time: formatTime(now),
    reason: '',
    early: COMPLETE as string | null,
  })
  return (
    <Form
      of={draft}
      submit={t(courseText.end)}
      onSend={({ at, time, reason, early: why }) => {
        const early = EARLY_ENDS.find((one) => one === why)
        return end.mutateAsync({
          params: { id: person.id },
          body: { at: momentOf(at ?? today, time), reason: reason.trim(), ...(early === undefined ? {} : { early }) },
        })
      }}
      onSent={onDone}
    >
      <div className={css.pair}>
        <DayField of={draft} name="at" label={t(courseText.endedOn)} required max={today} />
        <TimeField of={draft} name="time" label={t(actText.time)} required />
      </div>
      <ChoiceField
        of={draft}
        name="early"
        label={t(q.early)}
        choices={[
          { value: COMPLETE, words: t(q.complete) },
          ...EARLY_ENDS.map((value) => ({ value, words: t(earlyEnds[value]) })),
        ]}
      />
      <LongTextField
        of={draft}
        name="reason"
        label={t(actText.reason)}
        hint={t(courseText.endReasonHint)}
        required
        rows={2}
        maxLength={500}
      />
    </Form>
  )
}
