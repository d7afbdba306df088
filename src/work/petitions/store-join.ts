import { dayOf } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import { lookAround } from '../store-around.ts'
import type { PetitionStep } from './names.ts'
import { isWaiting, type Petition } from './petition.ts'
import { findPetition } from './store-petition.ts'
import { type As, step } from './store-step.ts'

type JoinRefusal = 'not-found' | 'not-your-step' | 'wrong-state' | 'same-petition' | 'main-not-open' | 'has-followers'

/**
 * Several reports of one thing are one case: this one stands beside the main one from now on, keeps its code, secret and
 * raiser, and is answered together with it. A main case is itself joined to none.
 */
export async function joinPetition(
  tx: Tx,
  acting: Acting,
  id: string,
  mainId: string,
  words?: string,
  as?: As,
): Promise<Petition | Refused<JoinRefusal>> {
  if (id === mainId) return refuse('same-petition')
  // Held in the order of their ids: two officials who join crosswise queue instead of blocking each other.
  const held = new Map<string, Petition>()
  for (const one of [id, mainId].toSorted()) {
    const found = await findPetition(tx, one, true)
    if (!found) return refuse('not-found')
    held.set(one, found)
  }
  const report = held.get(id) as Petition
  const main = held.get(mainId) as Petition
  if (report.followers > 0) return refuse('has-followers', { n: report.followers })
  if (main.mainId !== null || !(isWaiting(main) || main.state === 'need-info'))
    return refuse('main-not-open', { code: main.code })
  const around = await lookAround(tx, { today: dayOf(acting.at), language: acting.caller.language })
  const joined = await step(tx, acting, around, report, { step: 'join', words, main }, as)
  if (isRefused(joined)) return joined as Refused<JoinRefusal>
  // Whoever may join the report may say so in the main case, wherever that lies.
  const counted = await step(tx, acting, around, main, { step: 'follow' }, as ?? 'system')
  return isRefused(counted) ? (counted as Refused<JoinRefusal>) : joined
}

/** The step by which a report returns to the very state it was joined in. */
const PARTING: Readonly<Record<string, PetitionStep>> = { assigned: 'part-assigned', taken: 'part-taken' }

/** Undoes a joining exactly: state, handler, deadline and all are as they were. */
export async function partPetition(
  tx: Tx,
  acting: Acting,
  id: string,
  words?: string,
  as?: As,
): Promise<Petition | Refused<'not-found' | 'not-your-step' | 'wrong-state'>> {
  const report = await findPetition(tx, id, true)
  if (!report) return refuse('not-found')
  const main = report.mainId === null ? null : await findPetition(tx, report.mainId, true)
  const around = await lookAround(tx, { today: dayOf(acting.at), language: acting.caller.language })
  const parting = PARTING[report.joinedFrom ?? ''] ?? 'part'
  const parted = await step(tx, acting, around, report, { step: parting, words }, as)
  if (isRefused(parted)) return parted as Refused<'not-your-step' | 'wrong-state'>
  if (main) await step(tx, acting, around, main, { step: 'unfollow' }, 'system')
  return parted
}
