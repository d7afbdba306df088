import type { Day } from '#kernel/day'
import { compareText, fold, tidy } from '#kernel/fold'
import { contains } from '#kernel/interval'
import type { Atlas } from './atlas.ts'
import { findByCode, pathOn } from './reading.ts'
import { readPrintedName } from './spelling.ts'
import { groundOn } from './succession.ts'
import { LEVELS, type UnitVersion } from './unit.ts'

export interface Hit {
  /** As it stands on the day asked for. */
  readonly unit: UnitVersion
  /** From the province down to the unit. */
  readonly path: readonly UnitVersion[]
  /** Set when the words name a unit of another day, on whose place this one stands. */
  readonly former: UnitVersion | null
}

/** Smaller is better: exact with accents, exact, beginning of the name, beginning of its words, anywhere. */
const NONE = 9

function closeness(words: string, folded: string, version: UnitVersion, foldedName: string): number {
  if (tidy(version.name).toLowerCase() === words) return 0
  if (foldedName === folded) return 1
  if (foldedName.startsWith(folded)) return 2
  const parts = foldedName.split(' ')
  if (folded.split(' ').every((word) => parts.some((part) => part.startsWith(word)))) return 3
  return foldedName.includes(folded) ? 4 : NONE
}

/**
 * Units of the day whose name fits the words, case and accents ignored ("chi linh" finds Chí Linh); a kind word
 * in front narrows ("phường chí linh"), a GSO code finds its unit. Names of other days find what stands there on
 * this day, with `former` saying so. Order: closeness, units of the day before former names, level, dictionary.
 */
export function searchUnits(atlas: Atlas, words: string, day: Day, limit = 20): Hit[] {
  const asked = tidy(words)
  if (asked === '') return []
  if (/^\d+$/.test(asked)) {
    const unit = findByCode(atlas, asked, day)
    return unit ? [hit(atlas, unit, day, null)] : []
  }
  const { kind, name } = readPrintedName(asked)
  const whole = rank(atlas, asked, null, day)
  // "Xã Yết Kiêu" names a kind; "Thành Đông" only looks as if it might.
  const narrowed = kind === null ? [] : rank(atlas, name, kind, day)
  const best = new Map<string, Ranked>()
  for (const one of [...narrowed, ...whole]) {
    const before = best.get(one.unit.unitId)
    if (!before || one.score < before.score) best.set(one.unit.unitId, one)
  }
  return [...best.values()]
    .sort((a, b) => a.score - b.score || level(a.unit) - level(b.unit) || compareText(a.unit.name, b.unit.name))
    .slice(0, limit)
    .map((one) => hit(atlas, one.unit, day, one.former))
}

interface Ranked {
  readonly unit: UnitVersion
  readonly former: UnitVersion | null
  readonly score: number
}

function rank(atlas: Atlas, words: string, kind: string | null, day: Day): Ranked[] {
  const lower = tidy(words).toLowerCase()
  const folded = fold(words)
  const out: Ranked[] = []
  for (const { version, folded: name } of atlas.names) {
    if (kind !== null && version.kind !== kind) continue
    const score = closeness(lower, folded, version, name)
    if (score === NONE) continue
    if (contains(version, day)) out.push({ unit: version, former: null, score: score * 2 })
    else
      for (const unit of groundOn(atlas, version.unitId, day)) out.push({ unit, former: version, score: score * 2 + 1 })
  }
  return out
}

const level = (unit: UnitVersion): number => LEVELS.indexOf(unit.level)

const hit = (atlas: Atlas, unit: UnitVersion, day: Day, former: UnitVersion | null): Hit => ({
  unit,
  path: pathOn(atlas, unit.unitId, day),
  former,
})
