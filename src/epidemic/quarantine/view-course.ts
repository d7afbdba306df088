import { addDays, type Day, dayOf, daysBetween, type Instant } from '#kernel/day'
import type { Language } from '#kernel/text'
import type { Atlas } from '#places'
import { unitName } from '../place.ts'
import { type QuarantineRule, quarantineRuleOn } from '../rules/quarantine-duration.ts'
import { type KeptRule, keptRule, phaseOn, timetableOf } from './course.ts'
import { missedDays } from './missed.ts'
import { mayLeave, requiredTests, type TestResult } from './release.ts'
import type { Quarantined } from './shapes.ts'
import type { Bed, CourseRow } from './store-course.ts'

/** The rule a person is under: the one kept at entering; where none was written down, the one in force on that day. */
export function ruleOf(
  { rule, ordered, disease, quarantinedAt }: Pick<CourseRow, 'rule' | 'ordered' | 'disease' | 'quarantinedAt'>,
  own: readonly QuarantineRule[],
): KeptRule | null {
  if (rule !== null || ordered) return rule
  const found = quarantineRuleOn(disease, dayOf(quarantinedAt), false, own)
  return found && keptRule(found)
}

export interface Around {
  readonly own: readonly QuarantineRule[]
  readonly results: ReadonlyMap<string, readonly TestResult[]>
  readonly beds: ReadonlyMap<string, Bed>
  readonly checked: ReadonlyMap<string, ReadonlySet<Day>>
  readonly atlas: Atlas
  readonly today: Day
  readonly language: Language
}

const LAST_DAYS = 7

export function viewCourse(row: CourseRow, around: Around): Quarantined {
  const { own, results, beds, checked, atlas, today, language } = around
  const rule = ruleOf(row, own)
  const timetable = rule && timetableOf(rule, row.quarantinedAt, row.releasedAt)
  const taken = results.get(row.personId) ?? []
  const bed = row.releasedAt === null ? beds.get(row.personId) : undefined
  const days = checked.get(row.personId) ?? new Set<Day>()
  return {
    id: row.personId,
    code: row.code,
    outbreakId: row.outbreakId,
    unitId: row.unitId,
    unitName: unitName(atlas, row.unitId, today, language),
    birthYear: row.birthYear,
    sex: row.sex,
    kind: row.kind,
    quarantinedAt: row.quarantinedAt,
    releasedAt: row.releasedAt,
    rule: rule && { ...rule, testDays: [...rule.testDays] },
    releaseOn: timetable?.releaseOn ?? null,
    monitoredUntil: timetable?.monitoredUntil ?? null,
    phase: timetable === null ? 'no-rule' : phaseOn(timetable, row.releasedAt, today),
    tests: timetable === null ? [] : requiredTests(timetable, taken),
    mayLeave: timetable !== null && row.releasedAt === null && mayLeave(timetable, taken, today) === null,
    stay: bed === undefined ? null : bedOf(bed),
    conditions: row.conditions === null ? null : { ...row.conditions },
    checkedToday: days.has(today),
    missedDays: row.releasedAt === null ? missedDays(row.quarantinedAt, days, addDays(today, -LAST_DAYS), today) : [],
  }
}

const bedOf = ({ facilityId, facilityName, roomId, roomName, bed, arrived }: Bed) => ({
  facilityId,
  facilityName,
  roomId,
  roomName,
  bed,
  arrived,
})

export const dayNumberOf = (quarantinedAt: Instant, on: Day): number => daysBetween(dayOf(quarantinedAt), on) + 1
