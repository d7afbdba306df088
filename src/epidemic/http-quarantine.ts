import type { Fact } from '#kernel/fact'
import { isRefused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Call, Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import type { epidemic } from './contract.ts'
import { markQuarantined, undoMarking, type Wait } from './quarantine.ts'
import { clearMarking, findMarked, findWaits, saveMarking, shiftDayCount } from './store-quarantine.ts'
import { askRetrace } from './store-runs.ts'

type QuarantineHandlers = Pick<Handlers<typeof epidemic>, 'markQuarantined' | 'undoQuarantine'>

export const quarantineHandlers: QuarantineHandlers = {
  async markQuarantined(call, tx) {
    const { people, at, kind } = call.body
    // Row-level security leaves only those whom the caller may act on.
    const waits = await findWaits(tx, people)
    if (waits.length === 0) return refuse('not-found')
    const marking = { act: newId(), at, kind }
    const decided = markQuarantined(waits, marking, call.at, call.caller.language)
    if (isRefused(decided)) return decided
    await saveMarking(tx, decided.state, marking, { at: call.at, account: call.caller.accountId })
    await shiftDayCount(tx, decided.state, at, 1)
    await settle(call, tx, decided.state, decided.facts)
    const marked = decided.state.map(({ personId }) => personId)
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
    await shiftDayCount(tx, decided.state, since, -1)
    await settle(call, tx, decided.state, decided.facts)
    return { unmarked: decided.state.map(({ personId }) => personId) }
  },
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
