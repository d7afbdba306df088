import * as fc from 'fast-check'
import { addDays, type Day } from '#kernel/day'
import type { PlaceFacts, Succession, UnitVersion } from './unit.ts'

const FIRST: Day = '2000-01-01'
const STEP_DAYS = 100

/** What happens to one unit at one turning day: it stays, or goes in these parts to these of the new units. */
const fate = fc.record({ ends: fc.boolean(), weights: fc.array(fc.nat({ max: 4 }), { minLength: 4, maxLength: 4 }) })

/**
 * A province whose communes merge and split several times. Every unit that ends goes wholly into units born that day,
 * with known shares that add to 1; `unknownShares` forgets some of them.
 */
export const evolvingFacts = ({ unknownShares }: { unknownShares: boolean }): fc.Arbitrary<PlaceFacts> =>
  fc
    .record({
      start: fc.integer({ min: 2, max: 8 }),
      turns: fc.array(fc.array(fate, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
      forgotten: fc.infiniteStream(fc.boolean()),
    })
    .map(({ start, turns, forgotten }) => {
      const versions: UnitVersion[] = [version('p', FIRST, null)]
      const successions: Succession[] = []
      let alive = Array.from({ length: start }, (_, i) => `u0-${i}`)
      const born = new Map(alive.map((id) => [id, FIRST]))
      turns.forEach((fates, turn) => {
        const day = addDays(FIRST, (turn + 1) * STEP_DAYS)
        const ending = alive.filter((_, i) => fates[i % fates.length]?.ends)
        const next = new Set<string>()
        ending.forEach((id, i) => {
          const weights = fates[i % fates.length]?.weights ?? []
          const total = weights.reduce((sum, weight) => sum + weight, 0)
          const parts = total === 0 ? [[0, 1] as const] : weights.map((weight, at) => [at, weight / total] as const)
          for (const [at, share] of parts.filter(([, part]) => part > 0)) {
            const toId = `u${turn + 1}-${at}`
            next.add(toId)
            const unknown = unknownShares && share < 1 && forgotten.next().value
            successions.push({ fromId: id, toId, day, share: unknown ? null : share, actId: 'a', recognisedBy: 'name' })
          }
          versions.push(version(id, born.get(id) as Day, day))
        })
        for (const id of next) born.set(id, day)
        alive = [...alive.filter((id) => !ending.includes(id)), ...next]
      })
      for (const id of alive) versions.push(version(id, born.get(id) as Day, null))
      return { versions, successions, acts: [], populations: [], gaps: [] }
    })

/** A commune of the only province, or the province `p` itself; the id is name and code. */
export const version = (unitId: string, from: Day, to: Day | null): UnitVersion => ({
  unitId,
  from,
  to,
  code: unitId,
  name: unitId,
  kind: unitId === 'p' ? 'province' : 'commune',
  level: unitId === 'p' ? 'province' : 'commune',
  parentId: unitId === 'p' ? null : 'p',
  point: null,
  areaKm2: null,
  actId: 'a',
  begins: 'act',
  endedBy: null,
})

/** Any day of the time `evolvingFacts` speaks of, turning days among them. */
export const someDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 5 * STEP_DAYS }).map((n) => addDays(FIRST, n))
