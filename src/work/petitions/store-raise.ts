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
import type { ObstacleInput, OnBehalf } from '../doors.ts'
import type { ObstacleStep, Outcome, Role } from '../names.ts'
import { lookAround } from '../store-around.ts'
import {
  answerBy,
  factOf,
  moveObstacle,
  type Obstacle,
  type ObstacleMove,
  type ObstacleRefusal,
  SECTOR_OF,
} from './petition.ts'
import { findObstacle, insertObstacle, saveObstacleMove } from './store-petition.ts'
import { obstacleWorkflow } from './workflow-petition.ts'

/** The secret is only ever kept as its SHA-256, hexadecimal. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const blank = (text: string | undefined): string | null => (text === undefined || tidy(text) === '' ? null : tidy(text))

/** Takes an obstacle in, from anybody; the code and the secret are all that leads back to it. */
export async function raiseObstacle(
  tx: Tx,
  acting: Acting,
  input: ObstacleInput,
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
  const [seq] = await nextNumbers(tx, 'obstacle', 1)
  const secret = randomBytes(18).toString('base64url')
  const obstacle: Obstacle = {
    home,
    id: newId(),
    code: codeOf('VM', home, seq as number),
    category: input.category,
    law: blank(input.law),
    title: tidy(input.title),
    what: input.text.trim(),
    unit: input.unit,
    sector: handler.sector,
    state: 'received',
    workflow: obstacleWorkflow.version,
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
  const move: ObstacleMove = {
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
  await insertObstacle(tx, obstacle, move, raiser)
  await remember(tx, acting, [factOf(null, obstacle, move)])
  return { id: obstacle.id, code: obstacle.code, secret, due: obstacle.due }
}

export interface ObstacleAsked {
  readonly step: ObstacleStep
  readonly words?: string | undefined
  readonly agency?: string | undefined
  readonly outside?: string | undefined
  readonly outcome?: Outcome | undefined
}

/** Takes one step of an obstacle as an official of the agency that handles it, or as whoever raised it. */
export async function takeObstacleStep(
  tx: Tx,
  acting: Acting,
  id: string,
  ask: ObstacleAsked,
  as?: OnBehalf | 'raiser',
): Promise<Obstacle | Refused<ObstacleRefusal | 'not-found' | 'agency-unknown'>> {
  const { caller, at } = acting
  const obstacle = await findObstacle(tx, id, true)
  if (!obstacle) return refuse('not-found')
  const around = await lookAround(tx, { today: dayOf(at), language: caller.language })
  const to = ask.agency === undefined ? undefined : around.agencies.get(ask.agency)
  if (ask.agency !== undefined && (!to || !contains(to, around.today)))
    return refuse('agency-unknown', { agency: ask.agency })
  const roles = new Set<Role>()
  const behalf = caller.kind === 'system' && as !== 'raiser' ? as : undefined
  if (as === 'raiser') roles.add('raiser')
  else if (behalf || (caller.may('work.act') && agenciesOf(caller).has(obstacle.handlerAgency))) roles.add('handler')
  const by =
    as === 'raiser'
      ? { accountId: null, name: null, agencyId: null }
      : (behalf ?? { accountId: caller.accountId, name: caller.name, agencyId: obstacle.handlerAgency })
  const decided = moveObstacle(
    obstacle,
    { ...ask, to: to ? { agency: to.id, sector: to.sector } : undefined },
    { roles, by, at, language: caller.language, calendar: around.calendar },
  )
  if (isRefused(decided)) return decided
  await saveObstacleMove(tx, obstacle, decided.state.obstacle, decided.state.move)
  await remember(tx, acting, decided.facts)
  return decided.state.obstacle
}
