import { Type } from 'typebox'

/** Shapes more than one part of the room uses. */
export const IndicatorId = Type.String({ pattern: '^[a-z0-9-]{1,60}$', description: 'Stable id of an indicator' })
