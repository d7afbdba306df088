import { addDays, instantOf } from '#kernel/day'
import { isRefused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { loadAtlas } from '#places'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { whereOf } from '../case.ts'
import { findKnown } from '../store-case.ts'
import { sceneOf } from '../store-scene.ts'
import type { quarantining } from './contract.ts'
import { givenDays } from './course.ts'
import type { Quarantined } from './shapes.ts'
import { findChecks } from './store-check.ts'
import { type CourseRow, findBeds, findCheckedDays, findCourses, findResults } from './store-course.ts'
import { findDecisions } from './store-decision.ts'
import { findOwnRules, saveConditions, saveOrders } from './store-rule.ts'
import { type Around, ruleOf, viewCourse } from './view-course.ts'

type CourseHandlers = Pick<
  Handlers<typeof quarantining>,
  'listQuarantined' | 'getQuarantine' | 'setDuration' | 'setConditions'
>

const SHOWN = 500
const PHASES_SHOWN = ['release-due', 'no-rule', 'quarantine', 'monitoring', 'over'] as const
const dayOr = ({ releaseOn, quarantinedAt }: Quarantined): string => releaseOn ?? quarantinedAt
/** Who left longer ago is through with monitoring under every rule so far. */
const MONITORING_DAYS = 30
const CHECKS_SHOWN_DAYS = 30
const LAST_DAYS = 8

export const courseHandlers: CourseHandlers = {
  async listQuarantined(call, tx) {
    const scene = await sceneOf(tx, call.query, call.today)
    if (isRefused(scene)) return scene
    const rows = await findCourses(tx, {
      outbreakIds: scene.outbreakIds,
      unitIds: scene.unitIds,
      notReleasedBefore: instantOf(addDays(call.today, -MONITORING_DAYS)),
      begunBy: call.at,
    })
    const around = await aroundOf(tx, call, rows)
    const people = rows
      .map((row) => viewCourse(row, around))
      .filter(({ phase }) => phase !== 'over')
      .sort((a, b) => PHASES_SHOWN.indexOf(a.phase) - PHASES_SHOWN.indexOf(b.phase) || (dayOr(a) < dayOr(b) ? -1 : 1))
    return { people: people.slice(0, SHOWN), more: Math.max(people.length - SHOWN, 0) }
  },

  async getQuarantine(call, tx) {
    const row = await courseOf(tx, call.params.id)
    if (isRefused(row)) return row
    const course = viewCourse(row, await aroundOf(tx, call, [row]))
    const checks = await findChecks(tx, [row.personId], addDays(call.today, -CHECKS_SHOWN_DAYS), call.today)
    return { course, checks: checks.get(row.personId) ?? [], decisions: await findDecisions(tx, row.personId) }
  },

  async setDuration(call, tx) {
    const row = await actableCourse(call, tx)
    if (isRefused(row)) return row
    const kept = ruleOf(row, await findOwnRules(tx))
    if (kept !== null) return refuse('rule-kept', { act: kept.act === '' ? kept.id : kept.act })
    const { quarantineDays, monitoringDays, reason } = call.body
    const rule = givenDays(quarantineDays, monitoringDays)
    await saveOrders(tx, [{ ...row, rule }], { at: call.at, account: call.caller.accountId })
    const after = { quarantineDays, monitoringDays }
    await remember(tx, call, [{ kind: 'epidemic.quarantine-duration-set', ...about(row), reason, after }])
    return { id: row.personId }
  },

  async setConditions(call, tx) {
    const row = await actableCourse(call, tx)
    if (isRefused(row)) return row
    const { conditions } = call.body
    await saveConditions(tx, row, conditions, { at: call.at, account: call.caller.accountId })
    await remember(tx, call, [
      { kind: 'epidemic.home-conditions-checked', ...about(row), before: row.conditions ?? null, after: conditions },
    ])
    return { id: row.personId }
  },
}

export const about = ({ personId, unitId }: Pick<CourseRow, 'personId' | 'unitId'>) => ({
  subject: { type: 'epidemic.person', id: personId },
  where: whereOf(unitId),
})

/** Everything that is told of people in quarantine beside the quarantine itself. */
export async function aroundOf(
  tx: Tx,
  { at, today, caller }: Pick<Call, 'at' | 'today' | 'caller'>,
  rows: readonly CourseRow[],
): Promise<Around> {
  const people = rows.map(({ personId }) => personId)
  return {
    own: await findOwnRules(tx),
    results: await findResults(tx, people),
    beds: await findBeds(tx, people, at),
    checked: await findCheckedDays(tx, people, addDays(today, -LAST_DAYS)),
    atlas: await loadAtlas(tx),
    today,
    language: caller.language,
  }
}

async function courseOf(tx: Tx, id: string) {
  const [row] = await findCourses(tx, { people: [id] })
  if (row !== undefined) return row
  return refuse((await findKnown(tx, id)) === null ? 'not-found' : 'not-quarantined')
}

async function actableCourse({ params, caller }: { params: { id: string }; caller: Call['caller'] }, tx: Tx) {
  const row = await courseOf(tx, params.id)
  if (isRefused(row)) return row
  return caller.may('epidemic.act', whereOf(row.unitId)) ? row : refuse('outside-scope')
}
