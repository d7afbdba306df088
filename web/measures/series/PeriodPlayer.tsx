import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Text } from '#kernel/text'
import { useSay } from '../../shell/language.tsx'
import css from './Series.module.css'
import { words } from './text.ts'

const SPEEDS = { slow: 1_800, medium: 1_000, fast: 500 } as const
type Speed = keyof typeof SPEEDS

interface Props {
  readonly periods: readonly { readonly id: string; readonly name: Text }[]
  readonly at: number
  readonly onGo: (at: number) => void
  /** The map of the period is still on its way: playing waits for it. */
  readonly busy: boolean
}

/** Periods under the map: step, slide, or let them play. Playing goes on once the period before has been drawn. */
export function PeriodPlayer({ periods, at, onGo, busy }: Props) {
  const t = useSay()
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<Speed>('medium')
  const last = periods.length - 1
  const goesOn = playing && at < last
  useEffect(() => {
    if (!goesOn || busy) return
    const timer = setTimeout(() => onGo(at + 1), SPEEDS[speed])
    return () => clearTimeout(timer)
  }, [goesOn, busy, at, onGo, speed])
  const step = (to: number) => {
    setPlaying(false)
    onGo(Math.min(last, Math.max(0, to)))
  }
  const now = periods[at]
  return (
    <div className={css.player}>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={t(words.before)}
        disabled={at <= 0}
        onClick={() => step(at - 1)}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={t(goesOn ? words.pause : words.play)}
        onClick={() => {
          if (!goesOn && at >= last) onGo(0)
          setPlaying(!goesOn)
        }}
      >
        {goesOn ? <IconPlayerPause size={16} aria-hidden /> : <IconPlayerPlay size={16} aria-hidden />}
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={t(words.after)}
        disabled={at >= last}
        onClick={() => step(at + 1)}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
      <input
        type="range"
        min={0}
        max={Math.max(0, last)}
        value={at}
        aria-label={t(words.period)}
        aria-valuetext={now ? t(now.name) : ''}
        onChange={(event) => step(Number(event.currentTarget.value))}
      />
      <b className={css.period} aria-live="polite">
        {now ? t(now.name) : ''}
      </b>
      <NativeSelect
        size="xs"
        aria-label={t(words.speed)}
        value={speed}
        onChange={(event) => setSpeed(event.currentTarget.value as Speed)}
        data={(Object.keys(SPEEDS) as Speed[]).map((value) => ({ value, label: t(words[value]) }))}
      />
    </div>
  )
}
