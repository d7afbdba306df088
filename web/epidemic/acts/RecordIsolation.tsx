import { epidemic, type PersonView } from '#epidemic/contract'
import { type Day, dayOf } from '#kernel/day'
import { useAct } from '../../api.ts'
import { DayField } from '../../form/DayField.tsx'
import { Form } from '../../form/Form.tsx'
import { TextField } from '../../form/TextField.tsx'
import { TimeField } from '../../form/TimeField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { formatTime } from '../../ui/format.ts'
import css from '../Epidemic.module.css'
import { momentOf, rightNow } from '../moment.ts'
import { actText } from '../text-acts.ts'

interface Props {
  readonly person: PersonView
  readonly onDone: () => void
}

/** When a case was isolated; entering it again corrects it. */
export function RecordIsolation({ person, onDone }: Props) {
  const t = useSay()
  const { today } = useAsOf()
  const record = useAct(epidemic.recordIsolation, { quiet: true, done: t(actText.isolated) })
  const known = person.isolatedAt ?? rightNow()
  const draft = useDraft(`epidemic.isolation.${person.id}`, {
    at: dayOf(known) as Day | null,
    time: formatTime(known),
    hospital: '',
  })
  return (
    <Form
      of={draft}
      submit={t(actText.isolate)}
      onSend={({ at, time, hospital }) =>
        record.mutateAsync({
          params: { id: person.id },
          // Left empty, the hospital stays as it was.
          body: { at: momentOf(at ?? today, time), ...(hospital.trim() === '' ? {} : { hospital: hospital.trim() }) },
        })
      }
      onSent={onDone}
    >
      <div className={css.pair}>
        <DayField
          of={draft}
          name="at"
          label={t(actText.isolatedAt)}
          hint={t(actText.isolatedHint)}
          required
          max={today}
        />
        <TimeField of={draft} name="time" label={t(actText.time)} required />
      </div>
      <TextField of={draft} name="hospital" label={t(actText.hospital)} maxLength={200} />
    </Form>
  )
}
