import { useState } from 'react'
import { addDays, type Day, daysBetween } from '#kernel/day'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { formatDay } from '../ui/format.ts'
import css from './Board.module.css'
import { texts } from './text.ts'

const SPAN_DAYS = 55
const AHEAD_DAYS = 27

/** A window of eight weeks around the day first shown: it stays while the reader slides inside it. */
function windowAround(day: Day, today: Day): { first: Day; last: Day } {
  const ahead = addDays(day, AHEAD_DAYS)
  const last = ahead < today ? ahead : today
  return { first: addDays(last, -SPAN_DAYS), last }
}

/** Days under the map; the day itself stands in the address. */
export function DaySlider() {
  const t = useSay()
  const { day, today, setDay } = useAsOf()
  const [shown, setShown] = useState(() => windowAround(day, today))
  const holds = day >= shown.first && day <= shown.last
  const { first, last } = holds ? shown : windowAround(day, today)
  if (!holds) setShown({ first, last })
  return (
    <div className={css.slider}>
      <span>{formatDay(first)}</span>
      <input
        type="range"
        min={0}
        max={daysBetween(first, last)}
        value={daysBetween(first, day)}
        aria-label={t(texts.playDays)}
        aria-valuetext={formatDay(day)}
        onChange={(event) => setDay(addDays(first, Number(event.currentTarget.value)))}
      />
      <span>{formatDay(last)}</span>
    </div>
  )
}
