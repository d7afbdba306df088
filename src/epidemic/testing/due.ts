import { addDays, type Day, dayOf, type Instant } from '#kernel/day'
import { plannedTests } from '../rules/test-schedule.ts'

/** Somebody of a level that is sampled by plan, with the days on which samples were taken. */
export interface Planned {
  readonly level: number
  readonly exposedAt: Instant | null
  readonly knownAt: Instant
  readonly takenOn: readonly Day[]
}

export interface PlanDue {
  readonly number: number
  readonly afterDays: number
  readonly dueOn: Day
  readonly act: string
}

/** Days after which a planned test that nobody made up for is no longer asked for; the next one, or the release, is. */
export const LATEST_DAYS = 14

/**
 * The planned test a person owes on a day: the last whose day has come and which no sample since has answered. One that a
 * later test has overtaken is owed no longer: one sample answers for both.
 */
export function owedOn({ level, exposedAt, knownAt, takenOn }: Planned, day: Day): PlanDue | null {
  const exposedOn = exposedAt === null ? null : dayOf(exposedAt)
  const come = plannedTests({ level, exposedOn, foundOn: dayOf(knownAt) }).filter(({ dueOn }) => dueOn <= day)
  const last = come.at(-1)
  if (last === undefined || last.dueOn < addDays(day, -LATEST_DAYS)) return null
  return takenOn.some((taken) => taken >= last.dueOn && taken <= day) ? null : last
}
