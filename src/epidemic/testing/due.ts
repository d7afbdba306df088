import { addDays, type Day, dayOf, type Instant } from '#kernel/day'
import { type KeptRule, timetableOf } from '../quarantine/course.ts'
import { plannedTests } from '../rules/test-schedule.ts'

/** Somebody of a level that is sampled by plan. */
export interface Planned {
  readonly level: number
  readonly exposedAt: Instant | null
  readonly knownAt: Instant
  /** Who entered quarantine follows the rule kept with it, on whose samples the release depends. */
  readonly entered: { readonly at: Instant; readonly rule: KeptRule } | null
}

export interface PlanDue {
  /** Which test of the plan: 1 = first. */
  readonly number: number
  /** Day after exposure that the schedule names; null in quarantine. */
  readonly afterDays: number | null
  /** Day of quarantine that the rule names, the day of entering being 1; null outside. */
  readonly quarantineDay: number | null
  readonly dueOn: Day
  readonly act: string
}

/**
 * The tests of a person: by the rule of the quarantine for whoever entered one, by the schedule after exposure for
 * everybody else. A rule that names no day of sampling leaves the schedule as it is.
 */
export function planOf({ level, exposedAt, knownAt, entered }: Planned): PlanDue[] {
  if (entered !== null && entered.rule.testDays.length > 0) {
    const { act } = entered.rule
    return timetableOf(entered.rule, entered.at).tests.map(({ number: quarantineDay, day: dueOn }, at) => ({
      number: at + 1,
      afterDays: null,
      quarantineDay,
      dueOn,
      act,
    }))
  }
  const exposedOn = exposedAt === null ? null : dayOf(exposedAt)
  return plannedTests({ level, exposedOn, foundOn: dayOf(knownAt) }).map((one) => ({ ...one, quarantineDay: null }))
}

/** Days after which a planned test that nobody made up for is no longer asked for; the next one, or the release, is. */
export const LATEST_DAYS = 14

/** In quarantine a sample of the evening before counts, as it does for the release (`quarantine/release.ts`). */
const EARLY_DAYS = 1

/**
 * The planned test a person owes on a day: the last whose day has come and which no sample since has answered. One that a
 * later test has overtaken is owed no longer: one sample answers for both.
 */
export function owedOn(planned: Planned & { readonly takenOn: readonly Day[] }, day: Day): PlanDue | null {
  const last = planOf(planned)
    .filter(({ dueOn }) => dueOn <= day)
    .at(-1)
  if (last === undefined || last.dueOn < addDays(day, -LATEST_DAYS)) return null
  const from = last.quarantineDay === null ? last.dueOn : addDays(last.dueOn, -EARLY_DAYS)
  return planned.takenOn.some((taken) => taken >= from && taken <= day) ? null : last
}
