import { type Day, spokenDay } from '#kernel/day'
import { type EntryDraft, workingTime } from '#work/contract'
import { useAct, useAnswer } from '../../api.ts'
import { ChoiceField } from '../../form/ChoiceField.tsx'
import { DayField } from '../../form/DayField.tsx'
import { Form } from '../../form/Form.tsx'
import { TextField } from '../../form/TextField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useSay } from '../../shell/language.tsx'
import css from './Calendar.module.css'
import { calendarText } from './text.ts'

/** Days off, worked, or swapped, with the act they come from; what open work they touch is said before. */
export function EntryForm({ day, onDone }: { day: Day | null; onDone: () => void }) {
  const t = useSay()
  const enter = useAct(workingTime.enterDays, { quiet: true, done: t(calendarText.addDone) })
  const draft = useDraft(`work.calendar-day.${day ?? 'any'}`, {
    kind: 'off' as string | null,
    day,
    worked: null as Day | null,
    part: 'day' as string | null,
    name: '',
    source: '',
  })
  const { values } = draft
  const swap = values.kind === 'swap'
  const effect = useAnswer(
    workingTime.getCalendarEffect,
    { query: { day: values.day ?? '2026-01-01' } },
    { enabled: values.day !== null },
  )
  const send = ({ kind, day: on, worked, part, name, source }: typeof values) => {
    const half = part === 'morning' || part === 'afternoon' ? part : null
    const own: EntryDraft = { day: on as Day, kind: kind === 'working' ? 'working' : 'off', half, name }
    const other: EntryDraft[] =
      kind === 'swap' && worked !== null
        ? [{ day: worked, kind: 'working', half, name: t(calendarText.madeUpFor, { day: spokenDay(on as Day) }) }]
        : []
    return enter.mutateAsync({ body: { days: [own, ...other], source } })
  }
  const sums = effect.data?.kinds.reduce((all, one) => ({ due: all.due + one.due, over: all.over + one.over }), {
    due: 0,
    over: 0,
  })
  return (
    <Form of={draft} submit={t(calendarText.add)} onSend={send} onSent={onDone}>
      <ChoiceField
        of={draft}
        name="kind"
        label={t(calendarText.what)}
        required
        choices={(['off', 'swap', 'working'] as const).map((value) => ({ value, words: t(calendarText[value]) }))}
      />
      <DayField of={draft} name="day" label={t(swap ? calendarText.dayOff : calendarText.day)} required />
      {swap && <DayField of={draft} name="worked" label={t(calendarText.dayWorked)} required />}
      <ChoiceField
        of={draft}
        name="part"
        label={t(calendarText.part)}
        required
        choices={[
          { value: 'day', words: t(calendarText.whole) },
          { value: 'morning', words: t(calendarText.morning) },
          { value: 'afternoon', words: t(calendarText.afternoon) },
        ]}
      />
      <TextField of={draft} name="name" label={t(calendarText.name)} hint={t(calendarText.nameHint)} required />
      <TextField of={draft} name="source" label={t(calendarText.source)} hint={t(calendarText.sourceHint)} required />
      {values.day !== null && sums && (
        <p className={css.effect} role="status">
          {sums.due + sums.over === 0 ? t(calendarText.effectNone) : t(calendarText.effect, sums)}
        </p>
      )}
    </Form>
  )
}
