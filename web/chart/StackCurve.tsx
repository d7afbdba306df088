import { useMemo } from 'react'
import { useSay } from '../shell/language.tsx'
import { formatDay } from '../ui/format.ts'
import { useFormat } from '../ui/useFormat.ts'
import css from './Chart.module.css'
import { ChartBox } from './ChartBox.tsx'
import { useLook } from './look.ts'
import { type Completed, hueOf, type StackDay, stackOption } from './stack-option.ts'
import { chartText } from './text.ts'

interface Props {
  readonly label: string
  /** Names of the parts of a bar, from the floor up. */
  readonly groups: readonly string[]
  /** In order of time, no day left out. */
  readonly days: readonly StackDay[]
  /** The days still being reported. */
  readonly completed?: readonly Completed[]
  readonly height?: number
}

const NONE: readonly Completed[] = []

/** Bars by day in parts, and what the last days will have been. */
export function StackCurve({ label, groups, days, completed = NONE, height = 240 }: Props) {
  const t = useSay()
  const f = useFormat()
  const look = useLook()
  const option = useMemo(
    () =>
      stackOption(
        days,
        completed,
        { groups, completed: t(chartText.completed), number: (value) => f.number(value, 0) },
        look,
      ),
    [days, completed, groups, t, f, look],
  )
  const whole = new Map(completed.map((one) => [one.day, one]))
  const sum = days.reduce((all, { counts }) => all + counts.reduce((a, b) => a + b, 0), 0)
  const [first, last] = [days[0], days.at(-1)]
  const said =
    first && last
      ? t(chartText.stackSaid, {
          label,
          first: formatDay(first.day),
          last: formatDay(last.day),
          total: f.number(sum, 0),
        })
      : label
  return (
    <>
      <ChartBox
        label={label}
        said={said}
        option={option}
        height={height}
        format={(value) => f.number(value, 0)}
        data={{
          heads: [t(chartText.day), ...groups, t(chartText.completed), t(chartText.low), t(chartText.high)],
          rows: days.map(({ day, counts }) => {
            const one = whole.get(day)
            return [formatDay(day), ...counts, one?.mid ?? null, one?.low ?? null, one?.high ?? null]
          }),
        }}
      />
      {groups.length > 1 && (
        <ul className={css.keys}>
          {groups.map((name, at) => (
            <li key={name}>
              <i style={{ background: hueOf(at, groups.length, look) }} aria-hidden />
              {name}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
