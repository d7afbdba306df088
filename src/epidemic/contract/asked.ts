import { Type } from 'typebox'
import { DaySchema, IdSchema, UnitIdSchema } from '#platform/http/schema'
import { OutbreakIdSchema } from './person.ts'

/** Place and time: without `outbreak`, every outbreak that is open on the day; without `unit`, all the caller may see. */
export const placeAndDay = {
  day: Type.Optional(DaySchema),
  unit: Type.Optional(UnitIdSchema),
  outbreak: Type.Optional(OutbreakIdSchema),
}

export const byId = Type.Object({ id: IdSchema })
