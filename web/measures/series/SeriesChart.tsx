import { useMemo } from 'react'
import type { Point, SeriesIndicator, series } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { ChartBox } from '../../chart/ChartBox.tsx'
import { useLook } from '../../chart/look.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { formatDay } from '../../ui/format.ts'
import { useFormat } from '../../ui/useFormat.ts'
import { saidValue } from '../said.ts'
import { saidPoint, saidTrust } from './said.ts'
import { seriesOption } from './series-option.ts'
import { words } from './text.ts'

interface Props {
  readonly data: Pick<AnswerOf<typeof series.listSeries>, 'periods' | 'turnings' | 'frame'>
  readonly indicator: SeriesIndicator
  readonly name: string
  readonly points: readonly Point[]
  readonly origins: readonly { readonly name: string; readonly points: readonly Point[] }[]
}

/** One unit's series large; as a picture, as rows with every rule said, and as a link. */
export function SeriesChart({ data, indicator, name, points, origins }: Props) {
  const t = useSay()
  const f = useFormat()
  const look = useLook()
  const { language } = useLanguage()
  const drawing = useMemo(() => {
    const format = (value: number) => saidValue(value, indicator.measureUnit, language, f.number)
    return {
      periods: data.periods.map(({ id }) => shortPeriod(id)),
      lines: [{ name, points, origin: false }, ...origins.map((one) => ({ ...one, origin: true }))],
      target: indicator.target,
      // A place on the axis is a period; the line stands on the first one of the new units.
      marks: data.turnings.flatMap((day) => {
        const at = data.periods.findIndex(({ from, to }) => to >= day && from <= day)
        return at <= 0 ? [] : [{ at, words: formatDay(day) }]
      }),
      most: indicator.measureUnit === 'percent' ? 100 : null,
      format,
      told: (at: number) => {
        const period = data.periods[at]
        const point = points[at]
        const own = [`<b>${saidPoint(point, indicator, language, f.number)}</b>`, ...saidTrust(point, language)]
        const before = origins
          .filter((one) => one.points[at]?.value !== null && one.points[at] !== undefined)
          .map((one) => `${one.name}: ${saidPoint(one.points[at], indicator, language, f.number)}`)
        return [period ? t(period.name) : '', ...own, ...before].join('<br>')
      },
    }
  }, [data, points, origins, name, indicator, language, f, t])
  const option = useMemo(() => seriesOption(drawing, look), [drawing, look])
  const label = `${name}: ${t(indicator.short)}`
  const frame = t(data.frame === 'then' ? words.ofThen : words.ofNow).toLocaleLowerCase(language)
  return (
    <ChartBox
      label={label}
      said={`${label} (${frame})`}
      option={option}
      height={260}
      format={drawing.format}
      data={{
        heads: [t(words.period), name, t(words.rule), ...origins.map((one) => one.name)],
        rows: data.periods.map((period, at) => [
          t(period.name),
          points[at]?.value ?? null,
          points[at]?.value === null
            ? saidPoint(points[at], indicator, language, f.number)
            : saidTrust(points[at], language).join(' · '),
          ...origins.map((one) => one.points[at]?.value ?? null),
        ]),
      }}
    />
  )
}

/** "Q3/25", "9/25", "2025": room for a dozen on a phone. */
const shortPeriod = (id: string): string => {
  const [year = '', part] = id.split('-')
  return part ? `${part.replace(/^0/, '')}/${year.slice(2)}` : year
}
