import type { Day } from '#kernel/day'
import type { Text } from '#kernel/text'
import { type Atlas, ancestorsOn, fullName, unitsOn } from '#places'
import type { SubjectKind } from '../names.ts'

/** Whom an edition scores: a commune, or a department of the province. */
export interface Subject {
  readonly id: string
  readonly name: Text
  /** Where it lies, for the rights to its row. */
  readonly unitId: string
  /** The authority that answers for it. */
  readonly agencyId: string
  /** Those it is also ranked among: its kind of commune; null where there are no groups. */
  readonly group: string | null
}

interface KnownAgency {
  readonly id: string
  readonly name: Text
  readonly level: string
  readonly sector: string
  readonly unit: string
  readonly parent: string | null
  readonly from: Day
  readonly to: Day | null
}

/** A year is scored for those that stand at its end; while it runs, for those of today. */
export const dayOfYear = (year: number, today: Day): Day => {
  const end: Day = `${year}-12-31`
  return end < today ? end : today
}

/** Everybody of that kind on the day. Communes of the province that agencies of today stand over. */
export function subjectsOn(
  kind: SubjectKind,
  around: { readonly atlas: Atlas; readonly agencies: readonly KnownAgency[] },
  day: Day,
): Subject[] {
  const { atlas } = around
  const standing = around.agencies.filter(({ from, to }) => from <= day && (to === null || to > day))
  if (kind === 'department')
    return standing
      .filter(({ level, parent }) => level === 'province' && parent !== null)
      .map(({ id, name, unit }) => ({ id, name, unitId: unit, agencyId: id, group: null }))
  if (kind === 'province')
    return unitsOn(atlas, day, 'province').map((unit) => ({
      id: unit.unitId,
      name: fullName(unit),
      unitId: unit.unitId,
      agencyId: authorityOf(standing, unit.unitId) ?? unit.unitId,
      group: null,
    }))
  return unitsOn(atlas, day, 'commune')
    .filter(({ unitId }) => ancestorsOn(atlas, unitId, day).length > 0)
    .map((unit) => ({
      id: unit.unitId,
      name: fullName(unit),
      unitId: unit.unitId,
      agencyId: authorityOf(standing, unit.unitId) ?? unit.unitId,
      group: unit.kind,
    }))
}

/** The committee of a unit. */
const authorityOf = (agencies: readonly KnownAgency[], unitId: string): string | null =>
  agencies.find(({ unit, sector }) => unit === unitId && sector === 'general')?.id ?? null
