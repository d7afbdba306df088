import { addDays, type Day, dayOf, daysBetween, instantOf } from '#kernel/day'
import type { Fact } from '#kernel/fact'
import { isRefused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { loadAtlas } from '#places'
import type { Handlers } from '#platform/http/serve'
import { recordsOf } from '../duplicates/store-merged.ts'
import { unitName } from '../place.ts'
import { sceneOf } from '../store-scene.ts'
import { addOrders } from '../testing/store-order.ts'
import type { quarantining } from './contract.ts'
import { about } from './http-course.ts'
import { FEVER_FROM } from './names.ts'
import type { DueCheck, HealthCheck } from './shapes.ts'
import { findChecks, findClimbed, saveChecks, withoutOpenOrder } from './store-check.ts'
import { type CourseRow, findBeds, findCourses } from './store-course.ts'
import { dayNumberOf } from './view-course.ts'

type CheckHandlers = Pick<Handlers<typeof quarantining>, 'listChecks' | 'recordChecks'>

/** Checks are written down for today and as many days before: a phone may have been away. */
const BACK_DAYS = 7

export const checkHandlers: CheckHandlers = {
  async listChecks(call, tx) {
    const { day = call.today, facility, ...where } = call.query
    const scene = await sceneOf(tx, where, call.today)
    if (isRefused(scene)) return scene
    if (!isRecordable(day, call.today)) return refuse('day-wrong')
    const rows = await findCourses(tx, {
      outbreakIds: scene.outbreakIds,
      unitIds: scene.unitIds,
      notReleasedBefore: instantOf(addDays(day, 1)),
      // The day of entering is looked after on entering.
      begunBy: instantOf(day),
    })
    const people = rows.map(({ personId }) => personId)
    const beds = await findBeds(tx, people, call.at)
    const checks = await findChecks(tx, people, day, day)
    const climbed = await findClimbed(tx, people, day)
    const atlas = await loadAtlas(tx)
    const due = rows
      .map((row): DueCheck => {
        const bed = beds.get(row.personId)
        return {
          id: row.personId,
          code: row.code,
          unitId: row.unitId,
          unitName: unitName(atlas, row.unitId, call.today, call.caller.language),
          birthYear: row.birthYear,
          sex: row.sex,
          kind: row.kind,
          facilityId: bed?.facilityId ?? null,
          facilityName: bed?.facilityName ?? null,
          roomName: bed?.roomName ?? null,
          bed: bed?.bed ?? null,
          dayNumber: dayNumberOf(row.quarantinedAt, day),
          check: checks.get(row.personId)?.[0] ?? null,
          climbed: climbed.get(row.personId) ?? 0,
        }
      })
      .filter(({ facilityId }) => facility === undefined || facilityId === facility)
    return { day, due }
  },

  async recordChecks(call, tx) {
    const { checks } = call.body
    if (checks.some(({ day }) => !isRecordable(day, call.today))) return refuse('day-wrong')
    const asked = [...new Set(checks.map(({ personId }) => personId))]
    // A phone may not have heard yet that two records are one person.
    const { keptOf } = await recordsOf(tx, asked)
    const byId = new Map(
      (await findCourses(tx, { people: asked }))
        .filter(({ unitId }) => call.caller.may('epidemic.act', { unit: unitId, sector: 'health' }))
        .map((row) => [row.personId, row]),
    )
    const kept = checks.flatMap((check) => {
      const row = byId.get(keptOf(check.personId))
      return row !== undefined && isLookedAfter(row, check.day) ? [{ check, row }] : []
    })
    const rows = kept.map(({ check, row }) => ({
      ...row,
      ...check,
      personId: row.personId,
      symptoms: withFever(check),
    }))
    const by = { at: call.at, account: call.caller.accountId }
    const written = await saveChecks(tx, rows, by)
    const news = kept.filter(({ row }) => written.has(row.personId))
    const sick = news.filter(({ check }) => withFever(check).length > 0).map(({ row }) => row)
    const toTest = new Set(
      await withoutOpenOrder(
        tx,
        sick.map(({ personId }) => personId),
      ),
    )
    const tested = sick.filter(({ personId }) => toTest.has(personId))
    await addOrders(
      tx,
      tested.map((row) => ({ ...row, reason: 'asked' as const, aboutId: null, dueOn: call.today })),
      call.at,
    )
    await remember(tx, call, [...news.map(checkedFact), ...tested.map(testFact)])
    const done = new Set(kept.map(({ check }) => check.personId))
    return {
      written: [...written],
      skipped: asked.filter((id) => !done.has(id)),
      tests: tested.map(({ personId }) => personId),
    }
  },
}

const isRecordable = (day: Day, today: Day): boolean => {
  const back = daysBetween(day, today)
  return back >= 0 && back <= BACK_DAYS
}

const isLookedAfter = ({ quarantinedAt, releasedAt }: CourseRow, day: Day): boolean =>
  daysBetween(dayOf(quarantinedAt), day) >= 0 && (releasedAt === null || daysBetween(day, dayOf(releasedAt)) >= 0)

/** A measured fever is a symptom, ticked or not. */
const withFever = ({ temperature, symptoms }: HealthCheck): HealthCheck['symptoms'] =>
  temperature !== null && temperature >= FEVER_FROM && !symptoms.includes('fever') ? ['fever', ...symptoms] : symptoms

/** What was seen of a body is personal: the ledger holds that it was looked at, and whether something was found. */
const checkedFact = ({ row, check }: { row: CourseRow; check: HealthCheck }): Fact => ({
  kind: 'epidemic.health-checked',
  ...about(row),
  after: { day: check.day, present: check.present, unwell: withFever(check).length > 0 },
})

const testFact = (row: CourseRow): Fact => ({
  kind: 'epidemic.test-proposed',
  ...about(row),
  after: { for: 'symptoms' },
})
