import { dayOf } from '#kernel/day'
import type { Decided, Fact } from '#kernel/fact'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Call, Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { whereOf } from '../case.ts'
import type { epidemic } from '../contract.ts'
import { findKnown } from '../store-case.ts'
import { askRetrace } from '../store-runs.ts'
import { type Course, correctQuarantine, endQuarantine, markQuarantined, undoMarking, type Wait } from './quarantine.ts'
import { findHeld, followCourse, keepRules } from './store-follow.ts'
import { clearMarking, findMarked, findWaits, saveCourse, saveMarking, shiftDayCount } from './store-quarantine.ts'
import { dropOrders } from './store-rule.ts'
import { endStays, noteArrivals, unnoteArrivals } from './store-stay.ts'

type QuarantineHandlers = Pick<
  Handlers<typeof epidemic>,
  'markQuarantined' | 'undoQuarantine' | 'correctQuarantine' | 'endQuarantine'
>

export const quarantineHandlers: QuarantineHandlers = {
  async markQuarantined(call, tx) {
    const { people, at, kind } = call.body
    // Row-level security leaves only those whom the caller may act on.
    const waits = await findWaits(tx, people)
    if (waits.length === 0) return refuse('not-found')
    const by = { at: call.at, account: call.caller.accountId }
    const marking = { act: newId(), at, kind }
    const decided = markQuarantined(waits, marking, call.at, call.caller.language)
    if (isRefused(decided)) return decided
    await saveMarking(tx, decided.state, marking, by)
    const marked = decided.state.map(({ personId }) => personId)
    await keepRules(tx, decided.state, dayOf(at), { ...call.body, by })
    if (kind === 'facility') await noteArrivals(tx, marked, at)
    else await endStays(tx, marked, at)
    await shiftDayCount(tx, decided.state, at, 1)
    await settle(call, tx, decided.state, decided.facts)
    return { act: marking.act, marked, skipped: people.filter((id) => !marked.includes(id)) }
  },

  async undoQuarantine(call, tx) {
    const { act } = call.params
    const found = await findMarked(tx, act, call.caller.accountId)
    const since = found?.waits[0]?.quarantinedAt
    if (!found || !since) return refuse('not-found')
    const decided = undoMarking(found.waits, act, found.actedAt, call.at)
    if (isRefused(decided)) return decided
    await clearMarking(tx, decided.state)
    const unmarked = decided.state.map(({ personId }) => personId)
    await dropOrders(tx, unmarked)
    await unnoteArrivals(tx, unmarked)
    await shiftDayCount(tx, decided.state, since, -1)
    await settle(call, tx, decided.state, decided.facts)
    return { unmarked }
  },

  async correctQuarantine(call, tx) {
    const wait = await waitOf(call, tx)
    if (isRefused(wait)) return wait
    const { reason, ...truth } = call.body
    const decided = correctQuarantine(wait, truth, reason, call.at, call.caller.language)
    if (isRefused(decided)) return decided
    await followCourse(tx, wait, decided.state, { at: call.at, account: call.caller.accountId })
    return savedCourse(call, tx, wait, decided)
  },

  async endQuarantine(call, tx) {
    const wait = await waitOf(call, tx)
    if (isRefused(wait)) return wait
    const { at, reason, early } = call.body
    const decided = endQuarantine(wait, at, reason, call.at, call.caller.language, early)
    if (isRefused(decided)) return decided
    const [held] = early === undefined ? await findHeld(tx, [wait], dayOf(at)) : []
    if (held !== undefined) return held.why
    await endStays(tx, [wait.personId], at)
    return savedCourse(call, tx, wait, decided)
  },
}

/** The quarantine of a person the caller may act on. */
async function waitOf(
  { params, caller }: Pick<Call<typeof epidemic.endQuarantine>, 'params' | 'caller'>,
  tx: Tx,
): Promise<Wait | Refused<'not-found' | 'outside-scope' | 'not-quarantined'>> {
  const person = await findKnown(tx, params.id)
  if (!person) return refuse('not-found')
  if (!caller.may('epidemic.act', whereOf(person.unitId))) return refuse('outside-scope')
  const [wait] = await findWaits(tx, [params.id])
  return wait ?? refuse('not-quarantined')
}

export async function savedCourse(
  call: Pick<Call, 'caller' | 'at' | 'requestId'>,
  tx: Tx,
  wait: Wait,
  { state, facts }: Decided<Course>,
) {
  await saveCourse(tx, wait, state, { at: call.at, account: call.caller.accountId })
  if (wait.quarantinedAt !== null) await shiftDayCount(tx, [wait], wait.quarantinedAt, -1)
  if (state.quarantinedAt !== null) await shiftDayCount(tx, [wait], state.quarantinedAt, 1)
  await settle(call, tx, [wait], facts)
  return { id: wait.personId }
}

/** Who is isolated decides who can still expose others: the outbreaks concerned are traced anew. */
async function settle(
  call: Pick<Call, 'caller' | 'at' | 'requestId'>,
  tx: Tx,
  waits: readonly Wait[],
  facts: readonly Fact[],
) {
  await remember(tx, call, facts)
  for (const outbreakId of new Set(waits.map((wait) => wait.outbreakId))) await askRetrace(tx, outbreakId, call.at)
}
