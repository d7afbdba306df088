import { type Day, dayOf, type Instant } from '#kernel/day'
import { type Refused, refuse } from '#kernel/refusal'
import type { Tx } from '#platform/sql/transaction'
import { quarantineRuleOn } from '../rules/quarantine-duration.ts'
import { keptRule, timetableOf } from './course.ts'
import type { Course, Wait } from './quarantine.ts'
import { mayLeave } from './release.ts'
import { findCourses, findResults } from './store-course.ts'
import { diseasesOf, dropOrders, findOwnRules, saveOrders } from './store-rule.ts'
import { endStays, unnoteArrivals } from './store-stay.ts'
import { ruleOf } from './view-course.ts'

interface Keeping {
  readonly protected?: boolean
  readonly by: { readonly at: Instant; readonly account: string | null }
  /** The day of entering was wrong: the rule of the right day holds instead. */
  readonly renew?: boolean
}

/** Writes down the rule under which people enter, by their disease and that day; where there is none, that too. */
export async function keepRules(
  tx: Tx,
  waits: readonly Pick<Wait, 'home' | 'personId' | 'outbreakId' | 'unitId'>[],
  on: Day,
  { protected: isProtected = false, by, renew = false }: Keeping,
): Promise<void> {
  const own = await findOwnRules(tx)
  const diseases = await diseasesOf(
    tx,
    waits.map(({ outbreakId }) => outbreakId),
  )
  const orders = waits.map((wait) => {
    const rule = quarantineRuleOn(diseases.get(wait.outbreakId) ?? '', on, isProtected, own)
    return { ...wait, rule: rule && keptRule(rule) }
  })
  await saveOrders(tx, orders, by, renew)
}

/** After a correction rule and bed follow what really was. */
export async function followCourse(
  tx: Tx,
  wait: Wait,
  { quarantinedAt, releasedAt }: Course,
  by: { at: Instant; account: string | null },
): Promise<void> {
  if (quarantinedAt === null) {
    await dropOrders(tx, [wait.personId])
    await unnoteArrivals(tx, [wait.personId])
    return
  }
  const before = wait.quarantinedAt
  if (before === null || dayOf(before) !== dayOf(quarantinedAt))
    await keepRules(tx, [wait], dayOf(quarantinedAt), { by, renew: true })
  if (releasedAt !== null) await endStays(tx, [wait.personId], releasedAt)
}

export interface Held {
  readonly personId: string
  readonly why: Refused<'days-missing' | 'tests-missing' | 'test-positive' | 'no-duration'>
}

/** Those who may not leave on that day, each with the reason. */
export async function findHeld(tx: Tx, waits: readonly Pick<Wait, 'personId'>[], on: Day): Promise<Held[]> {
  const people = waits.map(({ personId }) => personId)
  const rows = await findCourses(tx, { people })
  const results = await findResults(tx, people)
  const own = await findOwnRules(tx)
  return rows.flatMap((row): Held[] => {
    const rule = ruleOf(row, own)
    const why =
      rule === null
        ? refuse('no-duration')
        : mayLeave(timetableOf(rule, row.quarantinedAt), results.get(row.personId) ?? [], on)
    return why === null ? [] : [{ personId: row.personId, why }]
  })
}
