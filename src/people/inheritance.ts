import type { Day } from '#kernel/day'
import { existsOn, type Indexed } from './territory.ts'

/**
 * Where a unit's territory lies on a day: itself while it stands, otherwise its successors over any
 * number of steps, each with the share of the asked unit it holds (null: a part of unknown size).
 */
export function successorsOf(of: Indexed, unit: string, day: Day): ReadonlyMap<string, number | null> {
  return spread(of, unit, day).parts
}

interface Spread {
  readonly parts: ReadonlyMap<string, number | null>
  /** False when some of the territory leads nowhere known. */
  readonly whole: boolean
}

function spread(of: Indexed, unit: string, day: Day): Spread {
  if (existsOn(of, unit, day)) return { parts: new Map([[unit, 1]]), whole: true }
  const passings = (of.departures.get(unit) ?? []).filter((passing) => passing.day <= day && passing.to !== unit)
  const parts = new Map<string, number | null>()
  let whole = passings.length > 0
  for (const passing of passings) {
    const next = spread(of, passing.to, day)
    whole &&= next.whole
    for (const [to, share] of next.parts) parts.set(to, add(parts.get(to), times(passing.share, share)))
  }
  // Parts of unknown size that all end in one unit make up the whole of what was divided.
  const [only, another] = parts.keys()
  if (whole && only !== undefined && another === undefined && parts.get(only) === null) parts.set(only, 1)
  return { parts, whole }
}

const times = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a * b)

/** `undefined` is nothing yet; anything and an unknown size is at least the known part, but how much is unknown. */
const add = (sum: number | null | undefined, part: number | null): number | null =>
  sum === undefined ? part : sum === null || part === null ? null : sum + part
