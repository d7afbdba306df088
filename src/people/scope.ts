import { addDays, type Day } from '#kernel/day'
import { type Interval, intersect } from '#kernel/interval'
import { successorsOf } from './inheritance.ts'
import { existsOn, type Indexed, isTop, lastDay } from './territory.ts'

/** Why a post reaches a unit: it is its own, it lay under it in the post's days, or its records came by succession. */
type Because = 'post' | 'under' | 'inherited'

/** `'*'`: everywhere; otherwise the units, each with the reason. */
export type Places = '*' | ReadonlyMap<string, Because>

/**
 * A record names one unit, so the records of a closed unit go to one successor as a whole: to the one
 * that took at least half of it. Where no share is known to be that large, only the province has them.
 */
const LEAST_SHARE = 0.5

/**
 * The places of a post on `unit` held since `from`, as they stand on `day`: every unit that lay under
 * it on some day of `[from, day]`, and the units whose records came to one of those when they closed.
 */
export function placesOf(of: Indexed, unit: string, from: Day, day: Day): Places {
  if (isTop(of, unit, day)) return '*'
  const reached = new Map<string, Because>()
  gather(of, unit, { from, to: addDays(day, 1) }, reached)
  reached.set(unit, 'post')
  for (const place of Array.from(reached.keys()))
    for (const closed of inheritedBy(of, place, day)) if (!reached.has(closed)) reached.set(closed, 'inherited')
  return reached
}

/** Adds `unit` and all that stood under it within the span. */
function gather(of: Indexed, unit: string, span: Interval<Day>, into: Map<string, Because>): void {
  into.set(unit, 'under')
  for (const standing of of.children.get(unit) ?? []) {
    const shared = intersect(standing, span)
    if (shared) gather(of, standing.unit, shared, into)
  }
}

/** The closed units whose records `place` holds on the day (or held on its own last day), however many mergers ago. */
function inheritedBy(of: Indexed, place: string, day: Day): string[] {
  const on = lastDay(of, place, day)
  if (on === null) return []
  return [...origins(of, place, on)].filter((closed) => {
    if (existsOn(of, closed, on)) return false
    const share = successorsOf(of, closed, on).get(place) ?? null
    return share !== null && share >= LEAST_SHARE
  })
}

/** Every unit some part of which reached `place` up to that day. */
function origins(of: Indexed, place: string, on: Day): Set<string> {
  const found = new Set<string>()
  const waiting = [place]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { from, day } of of.arrivals.get(next) ?? []) {
      if (day > on || from === place || found.has(from)) continue
      found.add(from)
      waiting.push(from)
    }
  return found
}
