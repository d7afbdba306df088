import { compareText, fold } from '#kernel/fold'
import type { Level, Unit } from '#places/contract'

/** The units of a day under their parents, each list in dictionary order; the roots stand under null. */
export type Tree = ReadonlyMap<string | null, readonly Unit[]>

export interface TreeRow {
  readonly unit: Unit
  /** 1 for the roots. */
  readonly level: number
  /** Null where nothing lies below. */
  readonly opened: boolean | null
  /** The level right below; null where nothing is. */
  readonly below: Level | null
}

export function treeOf(units: readonly Unit[]): Tree {
  const known = new Set(units.map(({ id }) => id))
  const tree = new Map<string | null, Unit[]>()
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null
    const list = tree.get(parent)
    if (list) list.push(unit)
    else tree.set(parent, [unit])
  }
  for (const list of tree.values()) list.sort((a, b) => compareText(a.name, b.name) || compareText(a.code, b.code))
  return tree
}

/** The rows in sight, from the top: what lies below an opened row follows it. */
export function rowsOf(tree: Tree, opened: ReadonlySet<string>): TreeRow[] {
  const under = (parent: string | null, level: number): TreeRow[] =>
    (tree.get(parent) ?? []).flatMap((unit) => {
      const first = tree.get(unit.id)?.[0]
      if (!first) return [{ unit, level, opened: null, below: null }]
      const isOpen = opened.has(unit.id)
      return [{ unit, level, opened: isOpen, below: first.level }, ...(isOpen ? under(unit.id, level + 1) : [])]
    })
  return under(null, 1)
}

/** The units whose name or code holds the words, case and accents ignored, with everything above them. */
export function foundIn(units: readonly Unit[], words: string): Unit[] {
  const asked = fold(words)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const kept = new Set<string>()
  for (const unit of units) {
    if (!fold(unit.name).includes(asked) && unit.code !== asked) continue
    for (let at: Unit | undefined = unit; at && !kept.has(at.id); at = byId.get(at.parentId ?? '')) kept.add(at.id)
  }
  return units.filter(({ id }) => kept.has(id))
}

/** The ids above a unit, itself left out, nearest first. */
export function aboveIn(units: readonly Unit[], id: string | null): string[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const out: string[] = []
  for (let at = byId.get(byId.get(id ?? '')?.parentId ?? ''); at; at = byId.get(at.parentId ?? '')) out.push(at.id)
  return out
}

/** Everything below a unit, itself left out; everything at all for null. */
export function belowIn(units: readonly Unit[], id: string | null): readonly Unit[] {
  if (id === null) return units
  const tree = treeOf(units)
  const below = (parent: string): Unit[] => (tree.get(parent) ?? []).flatMap((unit) => [unit, ...below(unit.id)])
  return below(id)
}

/**
 * What a key does in the tree (WAI-ARIA, tree view): the row to go to, `toggle` or `enter` the row itself, or nothing.
 */
export function stepOf(key: string, rows: readonly TreeRow[], at: number): number | 'toggle' | 'enter' | null {
  const row = rows[at]
  if (!row) return null
  const last = rows.length - 1
  if (key === 'Enter') return 'enter'
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'ArrowDown') return Math.min(at + 1, last)
  if (key === ' ') return row.opened === null ? null : 'toggle'
  if (key === 'ArrowRight') return row.opened === false ? 'toggle' : row.opened ? Math.min(at + 1, last) : at
  if (key !== 'ArrowLeft') return null
  if (row.opened) return 'toggle'
  const parent = rows.findLastIndex((one, nth) => nth < at && one.level < row.level)
  return parent === -1 ? at : parent
}
