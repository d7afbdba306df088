import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { type Day, weekday } from '#kernel/day'
import { workingTime } from '#work/contract'
import { useAnswer } from '../../api.ts'
import { DayField } from '../../form/DayField.tsx'
import { NumberField } from '../../form/NumberField.tsx'
import { TimeField } from '../../form/TimeField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { formatDay, formatDayShort } from '../../ui/format.ts'
import css from './Calendar.module.css'
import { calendarText, weekdays } from './text.ts'

const UNITS = ['hours', 'halves', 'days'] as const
type Unit = (typeof UNITS)[number]
const HOUR_OFFSET = 7 * 3_600_000

/** `07:30` in Viet Nam. */
const timeAt = (instant: string): string => new Date(Date.parse(instant) + HOUR_OFFSET).toISOString().slice(11, 16)

/** If it is handed in then, it is due when. */
export function TryOut({ today }: { today: Day }) {
  const t = useSay()
  const draft = useDraft('work.calendar-try', {
    day: today as Day | null,
    time: '15:30',
    amount: 8 as number | null,
  })
  const [unit, setUnit] = useState<Unit>('hours')
  const { day, time, amount } = draft.values
  const [asked] = useDebouncedValue({ day, time, amount: Math.max(0, amount ?? 0), unit }, 250)
  const ready = asked.day !== null && /^\d\d:\d\d$/.test(asked.time)
  const answer = useAnswer(
    workingTime.tryDeadline,
    { query: { ...asked, day: asked.day ?? today } },
    { enabled: ready },
  )
  const { data } = answer
  const weekdayName = data && weekdays[weekday(data.day) - 1]
  return (
    <Card title={t(calendarText.try)}>
      <div className={css.pair}>
        <DayField of={draft} name="day" label={t(calendarText.tryDay)} />
        <TimeField of={draft} name="time" label={t(calendarText.tryTime)} />
        <NumberField of={draft} name="amount" label={t(calendarText.tryTerm)} />
        <Select
          aria-label={t(calendarText.tryTerm)}
          className={css.bottom ?? ''}
          allowDeselect={false}
          value={unit}
          onChange={(value) => setUnit(UNITS.find((one) => one === value) ?? 'hours')}
          data={UNITS.map((value) => ({ value, label: t(calendarText[value]) }))}
        />
      </div>
      <ErrorNote error={answer.error} />
      {data && weekdayName && (
        <output className={css.due}>
          <b>{t(calendarText.tryDue, { time: timeAt(data.due), weekday: t(weekdayName), day: formatDay(data.day) })}</b>
          {data.daysOff.length > 0 && (
            <span className={css.quiet}>
              {t(calendarText.tryOff, {
                days: data.daysOff.map((one) => `${formatDayShort(one.day)} ${one.name}`).join(', '),
              })}
            </span>
          )}
        </output>
      )}
    </Card>
  )
}
