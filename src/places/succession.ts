import { addDays, type Day } from '#kernel/day'
import type { Atlas } from './atlas.ts'
import { childrenOn, unitOn } from './reading.ts'
import type { UnitVersion } from './unit.ts'

/** A unit of another day that holds a part of the one asked for. */
export interface Part {
  readonly unitId: string
  /** 1 = whole, null = a part of unknown size. See each function for whose part it is. */
  readonly share: number | null
}

/**
 * What stands on `day` where the unit stood: itself while it lasts, otherwise its successors over any number of steps.
 * `share` is the part of the asked unit lying in each. Empty when the day is before the unit or nothing is known to follow it.
 */
export function successorsOf(atlas: Atlas, id: string, day: Day): Part[] {
  return [...spread(atlas, id, day).parts].map(([unitId, share]) => ({ unitId, share }))
}

interface Spread {
  readonly parts: ReadonlyMap<string, number | null>
  /** False when some of the territory leads nowhere known. */
  readonly whole: boolean
}

function spread(atlas: Atlas, id: string, day: Day): Spread {
  if (unitOn(atlas, id, day)) return { parts: new Map([[id, 1]]), whole: true }
  const parts = new Map<string, number | null>()
  const links = (atlas.onward.get(id) ?? []).filter((link) => link.day <= day)
  let whole = links.length > 0
  for (const link of links) {
    const next = spread(atlas, link.toId, day)
    whole &&= next.whole
    for (const [unitId, share] of next.parts) {
      const before = parts.get(unitId)
      const more = link.share === null || share === null ? null : link.share * share
      parts.set(unitId, before === undefined ? more : before === null || more === null ? null : before + more)
    }
  }
  // Parts of unknown size that all end in one unit make up the whole of what was divided.
  const only = parts.size === 1 ? [...parts.keys()][0] : undefined
  if (only !== undefined && whole && links.some((link) => link.share === null)) parts.set(only, 1)
  return { parts, whole }
}

/**
 * The units of an earlier `day` whose territory lies in this one: itself when it stood already.
 * `share` is the part of each earlier unit that lies here.
 */
export function predecessorsOf(atlas: Atlas, id: string, day: Day): Part[] {
  const found = new Set<string>()
  const walk = (at: string): void => {
    if (unitOn(atlas, at, day)) {
      found.add(at)
      return
    }
    for (const link of atlas.backward.get(at) ?? []) if (link.day > day) walk(link.fromId)
  }
  walk(id)
  return [...found].map((unitId) => ({ unitId, share: shareIn(atlas, unitId, id) }))
}

/** The part of `unitId` that lies in `id`, by the links between them. */
function shareIn(atlas: Atlas, unitId: string, id: string): number | null {
  const born = atlas.byUnit.get(id)?.[0]?.from
  if (unitId === id || born === undefined) return 1
  return spread(atlas, unitId, born).parts.get(id) ?? null
}

/**
 * What stands on the day where a unit stood on another, whichever came first; `share` is the part of the *asked* unit
 * lying in each. Going back, it is 1 when the earlier unit simply became this one, otherwise unknown.
 */
export function standingOn(atlas: Atlas, id: string, day: Day): Part[] {
  const born = atlas.byUnit.get(id)?.[0]?.from
  if (born === undefined) return []
  if (born <= day) return successorsOf(atlas, id, day)
  const earlier = predecessorsOf(atlas, id, day)
  const only = earlier.length === 1 && hasKnownOrigin(atlas, id, day)
  return earlier.map(({ unitId }) => ({ unitId, share: only ? 1 : null }))
}

/** True when every predecessor the acts print was recognised, at each step back to the day. */
export function hasKnownOrigin(atlas: Atlas, id: string, day: Day): boolean {
  if (unitOn(atlas, id, day)) return true
  if (atlas.gaps.some((gap) => gap.kind === 'predecessor' && gap.unitId === id)) return false
  const links = (atlas.backward.get(id) ?? []).filter((link) => link.day > day)
  return links.length > 0 && links.every((link) => hasKnownOrigin(atlas, link.fromId, day))
}

/**
 * The units of a later day on the territory of an abolished district: where its children of its last day went.
 * A district has no successor in law; this answers "what stands there now".
 */
export function territoryAfter(atlas: Atlas, id: string, day: Day): UnitVersion[] {
  const last = atlas.byUnit.get(id)?.at(-1)
  if (!last?.to || last.to > day) return []
  const eve = childrenOnEve(atlas, last)
  const ids = new Set(eve.flatMap((child) => successorsOf(atlas, child.unitId, day).map((part) => part.unitId)))
  return [...ids].map((unitId) => unitOn(atlas, unitId, day)).filter((version) => version !== null)
}

/**
 * What stands on the day on the ground of a unit of another day: by its links of succession, or for a district, which
 * has none, by what became of the units in it.
 */
export function groundOn(atlas: Atlas, id: string, day: Day): UnitVersion[] {
  const standing = standingOn(atlas, id, day)
    .map((part) => unitOn(atlas, part.unitId, day))
    .filter((version) => version !== null)
  return standing.length > 0 ? standing : territoryAfter(atlas, id, day)
}

const childrenOnEve = (atlas: Atlas, last: UnitVersion): UnitVersion[] =>
  last.to === null ? [] : childrenOn(atlas, last.unitId, addDays(last.to, -1))
