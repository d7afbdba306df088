import { ActionIcon } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
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

/** How long a day stands while they play by. */
const STANDS_MS = 700

/**
 * Days under the map; the day itself stands in the address. Playing goes to the next day once the one before has been
 * drawn, so that no day is skipped on a slow line.
 */
export function DaySlider({ drawn }: { drawn: Day }) {
  const t = useSay()
  const { day, today, setDay } = useAsOf()
  const [shown, setShown] = useState(() => windowAround(day, today))
  const holds = day >= shown.first && day <= shown.last
  const { first, last } = holds ? shown : windowAround(day, today)
  if (!holds) setShown({ first, last })
  const [playing, setPlaying] = useState(false)
  const goesOn = playing && day < last
  useEffect(() => {
    if (!goesOn || drawn !== day) return
    const timer = setTimeout(() => setDay(addDays(day, 1), true), STANDS_MS)
    return () => clearTimeout(timer)
  }, [goesOn, drawn, day, setDay])
  const play = () => {
    if (!goesOn && day >= last) setDay(first, true)
    setPlaying(!goesOn)
  }
  return (
    <div className={css.slider}>
      <ActionIcon variant="default" size={32} onClick={play} aria-label={t(goesOn ? texts.pause : texts.play)}>
        {goesOn ? <IconPlayerPause size={16} aria-hidden /> : <IconPlayerPlay size={16} aria-hidden />}
      </ActionIcon>
      <span>{formatDay(first)}</span>
      <input
        type="range"
        min={0}
        max={daysBetween(first, last)}
        value={daysBetween(first, day)}
        aria-label={t(texts.playDays)}
        aria-valuetext={formatDay(day)}
        onChange={(event) => {
          setPlaying(false)
          setDay(addDays(first, Number(event.currentTarget.value)), true)
        }}
      />
      <span>{formatDay(last)}</span>
    </div>
  )
}
