import { addDays, type Day } from '#kernel/day'
import { contains } from '#kernel/interval'
import { type Atlas, successorsOf, unitsOn } from '#places'
import { type Agency, authorityOf } from '../directives/recipient.ts'

/** Who takes over what an agency left open: one, or the agency above has to say which of several. */
export type Heir =
  | { readonly kind: 'one'; readonly agency: Agency }
  | { readonly kind: 'ask'; readonly decider: Agency; readonly candidates: readonly Agency[] }

export interface Ground {
  readonly atlas: Atlas
  readonly agencies: ReadonlyMap<string, Agency>
  readonly day: Day
}

const GENERAL = 'general'

/** The agency of that sector in a unit on the day, else the unit's authority. */
function agencyIn(unit: string, sector: string, { agencies, day }: Ground): Agency | null {
  const here = [...agencies.values()].filter((agency) => agency.unit === unit && contains(agency, day))
  return here.find((agency) => agency.sector === sector) ?? authorityOf(here, unit, day)
}

/** Units that stand on the day where a unit stood; of a district, which has no successor in law, what its communes became. */
function standingFor(unit: string, { atlas, day }: Ground): { readonly unit: string; readonly whole: boolean }[] {
  const parts = successorsOf(atlas, unit, day)
  if (parts.length > 0) return parts.map((part) => ({ unit: part.unitId, whole: part.share === 1 }))
  const last = atlas.byUnit.get(unit)?.at(-1)
  if (!last?.to || last.to > day) return []
  const inside = unitsOn(atlas, addDays(last.to, -1), 'commune').filter(({ parentId }) => parentId === unit)
  const found = inside.flatMap(({ unitId }) => successorsOf(atlas, unitId, day).map((part) => part.unitId))
  return [...new Set(found)].map((one) => ({ unit: one, whole: false }))
}

/** The unit in which a case lies from now on: its own while it stands or where it wholly went; else unchanged. */
export function placeOn(unit: string, ground: Pick<Ground, 'atlas' | 'day'>): string {
  const [only, another] = successorsOf(ground.atlas, unit, ground.day)
  return only && !another ? only.unitId : unit
}

/**
 * Whose the open work of a dissolved agency is: the agency of its sector where its unit stands or went wholly. Where the
 * unit was divided, or the sector has no agency of its own any more, the agency above is asked; a case that lies in one
 * of the parts goes there unasked. Null while the agency stands. Throws when nobody is left to ask.
 */
export function heirOf(agency: Agency, place: string | null, ground: Ground): Heir | null {
  if (contains(agency, ground.day)) return null
  const standing = standingFor(agency.unit, ground)
  const [only] = standing.length === 1 ? standing : []
  if (only) {
    const heir = agencyIn(only.unit, agency.sector, ground)
    // A department that was dissolved into another of a different sector: nothing here says into which.
    if (heir && (heir.sector === agency.sector || agency.level === 'commune')) return { kind: 'one', agency: heir }
  }
  const candidates = standing.flatMap(({ unit }) => {
    const here = [...ground.agencies.values()].filter((one) => one.unit === unit && contains(one, ground.day))
    return standing.length === 1
      ? here.filter(({ id }) => id !== agency.id)
      : (agencyIn(unit, agency.sector, ground) ?? [])
  })
  const there = place === null ? null : placeOn(place, ground)
  const near = standing.length > 1 ? candidates.find(({ unit }) => unit === there) : undefined
  if (near) return { kind: 'one', agency: near }
  return { kind: 'ask', decider: aboveOf(agency, ground), candidates }
}

/** The nearest agency above that stands, or the one that stands where it stood. */
function aboveOf(agency: Agency, ground: Ground, seen: ReadonlySet<string> = new Set()): Agency {
  const parent = agency.parent === null ? undefined : ground.agencies.get(agency.parent)
  if (parent && contains(parent, ground.day)) return parent
  if (parent && !seen.has(parent.id)) {
    const [only, another] = standingFor(parent.unit, ground)
    const heir = only && !another ? agencyIn(only.unit, GENERAL, ground) : null
    return heir ?? aboveOf(parent, ground, new Set([...seen, agency.id]))
  }
  const top = [...ground.agencies.values()].find(
    (one) => one.parent === null && one.sector === GENERAL && contains(one, ground.day),
  )
  if (!top) throw new Error(`nobody stands above ${agency.id} on ${ground.day}`)
  return top
}
