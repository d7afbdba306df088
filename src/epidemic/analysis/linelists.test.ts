import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type Day, dayNumber } from '#kernel/day'
import { timingOf } from '../rules/transmission-timing.ts'
import { EVER, NEVER } from '../tracing/ticks.ts'
import { dispersion, superspreading } from './offspring.ts'
import { DAY_TICKS, type InTime, type Meeting, weigh } from './plausibility.ts'
import { offspringOf, transmissionTree } from './transmission.ts'

const folder = fileURLToPath(new URL('../../../../shared/data/linelists', import.meta.url))
const HAGELLOCH = join(folder, 'measles_hagelloch_1861.csv')
const MERS_CASES = join(folder, 'mers_korea_2015-linelist.csv')
const MERS_CONTACTS = join(folder, 'mers_korea_2015-contacts.csv')

/** Rows as objects; quoted cells may hold commas. */
function rowsOf(path: string): Record<string, string>[] {
  const [head = [], ...rows] = readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => [...line.matchAll(/("([^"]*)"|([^,]*))(,|$)/g)].map((m) => m[2] ?? m[3] ?? '').slice(0, -1))
  return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])))
}

const noon = (day: string): number => dayNumber(day as Day) * DAY_TICKS + 720
const known = (reference: number | null): InTime => ({ from: EVER, isolated: NEVER, reference, confirmed: null })

test.skipIf(!existsSync(HAGELLOCH))(
  'measles, Hagelloch 1861: the most likely source is the recorded one far more often than chance would have it',
  () => {
    const timing = timingOf('Sởi', '1861-11-01')
    const people = rowsOf(HAGELLOCH).map((row) => ({
      id: row.case_ID as string,
      infector: row.infector as string,
      time: known(row.date_of_prodrome ? noon(row.date_of_prodrome) : null),
      family: row.family_ID,
      at: [Number(row.x_loc), Number(row.y_loc)] as const,
    }))
    let right = 0
    let amongThree = 0
    let told = 0
    let chance = 0
    for (const target of people) {
      if (target.infector === '' || target.infector === 'NA' || target.time.reference === null) continue
      const candidates = people
        .filter((source) => source !== target && (source.time.reference ?? NEVER) < (target.time.reference as number))
        .map((source) => {
          const meeting: Meeting = {
            start: EVER,
            end: NEVER,
            setting: source.family === target.family ? 'household' : null,
            metres: null,
            homeMetres: Math.hypot(source.at[0] - target.at[0], source.at[1] - target.at[1]),
          }
          return { id: source.id, weight: weigh(source.time, target.time, meeting, timing)?.weight ?? 0 }
        })
        .toSorted((a, b) => b.weight - a.weight)
      if (!candidates.some(({ id }) => id === target.infector)) continue
      told++
      // Somebody who guesses knows as much as the serial interval: only sources within its bulk.
      const plausible = candidates.filter(({ weight }) => weight > 0.01)
      chance += 1 / Math.max(1, plausible.length)
      if (candidates[0]?.id === target.infector) right++
      if (candidates.slice(0, 3).some(({ id }) => id === target.infector)) amongThree++
    }
    console.info(
      `Hagelloch: most likely source right for ${right} of ${told}, among the first three for ${amongThree}; by chance ${chance.toFixed(1)}`,
    )
    expect(told).toBeGreaterThan(150)
    expect(right).toBeGreaterThan(3 * chance)
    expect(amongThree).toBeGreaterThan(right)
  },
)

test.skipIf(!existsSync(MERS_CONTACTS))(
  'MERS, Republic of Korea 2015: a handful of cases made four fifths of the next',
  () => {
    const timing = timingOf('MERS', '2015-06-01')
    const cases = rowsOf(MERS_CASES)
    const number = new Map(cases.map(({ id }, at) => [id as string, at]))
    const times = cases.map(({ dt_onset }) => known(dt_onset ? noon(dt_onset) : null))
    const candidates = cases.map((): { root: number; share: number }[] => [])
    for (const { from, to, exposure } of rowsOf(MERS_CONTACTS)) {
      const [source, target] = [number.get(from as string), number.get(to as string)]
      if (source === undefined || target === undefined) continue
      const meeting = { start: EVER, end: NEVER, setting: exposure ?? null, metres: null }
      const weight = weigh(times[source]!, { ...times[target]!, reference: times[target]!.reference }, meeting, timing)
      candidates[target]!.push({ root: source, share: weight?.weight ?? 0.001 })
    }
    const parent = transmissionTree(candidates.map((list) => list.toSorted((a, b) => b.share - a.share)))
    const offspring = offspringOf(parent)
    const spread = superspreading(offspring)
    const uneven = dispersion(offspring)
    console.info('MERS 2015:', spread, uneven)
    expect(spread?.next).toBeGreaterThan(80)
    expect(spread?.cases).toBeLessThanOrEqual(8)
    expect(uneven?.high).toBeLessThan(0.5)
  },
)
