import { workingTime } from '#work/contract'
import { useAct } from '../../api.ts'
import { Form } from '../../form/Form.tsx'
import { TextField } from '../../form/TextField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useSay } from '../../shell/language.tsx'
import css from './Calendar.module.css'
import { calendarText } from './text.ts'

/** Says that the notice of a year has been entered. */
export function YearForm({ year, onDone }: { year: number; onDone: () => void }) {
  const t = useSay()
  const announce = useAct(workingTime.announceYear, { quiet: true, done: t(calendarText.announcedDone) })
  const draft = useDraft('work.calendar-year', { source: '' })
  return (
    <Form
      of={draft}
      submit={t(calendarText.announce)}
      onSend={({ source }) => announce.mutateAsync({ body: { year, source } })}
      onSent={onDone}
    >
      <p className={css.effect}>{t(calendarText.announceWhat, { year })}</p>
      <TextField of={draft} name="source" label={t(calendarText.announceSource)} required />
    </Form>
  )
}
