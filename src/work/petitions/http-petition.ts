import { compareText } from '#kernel/fold'
import { contains } from '#kernel/interval'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { unitsOn } from '#places'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { agenciesOf } from '../asking.ts'
import { readCode } from '../code.ts'
import type { work } from '../contract.ts'
import { ASKED_OBSTACLE_STEPS, type Role } from '../names.ts'
import { type Around, lookAround, subtreeIds } from '../store-around.ts'
import { agencyView } from '../tasks/view.ts'
import { answerBy, type Obstacle, type ObstacleMove } from './petition.ts'
import { findFollowed, findObstacle, findRaiser, obstacleMoves, presentSecret } from './store-petition.ts'
import { listObstacles, obstacleCursor, obstaclesWaiting } from './store-petition-list.ts'
import { hashOf, raiseObstacle, takeObstacleStep } from './store-raise.ts'
import { obstacleNext, obstacleView } from './view-petition.ts'

type Work = typeof work
type Own =
  | 'getObstacleForm'
  | 'raiseObstacle'
  | 'followObstacle'
  | 'addToObstacle'
  | 'listObstacles'
  | 'getObstacle'
  | 'moveObstacle'
  | 'listHandlers'

const PAGE = 50

const aroundOf = (call: Call, tx: Tx): Promise<Around> =>
  lookAround(tx, { today: call.today, language: call.caller.language })

const stepView = (move: ObstacleMove, around: Around) => ({
  step: move.step,
  at: move.at,
  agency: move.by.agencyId === null ? null : around.agencyName(move.by.agencyId),
  words: move.words,
  to: move.toAgency === null ? move.outside : around.agencyName(move.toAgency),
})

async function fullView(tx: Tx, call: Call, obstacle: Obstacle) {
  const around = await aroundOf(call, tx)
  const handles = call.caller.may('work.act') && agenciesOf(call.caller).has(obstacle.handlerAgency)
  const roles = new Set<Role>(handles ? ['handler'] : [])
  return {
    ...obstacleView(obstacle, around),
    text: obstacle.what,
    law: obstacle.law,
    answer: obstacle.answer,
    steps: (await obstacleMoves(tx, obstacle)).map((move) => stepView(move, around)),
    next: ASKED_OBSTACLE_STEPS.map((step) => obstacleNext(obstacle, step, roles)),
    raiser: await findRaiser(tx, obstacle),
  }
}

/** As whoever raised it reads it: no name of an official, no id. */
async function followedView(tx: Tx, call: Call, obstacle: Obstacle) {
  const around = await aroundOf(call, tx)
  const row = obstacleView(obstacle, around)
  const roles = new Set<Role>(['raiser'])
  return {
    ...row,
    text: obstacle.what,
    handler: obstacle.outside ?? row.handler?.name ?? null,
    answer: obstacle.answer,
    steps: (await obstacleMoves(tx, obstacle)).map((move) => stepView(move, around)),
    mayAdd: obstacleNext(obstacle, 'add', roles).allowed,
    mayReopen: obstacleNext(obstacle, 'reopen', roles).allowed,
  }
}

/** The obstacle of a code, once its secret is shown; a wrong secret and an unknown code answer alike. */
async function followed(tx: Tx, code: string, secret: string): Promise<Obstacle | Refused<'not-found'>> {
  const read = readCode(code)
  if (!read) return refuse('not-found')
  const hash = hashOf(secret)
  await presentSecret(tx, hash)
  return (await findFollowed(tx, read.home, read.code, hash)) ?? refuse('not-found')
}

export const obstacleHandlers: Pick<Handlers<Work>, Own> = {
  async getObstacleForm(call, tx) {
    const around = await aroundOf(call, tx)
    const units = unitsOn(around.atlas, around.today, 'commune')
      .map(({ unitId }) => ({ id: unitId, name: around.unitName(unitId) }))
      .sort((a, b) => compareText(a.name, b.name))
    return { units, answerBy: answerBy(around.calendar, around.today) }
  },
  async raiseObstacle(call, tx) {
    const raised = await raiseObstacle(tx, call, call.body)
    return isRefused(raised) ? raised : { code: raised.code, secret: raised.secret, due: raised.due }
  },
  async followObstacle(call, tx) {
    const obstacle = await followed(tx, call.params.code, call.body.secret)
    return isRefused(obstacle) ? obstacle : followedView(tx, call, obstacle)
  },
  async addToObstacle(call, tx) {
    const obstacle = await followed(tx, call.params.code, call.body.secret)
    if (isRefused(obstacle)) return obstacle
    const { step, words } = call.body
    const moved = await takeObstacleStep(tx, call, obstacle.id, { step, words }, 'raiser')
    // Adding names no agency and no outcome: only these can be refused.
    if (isRefused(moved)) return moved as Refused<'not-found' | 'wrong-state' | 'words-missing' | 'not-your-step'>
    return followedView(tx, call, moved)
  },
  async listObstacles(call, tx) {
    const around = await aroundOf(call, tx)
    const { cursor, limit = PAGE, unit, ...query } = call.query
    const filter = { ...query, unitIds: subtreeIds(around, unit), today: around.today }
    const found = await listObstacles(tx, filter, { limit: limit + 1, cursor })
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const { waiting, oldestDays } = await obstaclesWaiting(tx, filter)
    return {
      items: page.map((obstacle) => obstacleView(obstacle, around)),
      waiting,
      oldestDays,
      next: found.length > limit && last ? obstacleCursor(last) : null,
    }
  },
  async getObstacle(call, tx) {
    const obstacle = await findObstacle(tx, call.params.id)
    return obstacle ? fullView(tx, call, obstacle) : refuse('not-found')
  },
  async moveObstacle(call, tx) {
    const moved = await takeObstacleStep(tx, call, call.params.id, call.body)
    return isRefused(moved) ? moved : fullView(tx, call, moved)
  },
  async listHandlers(call, tx) {
    const around = await aroundOf(call, tx)
    const items = [...around.agencies.values()]
      .filter((agency) => contains(agency, around.today))
      .map(({ id }) => agencyView(id, around))
      .sort((a, b) => compareText(a.name, b.name))
    return { items }
  },
}
