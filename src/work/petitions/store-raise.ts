import { createHash, randomBytes } from 'node:crypto'
import { type Day, dayOf } from '#kernel/day'
import { tidy } from '#kernel/fold'
import { contains } from '#kernel/interval'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import { ancestorsOn, unitOn } from '#places'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { agenciesOf } from '../asking.ts'
import { codeOf } from '../code.ts'
import { authorityOf } from '../directives/recipient.ts'
import { nextNumbers } from '../directives/store-directive.ts'
import type { OnBehalf, PetitionInput } from '../doors.ts'
import type { Outcome, PetitionStep, Role } from '../names.ts'
import { lookAround } from '../store-around.ts'
import {
  answerBy,
  factOf,
  movePetition,
  type Petition,
  type PetitionMove,
  type PetitionRefusal,
  SECTOR_OF,
} from './petition.ts'
import { findPetition, insertPetition, savePetitionMove } from './store-petition.ts'
import { petitionWorkflow } from './workflow-petition.ts'

/** The secret is only ever kept as its SHA-256, hexadecimal. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const blank = (text: string | undefined): string | null => (text === undefined || tidy(text) === '' ? null : tidy(text))

/** Takes a petition in, from anybody; the code and the secret are all that leads back to it. */
export async function raisePetition(
  tx: Tx,
  acting: Acting,
  input: PetitionInput,
): Promise<{ id: string; code: string; secret: string; due: Day } | Refused<'unit-unknown'>> {
  const today = dayOf(acting.at)
  const around = await lookAround(tx, { today, language: acting.caller.language })
  if (!unitOn(around.atlas, input.unit, today)) return refuse('unit-unknown')
  const top =
    ancestorsOn(around.atlas, input.unit, today).find(({ parentId }) => parentId === null)?.unitId ?? input.unit
  const desk =
    authorityOf(around.agencies.values(), top, today) ?? authorityOf(around.agencies.values(), input.unit, today)
  if (!desk) return refuse('unit-unknown')
  const sector = SECTOR_OF[input.category]
  const handler =
    [...around.agencies.values()].find((one) => one.unit === top && one.sector === sector && contains(one, today)) ??
    desk
  const home = homeOf(input.unit)
  const [seq] = await nextNumbers(tx, 'petition', 1)
  const secret = randomBytes(18).toString('base64url')
  const petition: Petition = {
    home,
    id: newId(),
    code: codeOf(input.origin === 'citizen' ? 'PA' : 'VM', home, seq as number),
    origin: input.origin,
    category: input.category,
    law: blank(input.law),
    title: tidy(input.title),
    what: input.text.trim(),
    unit: input.unit,
    sector: handler.sector,
    state: 'received',
    workflow: petitionWorkflow.version,
    outcome: null,
    handlerAgency: handler.id,
    outside: null,
    deskAgency: desk.id,
    raisedOn: today,
    due: answerBy(around.calendar, today),
    answeredOn: null,
    closedOn: null,
    answer: null,
    moves: 1,
    agencies: [...new Set([desk.id, handler.id])],
    followHash: hashOf(secret),
  }
  const nobody = { accountId: null, name: null, agencyId: null }
  const move: PetitionMove = {
    seq: 0,
    step: 'raise',
    at: acting.at,
    by: nobody,
    words: null,
    toAgency: null,
    outside: null,
    outcome: null,
  }
  const raiser = {
    name: tidy(input.name),
    enterprise: blank(input.enterprise),
    phone: blank(input.phone),
    email: blank(input.email),
  }
  await insertPetition(tx, petition, move, raiser)
  await remember(tx, acting, [factOf(null, petition, move)])
  return { id: petition.id, code: petition.code, secret, due: petition.due }
}

export interface PetitionAsked {
  readonly step: PetitionStep
  readonly words?: string | undefined
  readonly agency?: string | undefined
  readonly outside?: string | undefined
  readonly outcome?: Outcome | undefined
}

/** Takes one step of a petition as an official of the agency that handles it, or as whoever raised it. */
export async function takePetitionStep(
  tx: Tx,
  acting: Acting,
  id: string,
  ask: PetitionAsked,
  as?: OnBehalf | 'raiser',
): Promise<Petition | Refused<PetitionRefusal | 'not-found' | 'agency-unknown'>> {
  const { caller, at } = acting
  const petition = await findPetition(tx, id, true)
  if (!petition) return refuse('not-found')
  const around = await lookAround(tx, { today: dayOf(at), language: caller.language })
  const to = ask.agency === undefined ? undefined : around.agencies.get(ask.agency)
  if (ask.agency !== undefined && (!to || !contains(to, around.today)))
    return refuse('agency-unknown', { agency: ask.agency })
  const roles = new Set<Role>()
  const behalf = caller.kind === 'system' && as !== 'raiser' ? as : undefined
  if (as === 'raiser') roles.add('raiser')
  else if (behalf || (caller.may('work.act') && agenciesOf(caller).has(petition.handlerAgency))) roles.add('handler')
  const by =
    as === 'raiser'
      ? { accountId: null, name: null, agencyId: null }
      : (behalf ?? { accountId: caller.accountId, name: caller.name, agencyId: petition.handlerAgency })
  const decided = movePetition(
    petition,
    { ...ask, to: to ? { agency: to.id, sector: to.sector } : undefined },
    { roles, by, at, language: caller.language, calendar: around.calendar },
  )
  if (isRefused(decided)) return decided
  await savePetitionMove(tx, petition, decided.state.petition, decided.state.move)
  await remember(tx, acting, decided.facts)
  return decided.state.petition
}
