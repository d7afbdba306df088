import { epidemic, type PersonView } from '#epidemic/contract'
import type { Day } from '#kernel/day'
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

/** A contact turns case. Days are named as the contract names its moments, so that its faults stand beside them. */
export function ConfirmCase({ person, onDone }: Props) {
  const t = useSay()
  const { today } = useAsOf()
  const confirm = useAct(epidemic.confirmCase, { quiet: true, done: t(actText.confirmed) })
  const draft = useDraft(`epidemic.confirm.${person.id}`, {
    confirmedAt: today as Day | null,
    confirmedTime: formatTime(rightNow()),
    onsetOn: person.onsetOn as Day | null,
    sampledOn: null as Day | null,
    isolatedAt: null as Day | null,
    isolatedTime: '',
    hospital: '',
  })
  return (
    <Form
      of={draft}
      submit={t(actText.confirm)}
      onSend={({ confirmedAt, confirmedTime, onsetOn, sampledOn, isolatedAt, isolatedTime, hospital }) =>
        confirm.mutateAsync({
          params: { id: person.id },
          body: {
            confirmedAt: momentOf(confirmedAt ?? today, confirmedTime),
            onsetOn,
            sampledOn,
            isolatedAt: isolatedAt && momentOf(isolatedAt, isolatedTime),
            hospital: hospital.trim() === '' ? null : hospital.trim(),
          },
        })
      }
      onSent={onDone}
    >
      <div className={css.pair}>
        <DayField of={draft} name="confirmedAt" label={t(actText.confirmedAt)} required max={today} />
        <TimeField of={draft} name="confirmedTime" label={t(actText.time)} required />
      </div>
      <DayField of={draft} name="onsetOn" label={t(actText.onset)} hint={t(actText.onsetHint)} max={today} />
      <DayField of={draft} name="sampledOn" label={t(actText.sampled)} max={today} />
      <div className={css.pair}>
        <DayField
          of={draft}
          name="isolatedAt"
          label={t(actText.isolatedAt)}
          hint={t(actText.isolatedHint)}
          max={today}
        />
        <TimeField of={draft} name="isolatedTime" label={t(actText.time)} />
      </div>
      <TextField of={draft} name="hospital" label={t(actText.hospital)} maxLength={200} />
    </Form>
  )
}
