import { compareText } from '#kernel/fold'
import { contains } from '#kernel/interval'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { unitsOn } from '#places'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { agenciesOf } from '../asking.ts'
import { readCode } from '../code.ts'
import type { petitions } from '../contract.ts'
import { ASKED_PETITION_STEPS, type Role } from '../names.ts'
import { type Around, lookAround, subtreeIds } from '../store-around.ts'
import { agencyView } from '../tasks/view.ts'
import { answerBy, type Petition, type PetitionMove } from './petition.ts'
import { findFollowed, findPetition, findRaiser, petitionMoves, presentSecret } from './store-petition.ts'
import { listPetitions, petitionCursor, petitionsWaiting } from './store-petition-list.ts'
import { hashOf, raisePetition, takePetitionStep } from './store-raise.ts'
import { petitionNext, petitionView } from './view-petition.ts'

const PAGE = 50

const aroundOf = (call: Call, tx: Tx): Promise<Around> =>
  lookAround(tx, { today: call.today, language: call.caller.language })

const stepView = (move: PetitionMove, around: Around) => ({
  step: move.step,
  at: move.at,
  agency: move.by.agencyId === null ? null : around.agencyName(move.by.agencyId),
  words: move.words,
  to: move.toAgency === null ? move.outside : around.agencyName(move.toAgency),
})

async function fullView(tx: Tx, call: Call, petition: Petition) {
  const around = await aroundOf(call, tx)
  const handles = call.caller.may('work.act') && agenciesOf(call.caller).has(petition.handlerAgency)
  const roles = new Set<Role>(handles ? ['handler'] : [])
  return {
    ...petitionView(petition, around),
    text: petition.what,
    law: petition.law,
    answer: petition.answer,
    steps: (await petitionMoves(tx, petition)).map((move) => stepView(move, around)),
    next: ASKED_PETITION_STEPS.map((step) => petitionNext(petition, step, roles)),
    raiser: await findRaiser(tx, petition),
  }
}

/** As whoever raised it reads it: no name of an official, no id. */
async function followedView(tx: Tx, call: Call, petition: Petition) {
  const around = await aroundOf(call, tx)
  const row = petitionView(petition, around)
  const roles = new Set<Role>(['raiser'])
  return {
    ...row,
    text: petition.what,
    handler: petition.outside ?? row.handler?.name ?? null,
    answer: petition.answer,
    steps: (await petitionMoves(tx, petition)).map((move) => stepView(move, around)),
    mayAdd: petitionNext(petition, 'add', roles).allowed,
    mayReopen: petitionNext(petition, 'reopen', roles).allowed,
  }
}

/** The petition of a code, once its secret is shown; a wrong secret and an unknown code answer alike. */
async function followed(tx: Tx, code: string, secret: string): Promise<Petition | Refused<'not-found'>> {
  const read = readCode(code)
  if (!read) return refuse('not-found')
  const hash = hashOf(secret)
  await presentSecret(tx, hash)
  return (await findFollowed(tx, read.home, read.code, hash)) ?? refuse('not-found')
}

export const petitionHandlers: Handlers<typeof petitions> = {
  async getPetitionForm(call, tx) {
    const around = await aroundOf(call, tx)
    const units = unitsOn(around.atlas, around.today, 'commune')
      .map(({ unitId }) => ({ id: unitId, name: around.unitName(unitId) }))
      .sort((a, b) => compareText(a.name, b.name))
    return { units, answerBy: answerBy(around.calendar, around.today) }
  },
  async raisePetition(call, tx) {
    const raised = await raisePetition(tx, call, { ...call.body, origin: 'enterprise' })
    return isRefused(raised) ? raised : { code: raised.code, secret: raised.secret, due: raised.due }
  },
  async followPetition(call, tx) {
    const petition = await followed(tx, call.params.code, call.body.secret)
    return isRefused(petition) ? petition : followedView(tx, call, petition)
  },
  async addToPetition(call, tx) {
    const petition = await followed(tx, call.params.code, call.body.secret)
    if (isRefused(petition)) return petition
    const { step, words } = call.body
    const moved = await takePetitionStep(tx, call, petition.id, { step, words }, 'raiser')
    // Adding names no agency and no outcome: only these can be refused.
    if (isRefused(moved)) return moved as Refused<'not-found' | 'wrong-state' | 'words-missing' | 'not-your-step'>
    return followedView(tx, call, moved)
  },
  async listPetitions(call, tx) {
    const around = await aroundOf(call, tx)
    const { cursor, limit = PAGE, unit, ...query } = call.query
    const filter = { ...query, unitIds: subtreeIds(around, unit), today: around.today }
    const found = await listPetitions(tx, filter, { limit: limit + 1, cursor })
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const { waiting, oldestDays } = await petitionsWaiting(tx, filter)
    return {
      items: page.map((petition) => petitionView(petition, around)),
      waiting,
      oldestDays,
      next: found.length > limit && last ? petitionCursor(last) : null,
    }
  },
  async getPetition(call, tx) {
    const petition = await findPetition(tx, call.params.id)
    return petition ? fullView(tx, call, petition) : refuse('not-found')
  },
  async movePetition(call, tx) {
    const moved = await takePetitionStep(tx, call, call.params.id, call.body)
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
