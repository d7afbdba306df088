import { expect, test } from 'vitest'
import { type Day, dayOf, type Instant } from '#kernel/day'
import { ancestorsOn, buildAtlas, readSeed } from '#places'
import type { Scenario } from './doors.ts'
import { isolatedFrom, tracedFrom } from './infectious.ts'
import { simulateHaiDuong2021, simulateRecent } from './simulate.ts'
import { tickOf } from './tick.ts'
import { createHistoryBuilder } from './tracing/history.ts'
import { EVER, NEVER } from './tracing/ticks.ts'
import { createTracer } from './tracing/tracer.ts'

const atlas = buildAtlas((await readSeed()).facts)

/** Levels by the engine from the simulated facts alone. */
function levelsOf({ people, encounters }: Scenario): Map<string, number> {
  const numbers = new Map(people.map(({ id }, at) => [id, at]))
  const builder = createHistoryBuilder()
  for (const { a, b, startsAt, endsAt } of encounters)
    builder.addEncounter(
      numbers.get(a)!,
      numbers.get(b)!,
      startsAt ? tickOf(startsAt) : EVER,
      endsAt ? tickOf(endsAt) : NEVER,
    )
  builder.includePeople(people.length)
  const cases = people.filter(({ confirmedAt }) => confirmedAt !== undefined)
  const start = (p: (typeof cases)[number]): number => {
    const from = tracedFrom({
      disease: 'COVID-19',
      onsetOn: p.onsetOn ?? null,
      sampledOn: p.sampledOn ?? null,
      confirmedAt: p.confirmedAt as Instant,
    })
    return from ? tickOf(from) : EVER
  }
  const roots = { person: Int32Array.from(cases, ({ id }) => numbers.get(id)!), start: Int32Array.from(cases, start) }
  const isolated = Int32Array.from(people, (p) => {
    const at = isolatedFrom(p.isolatedAt ?? null, p.quarantine?.at ?? null)
    return at ? tickOf(at) : NEVER
  })
  const { person, level, count } = createTracer(builder.build(), { roots, isolated }).levels()
  return new Map(Array.from({ length: count }, (_, at) => [people[person[at]!]!.id, level[at]!]))
}

const count = (levels: ReadonlyMap<string, number>, level: number): number =>
  [...levels.values()].filter((one) => one === level).length

/** A hundred thousand people are drawn; a busy machine takes its time. */
const PATIENCE = 60_000

test('the outbreak of 2021 meets the published figures', { timeout: PATIENCE }, () => {
  const scenario = simulateHaiDuong2021(atlas)
  const cases = scenario.people.filter(({ confirmedAt }) => confirmedAt !== undefined)
  const by = (day: Day) => cases.filter(({ confirmedAt }) => dayOf(confirmedAt!) <= day)
  const districtOf = (unitId: string) => ancestorsOn(atlas, unitId, '2021-01-27')[0]?.unitId
  expect(by('2021-01-27')).toHaveLength(1)
  expect(districtOf(cases[0]!.unitId)).toBe('290-chi-linh')
  expect(by('2021-01-31')).toHaveLength(188)
  expect(by('2021-02-18')).toHaveLength(558)
  expect(by('2021-03-02')).toHaveLength(684)
  expect(by('2021-03-21')).toHaveLength(724)
  expect(by('2021-04-05')).toHaveLength(726)
  expect(new Set(by('2021-02-18').map(({ unitId }) => unitId)).size).toBe(75)
  expect(new Set(by('2021-02-18').map(({ unitId }) => districtOf(unitId))).size).toBe(12)
  expect(by('2021-03-02').filter(({ unitId }) => districtOf(unitId) === '290-chi-linh')).toHaveLength(383)

  const levels = levelsOf(scenario)
  expect(count(levels, 0)).toBe(726)
  expect(Math.abs(count(levels, 1) / 17_561 - 1)).toBeLessThan(0.01)
  expect(Math.abs(count(levels, 2) / 84_298 - 1)).toBeLessThan(0.01)
  const known = (level: number) =>
    scenario.people.filter((p) => levels.get(p.id) === level && dayOf(p.recordedAt) <= '2021-02-18').length
  expect(known(1)).toBeGreaterThan(13_900)
  expect(known(2)).toBeGreaterThan(67_700)
})

test('the same seed draws the same people, another seed others', () => {
  const asked = { today: '2026-11-23', now: '2026-11-23T08:00:00.000Z' } as const
  expect(simulateRecent(atlas, asked)).toEqual(simulateRecent(atlas, asked))
  expect(simulateRecent(atlas, asked, 1).people[0]!.id).not.toBe(simulateRecent(atlas, asked).people[0]!.id)
})

test.each(['2026-11-23T08:00:00.000Z', '2026-11-22T17:30:00.000Z', '2026-11-23T16:50:00.000Z'] as const)(
  'the recent outbreak at %s is small, past, and leaves the officer of Chu Văn An somebody to quarantine',
  (now) => {
    const scenario = simulateRecent(atlas, { today: '2026-11-23', now })
    const levels = levelsOf(scenario)
    expect([count(levels, 0), count(levels, 1), count(levels, 2)]).toEqual([38, 420, 1500])
    const waiting = scenario.people.filter((p) => levels.get(p.id) === 1 && !p.quarantine)
    expect(waiting.length).toBeGreaterThanOrEqual(5)
    expect(new Set(waiting.map(({ unitId }) => unitId))).toEqual(new Set(['10549-chu-van-an']))
    for (const { recordedAt } of waiting) expect(Date.parse(now) - Date.parse(recordedAt)).toBeLessThan(20 * 3_600_000)
    const moments = [
      ...scenario.people.flatMap((p) => [p.recordedAt, p.confirmedAt, p.isolatedAt, p.quarantine?.at]),
      ...scenario.encounters.flatMap((e) => [e.startsAt, e.endsAt, e.recordedAt]),
    ]
    expect(moments.filter((at) => at && at > now)).toEqual([])
    expect(new Set(scenario.people.map(({ id }) => id)).size).toBe(scenario.people.length)
  },
)
