import type { Day } from '#kernel/day'
import { workingTime } from '#work/contract'
import { useAct } from '../../api.ts'
import { DayField } from '../../form/DayField.tsx'
import { Form } from '../../form/Form.tsx'
import { TextField } from '../../form/TextField.tsx'
import { TimeField } from '../../form/TimeField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useSay } from '../../shell/language.tsx'
import css from './Calendar.module.css'
import { calendarText } from './text.ts'

const TIMES = ['morningFrom', 'morningTo', 'afternoonFrom', 'afternoonTo'] as const

/** Hours of work from a day on. */
export function HoursForm({ onDone }: { onDone: () => void }) {
  const t = useSay()
  const enter = useAct(workingTime.enterHours, { quiet: true, done: t(calendarText.addDone) })
  const draft = useDraft('work.calendar-hours', {
    from: null as Day | null,
    morningFrom: '07:30',
    morningTo: '11:30',
    afternoonFrom: '13:30',
    afternoonTo: '17:30',
    source: '',
  })
  return (
    <Form
      of={draft}
      submit={t(calendarText.addHours)}
      onSend={({ from, ...rest }) => enter.mutateAsync({ body: { ...rest, from: from as Day } })}
      onSent={onDone}
    >
      <DayField of={draft} name="from" label={t(calendarText.from)} required />
      <div className={css.pair}>
        {TIMES.map((name) => (
          <TimeField key={name} of={draft} name={name} label={t(calendarText[name])} required />
        ))}
      </div>
      <TextField of={draft} name="source" label={t(calendarText.source)} hint={t(calendarText.sourceHint)} required />
    </Form>
  )
}
