import { useMemo } from 'react'
import { useSay } from '../shell/language.tsx'
import { formatDay } from '../ui/format.ts'
import { useFormat } from '../ui/useFormat.ts'
import { ChartBox } from './ChartBox.tsx'
import { useLook } from './look.ts'
import { type Target, targetOption, type ValuePoint } from './target-option.ts'
import { chartText } from './text.ts'

interface Props {
  readonly label: string
  /** '%' or 'hồ sơ': written after each number. */
  readonly unit?: string
  /** In order of time. */
  readonly points: readonly ValuePoint[]
  readonly target: Target | null
  /** The way it is to go: the first reading, then each target. */
  readonly path?: readonly ValuePoint[]
  readonly height?: number
}

/** A value on its way to a target: the path, the last value said, the target as a thin line with its year. */
export function TargetLine({ label, unit, points, target, path, height = 160 }: Props) {
  const t = useSay()
  const f = useFormat()
  const look = useLook()
  const format = useMemo(
    () => (value: number) => (unit === undefined ? f.number(value) : `${f.number(value)} ${unit}`),
    [f, unit],
  )
  const option = useMemo(() => targetOption(points, target, format, look, path), [points, target, format, look, path])
  const last = points.at(-1)
  const said =
    last === undefined || target === null
      ? label
      : t(chartText.targetSaid, {
          label,
          value: format(last.value),
          day: formatDay(last.day),
          year: target.year,
          target: format(target.value),
        })
  return (
    <ChartBox
      label={label}
      said={said}
      option={option}
      height={height}
      format={format}
      data={{
        heads: [t(chartText.day), t(chartText.value), ...(target ? [t(chartText.target, { year: target.year })] : [])],
        rows: points.map(({ day, value }) => [formatDay(day), value, ...(target ? [target.value] : [])]),
      }}
    />
  )
}
