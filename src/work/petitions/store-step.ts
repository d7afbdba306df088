import { dayOf } from '#kernel/day'
import { contains } from '#kernel/interval'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import { agenciesOf } from '../asking.ts'
import type { OnBehalf } from '../doors.ts'
import type { Role } from '../names.ts'
import { type Around, lookAround } from '../store-around.ts'
import type { Hand } from '../tasks/task.ts'
import { movePetition, type PetitionAsk, type PetitionRefusal } from './move-petition.ts'
import type { Outcome, PetitionStep, Rejection, Urgency } from './names.ts'
import type { Petition } from './petition.ts'
import { findJoined, findPetition, presentSecret, savePetitionMove, widen } from './store-petition.ts'
import { announcePetition } from './store-tell.ts'

export interface PetitionAsked {
  readonly step: PetitionStep
  readonly words?: string | undefined
  readonly agency?: string | undefined
  readonly outside?: string | undefined
  readonly contact?: string | undefined
  readonly outcome?: Outcome | undefined
  readonly reason?: Rejection | undefined
  readonly rating?: number | undefined
  readonly urgency?: Urgency | undefined
}

/** In whose part a step is taken: an official's (named, for the system's caller alone), whoever raised it, the clock. */
export type As = OnBehalf | 'raiser' | 'system' | undefined

/** A part found otherwise. */
export interface Part {
  readonly roles: ReadonlySet<Role>
  readonly by: Hand
}

const NOBODY: Hand = { accountId: null, name: null, agencyId: null }

/** The parts of a caller in a petition. */
export function rolesIn(petition: Petition, { caller }: Pick<Acting, 'caller'>, as?: As): ReadonlySet<Role> {
  if (as === 'raiser') return new Set<Role>(['raiser'])
  if (as === 'system') return new Set<Role>(['system'])
  const agencies = as ? new Set([as.agencyId]) : caller.may('work.act') ? agenciesOf(caller) : new Set<string>()
  const roles = new Set<Role>()
  if (agencies.has(petition.handlerAgency)) roles.add('handler')
  if (agencies.has(petition.deskAgency)) roles.add('desk')
  if (petition.escalatedTo !== null && agencies.has(petition.escalatedTo)) roles.add('superior')
  return roles
}

/** By whom and in which agency's name. */
export function handIn(petition: Petition, { caller }: Pick<Acting, 'caller'>, as?: As): Hand {
  if (as === 'raiser' || as === 'system') return NOBODY
  if (as) return as
  const agencies = agenciesOf(caller)
  const part = [petition.handlerAgency, petition.deskAgency].find((id) => agencies.has(id)) ?? caller.agencyId
  return { accountId: caller.accountId, name: caller.name, agencyId: part }
}

/** Decides a step of a petition already held, keeps it, remembers it and tells of it. */
export async function step(
  tx: Tx,
  acting: Acting,
  around: Around,
  petition: Petition,
  ask: PetitionAsk,
  as?: As | Part,
): Promise<Petition | Refused<PetitionRefusal>> {
  const { at, caller } = acting
  const part =
    typeof as === 'object' && 'roles' in as
      ? as
      : { roles: rolesIn(petition, acting, as), by: handIn(petition, acting, as) }
  const decided = movePetition(petition, ask, {
    ...part,
    at,
    language: caller.language,
    calendar: around.calendar,
  })
  if (isRefused(decided)) return decided
  await savePetitionMove(tx, petition, decided.state.petition, decided.state.move)
  await remember(tx, acting, decided.facts)
  await announcePetition(tx, acting, decided.state.petition, decided.state.move)
  return decided.state.petition
}

/** Takes one step of a petition as an official of an agency that has a part in it, or as whoever raised it. */
export async function takePetitionStep(
  tx: Tx,
  acting: Acting,
  id: string,
  ask: PetitionAsked,
  as?: As,
): Promise<Petition | Refused<PetitionRefusal | 'not-found' | 'agency-unknown'>> {
  const petition = await findPetition(tx, id, true)
  if (!petition) return refuse('not-found')
  const around = await lookAround(tx, { today: dayOf(acting.at), language: acting.caller.language })
  const to = ask.agency === undefined ? undefined : around.agencies.get(ask.agency)
  if (ask.agency !== undefined && (!to || !contains(to, around.today)))
    return refuse('agency-unknown', { agency: ask.agency })
  const behalf = acting.caller.kind === 'system' || as === 'raiser' ? as : undefined
  const wish: PetitionAsk = { ...ask, to: to ? { agency: to.id, sector: to.sector } : undefined }
  const moved = await step(tx, acting, around, petition, wish, behalf)
  if (isRefused(moved)) return moved
  await followMain(tx, acting, around, petition, moved, wish)
  return moved
}

/**
 * What a step of a main case means for the reports joined to it: an answer is theirs too; an agency that sees the case
 * sees them. And what a step of a joined report means for the main case: it has one fewer.
 */
async function followMain(
  tx: Tx,
  acting: Acting,
  around: Around,
  before: Petition,
  now: Petition,
  ask: PetitionAsk,
): Promise<void> {
  if (before.followers > 0 && before.mainId === null) {
    const answered = before.answeredOn === null && now.answeredOn !== null
    const widened = now.agencies.length > before.agencies.length
    if (!answered && !widened) return
    for (const report of await findJoined(tx, now.id, true)) {
      if (report.state !== 'joined') continue
      const seen = { ...report, agencies: [...new Set([...report.agencies, ...now.agencies])] }
      if (!answered) {
        await widen(tx, seen)
        continue
      }
      const { words, outside, contact, reason } = ask
      const wish = { step: 'share-answer', words, outside, contact, reason, outcome: now.outcome ?? undefined } as const
      await step(tx, acting, around, seen, wish, 'system')
    }
  }
  if (before.mainId !== null && now.mainId === null && before.mainHash !== null) {
    await presentSecret(tx, before.mainHash)
    const main = await findPetition(tx, before.mainId, true)
    if (main) await step(tx, acting, around, main, { step: 'unfollow' }, 'system')
  }
}
