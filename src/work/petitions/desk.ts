import type { Day } from '#kernel/day'
import { type Atlas, ancestorsOn, childrenOn } from '#places'
import { type Agency, authorityOf } from '../directives/recipient.ts'
import { deskLevel } from './category-rule.ts'
import type { Origin, PetitionCategory } from './names.ts'

/** The provinces of the day. */
export const topUnits = (atlas: Atlas, today: Day): string[] =>
  childrenOn(atlas, null, today).map(({ unitId }) => unitId)

/** The province a unit lies in. */
export const topOf = (atlas: Atlas, unit: string, today: Day): string =>
  ancestorsOn(atlas, unit, today).find(({ parentId }) => parentId === null)?.unitId ?? unit

/** The office that receives it: of the commune or of the province, whichever is meant and there is. */
export function deskOf(
  of: { readonly unit: string; readonly origin: Origin; readonly category: PetitionCategory },
  atlas: Atlas,
  agencies: readonly Agency[],
  today: Day,
): Agency | null {
  const own = () => authorityOf(agencies, of.unit, today)
  const top = () => authorityOf(agencies, topOf(atlas, of.unit, today), today)
  return deskLevel(of.origin, of.category) === 'commune' ? (own() ?? top()) : (top() ?? own())
}
