import type { HealthCheck } from '#epidemic/contract'
import type { Day } from '#kernel/day'
import { rightNow } from '../moment.ts'

/** Present, and nothing found. */
export const wellOn = (day: Day): HealthCheck => ({
  day,
  present: true,
  temperature: null,
  symptoms: [],
  note: null,
  checkedAt: rightNow(),
})
