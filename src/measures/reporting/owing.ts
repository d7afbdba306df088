import { addDays, type Day } from '#kernel/day'
import { contains } from '#kernel/interval'
import type { Agency } from '#people'
import { type Atlas, successorsOf, type UnitVersion, unitsOn } from '#places'
import type { Period } from '../period.ts'
import type { Form } from './form.ts'

/** Who owes a report for a period, of what, and of which days. */
export interface Owed {
  /** Unit or agency the values speak of. */
  readonly subjectId: string
  /** Place of the report: of a unit that is no more, its successor's. */
  readonly unitId: string
  readonly agencyId: string
  readonly covers: { readonly from: Day; readonly to: Day }
}

/**
 * Who owes a form for a period: of units those that stand on its last day, each for the days it stood within the period;
 * and those merged within it, for which the successor that took the greatest part of them reports up to the eve. An
 * agency owes what its level is asked, or what it is named for.
 */
export function owedFor(form: Form, period: Period, atlas: Atlas, agencies: readonly Agency[]): Owed[] {
  const whole = { from: period.from, to: period.to }
  const known = agencies.filter((agency) => contains(agency, period.to))
  if (form.level === 'department') {
    const asked =
      form.agencyIds.length > 0
        ? known.filter(({ id }) => form.agencyIds.includes(id))
        : known.filter(({ level, sector }) => level === 'province' && sector !== 'general')
    return asked.map(({ id, unit }) => ({ subjectId: id, unitId: unit, agencyId: id, covers: whole }))
  }
  if (form.level === 'province') {
    const asked = known.find(({ id }) => form.agencyIds.includes(id))
    return asked ? [{ subjectId: asked.unit, unitId: asked.unit, agencyId: asked.id, covers: whole }] : []
  }
  const { level } = form
  const committees = new Map(known.filter(({ sector }) => sector === 'general').map(({ unit, id }) => [unit, id]))
  const standing = unitsOn(atlas, period.to, level).flatMap((unit): Owed[] => {
    const agencyId = committees.get(unit.unitId)
    const from = unit.begins === 'act' && firstDay(atlas, unit) > period.from ? firstDay(atlas, unit) : period.from
    return agencyId ? [{ subjectId: unit.unitId, unitId: unit.unitId, agencyId, covers: { ...whole, from } }] : []
  })
  const merged = atlas.versions
    .filter((unit) => unit.level === level && isLastVersion(atlas, unit) && endedWithin(unit, period))
    .flatMap((unit): Owed[] => {
      const heir = heirOf(atlas, unit.unitId, period.to)
      const agencyId = heir === null ? undefined : committees.get(heir)
      const eve = eveOf(unit)
      if (heir === null || agencyId === undefined || eve === null) return []
      return [{ subjectId: unit.unitId, unitId: heir, agencyId, covers: { from: period.from, to: eve } }]
    })
  return [...standing, ...merged]
}

const firstDay = (atlas: Atlas, unit: UnitVersion): Day => atlas.byUnit.get(unit.unitId)?.[0]?.from ?? unit.from
const isLastVersion = (atlas: Atlas, unit: UnitVersion): boolean => atlas.byUnit.get(unit.unitId)?.at(-1) === unit
const endedWithin = ({ to }: UnitVersion, period: Period): boolean => to !== null && to > period.from && to <= period.to

/** The last day a unit stood; null while it does. */
const eveOf = ({ to }: UnitVersion): Day | null => (to === null ? null : addDays(to, -1))

/** The successor that took most of it; of parts of unknown size, the first by name of its id. */
function heirOf(atlas: Atlas, unitId: string, on: Day): string | null {
  const parts = successorsOf(atlas, unitId, on).toSorted(
    (a, b) => (b.share ?? 0) - (a.share ?? 0) || (a.unitId < b.unitId ? -1 : 1),
  )
  return parts[0]?.unitId ?? null
}
