import { addDays, type Day } from '#kernel/day'
import { fold, tidy } from '#kernel/fold'
import { contains } from '#kernel/interval'
import { type PrintedName, readPrintedName, sameSpelling } from './spelling.ts'
import type { Gap, Recognition, Succession, UnitVersion } from './unit.ts'

/** One name in an act's list of what a unit was formed from. */
export interface PrintedPredecessor {
  readonly unitId: string
  readonly day: Day
  readonly actId: string
  readonly printed: string
}

export interface Resolution {
  readonly successions: readonly Succession[]
  readonly gaps: readonly Gap[]
}

interface Row extends PrintedPredecessor {
  readonly name: PrintedName
  candidates: readonly UnitVersion[]
  recognisedBy: Recognition
  reason: Gap['reason'] | null
}

/**
 * Turns printed names into succession links. In this order: the name as spelt in the list of the eve; the old
 * district in brackets; another spelling of the same name (spelling.ts); accents ignored, when one unit alone fits;
 * and last, among twins spelt alike, the only one no other row claims (every unit of the eve became something). What is
 * left is returned as a gap, never guessed. A unit named once went there whole; named in several, in parts of unknown size.
 */
export function resolvePredecessors(
  versions: readonly UnitVersion[],
  printed: readonly PrintedPredecessor[],
): Resolution {
  const rows = [...Map.groupBy(printed, (row) => row.day)].flatMap(([day, list]) => resolveDay(versions, day, list))
  const certain = rows.filter((row) => row.reason === null)
  const mentions = Map.groupBy(certain, (row) => `${row.day} ${row.candidates[0]?.unitId}`)
  return {
    successions: certain.map((row) => {
      const fromId = (row.candidates[0] as UnitVersion).unitId
      const share = mentions.get(`${row.day} ${fromId}`)?.length === 1 ? 1 : null
      return { fromId, toId: row.unitId, day: row.day, share, actId: row.actId, recognisedBy: row.recognisedBy }
    }),
    gaps: rows.filter((row) => row.reason !== null).map(gapOf),
  }
}

function resolveDay(versions: readonly UnitVersion[], day: Day, list: readonly PrintedPredecessor[]): Row[] {
  const eve = versions.filter((version) => contains(version, addDays(day, -1)))
  const byId = new Map(eve.map((version) => [version.unitId, version]))
  const born = new Map(versions.filter((version) => version.from === day).map((version) => [version.unitId, version]))
  const provinceOf = (version: UnitVersion | undefined): string | null => {
    let at = version
    while (at?.parentId) at = byId.get(at.parentId)
    return at?.unitId ?? null
  }

  const rows = list.map((row): Row => {
    const unit = born.get(row.unitId)
    const name = readPrintedName(row.printed)
    const open = { ...row, name, recognisedBy: 'name' as const, reason: null }
    if (!unit) return { ...open, candidates: [], reason: 'no-match' }
    if (unit.level === 'province')
      return recognise(
        open,
        eve.filter((v) => v.level === 'province'),
        byId,
      )
    // A merged unit keeps the code of the unit its seat was in (124/2004/QĐ-TTg): that tells which list to look in.
    const seat = eve.find((version) => version.code === unit.code)
    if (!seat) return { ...open, candidates: [], reason: 'no-list' }
    const province = provinceOf(seat)
    return recognise(
      open,
      eve.filter((v) => v.level === unit.level && provinceOf(v) === province),
      byId,
    )
  })

  const claimed = new Set(rows.filter((row) => row.reason === null).map((row) => row.candidates[0]?.unitId))
  return rows.map((row) => {
    if (row.reason !== 'ambiguous' || row.recognisedBy === 'accents') return row
    const left = row.candidates.filter((candidate) => !claimed.has(candidate.unitId))
    return left.length === 1 ? { ...row, candidates: left, recognisedBy: 'elimination', reason: null } : row
  })
}

function recognise(row: Row | Omit<Row, 'candidates'>, list: UnitVersion[], byId: Map<string, UnitVersion>): Row {
  const { kind, name, within } = row.name
  const alike = (as: (text: string) => string): UnitVersion[] =>
    list.filter((v) => (kind === null || v.kind === kind) && as(v.name) === as(name))
  const spelt = alike(sameSpelling)
  const found = spelt.length > 0 ? spelt : alike(fold)
  const how: Recognition =
    spelt.length === 0 ? 'accents' : spelt.every((v) => v.name === tidy(name)) ? 'name' : 'spelling'
  const inside = within
    ? found.filter((v) => {
        const parent = v.parentId === null ? undefined : byId.get(v.parentId)
        return parent?.kind === within.kind && sameSpelling(parent.name) === sameSpelling(within.name)
      })
    : found
  const reason = inside.length === 1 ? null : inside.length === 0 ? 'no-match' : 'ambiguous'
  const recognisedBy = how === 'name' && within && found.length > 1 ? 'district' : how
  return { ...row, candidates: inside, recognisedBy, reason }
}

const gapOf = (row: Row): Gap => ({
  id: `${row.unitId}/${row.day}/${tidy(row.printed)}`,
  kind: 'predecessor',
  unitId: row.unitId,
  from: row.day,
  to: null,
  printed: tidy(row.printed),
  reason: row.reason ?? 'unknown',
  words: null,
})
