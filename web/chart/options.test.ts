import { expect, test } from 'vitest'
import { epiOption } from './epi-option.ts'
import { light } from './look.ts'
import { rtOption } from './rt-option.ts'
import { everyDay } from './series.ts'
import { targetOption } from './target-option.ts'

const words = { mean: 'TB 7 ngày', incomplete: 'chưa đủ báo cáo', number: String }
const days = everyDay([
  { day: '2021-02-01', count: 4 },
  { day: '2021-02-10', count: 2 },
])

const seriesOf = (option: { series?: unknown }) =>
  option.series as { data: unknown[]; markLine?: { data: unknown[] } }[]

test('bars stand on zero and the days still being reported are hatched', () => {
  const option = epiOption(days, '2021-02-05', '2021-02-09', words, light)
  expect(option.yAxis).toMatchObject({ min: 0 })
  const [bars, mean] = seriesOf(option)
  expect(bars?.data.filter((bar) => JSON.stringify(bar).includes('decal'))).toHaveLength(2)
  expect(bars?.markLine?.data).toEqual([{ xAxis: '2021-02-05' }])
  // The mean is not drawn where its last days are incomplete.
  expect(mean?.data.slice(-2)).toEqual([null, null])
})

test('a mark outside the days is left out', () => {
  expect(seriesOf(epiOption(days, '2026-11-23', null, words, light))[0]?.markLine).toBeUndefined()
})

test('the axis runs to the end of the target year and the target names it', () => {
  const option = targetOption([{ day: '2023-12-31', value: 40 }], { value: 90, year: 2025 }, (n) => `${n} %`, light)
  expect(option.xAxis).toMatchObject({ max: '2025-12-31' })
  expect(JSON.stringify(seriesOf(option)[0]?.markLine)).toContain('2025: 90 %')
})

test('a path of a few days is read by the day', () => {
  const points = [
    { day: '2026-11-01', value: 81 },
    { day: '2026-11-02', value: 83 },
    { day: '2026-11-03', value: 82 },
  ] as const
  const option = targetOption(points, { value: 95, year: 2030 }, String, light)
  expect(option.xAxis).toMatchObject({ max: '2026-11-03' })
})

const bandWords = { incomplete: 'chưa đủ báo cáo', number: String }
const band = (day: `${number}-${number}-${number}`, mid: number | null, low = mid, high = mid) => ({
  day,
  mid,
  low,
  high,
})

test('the band is the low line with the difference stacked on it, cut where it says nothing', () => {
  const points = [band('2021-02-01', 1.4, 0.9, 2.1), band('2021-02-02', null), band('2021-02-03', 3, 1, 40)]
  const option = rtOption(points, null, null, bandWords, light)
  const [low, gap, mid] = seriesOf(option)
  expect(low?.data).toEqual([0.9, null, 1])
  expect(gap?.data.map((value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value))).toEqual([
    1.2,
    null,
    4,
  ])
  expect(mid?.markLine?.data).toEqual([{ yAxis: 1 }])
})

test('days still being reported have a dashed line of their own and no band', () => {
  const points = [band('2021-02-01', 1.4, 1, 2), band('2021-02-02', 1.2, 1, 2), band('2021-02-03', 0.5, 0.1, 0.9)]
  const [low, gap, mid, dashed] = seriesOf(rtOption(points, null, '2021-02-03', bandWords, light))
  expect([low?.data.at(-1), gap?.data.at(-1), mid?.data.at(-1)]).toEqual([null, null, null])
  expect(dashed?.data).toEqual([null, 1.2, 0.5])
  const whole = seriesOf(rtOption(points, null, null, bandWords, light))
  expect(whole[2]?.data).toEqual([1.4, 1.2, 0.5])
  expect(whole[3]?.data).toEqual([null, null, null])
})
