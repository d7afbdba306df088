import type { Point } from '#measures/contract'
import { baseOption, dayAxisLook, pointedAt, valueAxis } from '../../chart/base-option.ts'
import type { EChartsOption } from '../../chart/Drawing.tsx'
import type { Look } from '../../chart/look.ts'

export interface Drawn {
  readonly name: string
  readonly points: readonly Point[]
  /** What stood there before: thin. */
  readonly origin: boolean
}

export interface Drawing {
  readonly periods: readonly string[]
  readonly lines: readonly Drawn[]
  readonly target: number | null
  /** Border of periods on which units changed, as a place between categories, with its words. */
  readonly marks: readonly { readonly at: number; readonly words: string }[]
  /** Where the axis ends at the latest; null where a value can be any. */
  readonly most: number | null
  readonly format: (value: number) => string
  /** What a reader is told of a period: one line for each series. */
  readonly told: (at: number) => string
}

/** One unit large: its own line, what was carried over broken, the former units thin, the day of the merger marked. */
export function seriesOption(
  { periods, lines, target, marks, most, format, told }: Drawing,
  look: Look,
): EChartsOption {
  const carried = (points: readonly Point[]): (number | null)[] =>
    points.map(({ value, rule }, i) => (rule !== null || (points[i - 1]?.rule ?? null) !== null ? value : null))
  const own = (points: readonly Point[]): (number | null)[] =>
    points.map(({ value, rule }) => (rule === null ? value : null))
  const line = (name: string, data: readonly (number | null)[], over: object) => ({
    type: 'line' as const,
    name,
    data: [...data],
    symbol: 'circle',
    symbolSize: 5,
    connectNulls: false,
    itemStyle: { color: look.accent },
    ...over,
  })
  const first = lines.find(({ origin }) => !origin)
  return {
    ...baseOption(look),
    grid: { left: 4, right: 16, top: 28, bottom: 4, containLabel: true },
    tooltip: { ...baseOption(look).tooltip, formatter: (given) => told(pointedAt(given)) },
    xAxis: {
      type: 'category',
      boundaryGap: true,
      data: [...periods],
      ...dayAxisLook(look),
    },
    yAxis: { ...valueAxis(look, format), scale: true, ...(most === null ? {} : { max: most }) },
    series: [
      ...lines
        .filter(({ origin }) => origin)
        .map(({ name, points }) =>
          line(name, own(points), {
            symbolSize: 3,
            lineStyle: { color: look.bar, width: 1 },
            itemStyle: { color: look.bar },
          }),
        ),
      ...(first
        ? [
            line(first.name, carried(first.points), {
              symbol: 'emptyCircle',
              lineStyle: { color: look.accent, width: 2, type: 'dashed' },
            }),
            line(first.name, own(first.points), {
              lineStyle: { color: look.accent, width: 2 },
              markLine: {
                silent: true,
                symbol: 'none',
                lineStyle: { color: look.ink, width: 1, type: 'solid' },
                label: { color: look.ink, fontSize: 12, position: 'end' },
                data: [
                  ...marks.map(({ at, words }) => ({ xAxis: at, label: { formatter: words } })),
                  ...(target === null
                    ? []
                    : [
                        {
                          yAxis: target,
                          lineStyle: { type: 'dotted' as const, color: look.ink },
                          label: { formatter: format(target), position: 'insideEndTop' as const },
                        },
                      ]),
                ],
              },
            }),
          ]
        : []),
    ],
  }
}
