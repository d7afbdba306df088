import { fold } from '#kernel/fold'
import type { Act, Gap, PlaceFacts, Population, Succession, UnitVersion } from './unit.ts'

/** A word list entry: one name some unit bore at some time. */
interface NameEntry {
  readonly version: UnitVersion
  /** Case and accents removed, without the kind. */
  readonly folded: string
}

/**
 * Everything known of units, indexed and never changed: a newer state of the database is another atlas.
 * Versions of a unit are in order of time; children and the whole are in order of code.
 */
export interface Atlas {
  readonly versions: readonly UnitVersion[]
  readonly byUnit: ReadonlyMap<string, readonly UnitVersion[]>
  /** Versions by the unit they lie in; the key null holds the provinces. */
  readonly byParent: ReadonlyMap<string | null, readonly UnitVersion[]>
  readonly byCode: ReadonlyMap<string, readonly UnitVersion[]>
  readonly onward: ReadonlyMap<string, readonly Succession[]>
  readonly backward: ReadonlyMap<string, readonly Succession[]>
  readonly acts: ReadonlyMap<string, Act>
  readonly populations: ReadonlyMap<string, readonly Population[]>
  readonly gaps: readonly Gap[]
  readonly names: readonly NameEntry[]
}

/** Indexes the facts once, in milliseconds for a thousand versions; every reading is then a map look-up. */
export function buildAtlas(facts: PlaceFacts): Atlas {
  const versions = facts.versions.toSorted((a, b) => compare(a.code, b.code) || compare(a.from, b.from))
  return {
    versions,
    byUnit: mapOf(
      Map.groupBy(versions, (v) => v.unitId),
      (list) => list.sort((a, b) => compare(a.from, b.from)),
    ),
    byParent: Map.groupBy(versions, (v) => v.parentId),
    byCode: Map.groupBy(versions, (v) => v.code),
    onward: Map.groupBy(facts.successions, (s) => s.fromId),
    backward: Map.groupBy(facts.successions, (s) => s.toId),
    acts: new Map(facts.acts.map((act) => [act.id, act])),
    populations: mapOf(
      Map.groupBy(facts.populations, (p) => p.unitId),
      (list) => list.sort((a, b) => a.year - b.year),
    ),
    gaps: facts.gaps,
    names: versions.map((version) => ({ version, folded: fold(version.name) })),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function mapOf<K, V>(map: Map<K, V[]>, order: (list: V[]) => V[]): Map<K, V[]> {
  for (const list of map.values()) order(list)
  return map
}
