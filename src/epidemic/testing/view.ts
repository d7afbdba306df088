import type { Day } from '#kernel/day'
import type { Language } from '#kernel/text'
import { type Atlas, unitOn } from '#places'
import { unitName } from '../place.ts'
import { daysOfWork, isOverloaded, type LaboratoryLoad } from './laboratory.ts'
import type { LaboratoryView, SampleView } from './schema.ts'
import type { SampleRow } from './store-sample.ts'

/** Adds what a unit is called on a day. */
export const createNaming =
  (atlas: Atlas, day: Day, language: Language) =>
  <T extends { readonly unitId: string | null }>(row: T): T & { unitName: string | null } => ({
    ...row,
    unitName: unitName(atlas, row.unitId, day, language),
  })

export const viewSample = (row: SampleRow, name: ReturnType<typeof createNaming>): SampleView => name(row)

export const viewLaboratory = (load: LaboratoryLoad): LaboratoryView => ({
  ...load,
  daysOfWork: daysOfWork(load),
  overloaded: isOverloaded(load),
})

/** The unit with everything it lies in on a day. */
export function withinOf(atlas: Atlas, unitId: string | null, day: Day): string[] {
  const chain: string[] = []
  for (let at = unitId; at !== null && !chain.includes(at); at = unitOn(atlas, at, day)?.parentId ?? null)
    chain.push(at)
  return chain
}
