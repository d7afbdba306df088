import type { HealthCheck } from '#epidemic/contract'
import type { Day } from '#kernel/day'
import { rightNow } from '../moment.ts'

/** A check as it is sent: what another system told is taken over only when somebody here saves it. */
export const recordable = ({ day, present, temperature, symptoms, note, checkedAt }: HealthCheck): HealthCheck => ({
  day,
  present,
  temperature,
  symptoms,
  note,
  checkedAt,
})

/** Present, and nothing found. */
export const wellOn = (day: Day): HealthCheck => ({
  day,
  present: true,
  temperature: null,
  symptoms: [],
  note: null,
  checkedAt: rightNow(),
})
