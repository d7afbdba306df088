import { NumberInput, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { type Day, isDay, weekday } from '#kernel/day'
import { workingTime } from '#work/contract'
import { useAnswer } from '../../api.ts'
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
  const [day, setDay] = useState<string>(today)
  const [time, setTime] = useState('15:30')
  const [amount, setAmount] = useState(8)
  const [unit, setUnit] = useState<Unit>('hours')
  const [asked] = useDebouncedValue({ day, time, amount, unit }, 250)
  const ready = isDay(asked.day) && /^\d\d:\d\d$/.test(asked.time)
  const answer = useAnswer(
    workingTime.tryDeadline,
    { query: { ...asked, day: (ready ? asked.day : today) as Day } },
    { enabled: ready },
  )
  const { data } = answer
  const weekdayName = data && weekdays[weekday(data.day) - 1]
  return (
    <Card title={t(calendarText.try)}>
      <div className={css.pair}>
        <TextInput
          type="date"
          label={t(calendarText.tryDay)}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <TextInput
          type="time"
          label={t(calendarText.tryTime)}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
        <NumberInput
          label={t(calendarText.tryTerm)}
          min={0}
          max={4000}
          value={amount}
          onChange={(value) => setAmount(Math.max(0, Number(value) || 0))}
        />
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
