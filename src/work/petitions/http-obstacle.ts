import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Handlers } from '#platform/http/serve'
import type { petitions } from '../contract.ts'
import { issueDirective } from '../directives/store-issue.ts'
import type { Role } from '../names.ts'
import { lookAround, subtreeIds } from '../store-around.ts'
import type { obstacleEndpoints } from './contract-obstacle.ts'
import { directiveDraft } from './directive-draft.ts'
import { obstacleBoard } from './store-board.ts'
import { findPetition, savePetition } from './store-petition.ts'
import { rolesIn, step } from './store-step.ts'
import { fullView } from './store-view.ts'

type Theirs = Pick<Handlers<typeof petitions>, keyof typeof obstacleEndpoints>

export const obstacleHandlers: Theirs = {
  async getObstacleBoard(call, tx) {
    const around = await lookAround(tx, { today: call.today, language: call.caller.language })
    const { unit, open, ...query } = call.query
    return obstacleBoard(tx, {
      ...query,
      origin: 'enterprise',
      state: open ? 'waiting' : undefined,
      unitIds: subtreeIds(around, unit),
      today: around.today,
    })
  },
  async describeObstacle(call, tx) {
    const petition = await findPetition(tx, call.params.id, true)
    if (!petition) return refuse('not-found')
    if (petition.origin !== 'enterprise') return refuse('not-an-obstacle')
    const roles = rolesIn(petition, call)
    if (!roles.has('handler') && !roles.has('desk')) return refuse('not-your-step', { whose: petition.handlerAgency })
    const { law, ...told } = call.body
    const said = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
    const obstacle = { ...petition.obstacle, ...said, ...(law === undefined ? {} : { law: law?.trim() || null }) }
    const now = { ...petition, obstacle }
    await savePetition(tx, now)
    await remember(tx, call, [
      {
        kind: 'work.petition-described',
        subject: { type: 'work.petition', id: petition.id },
        where: { unit: petition.unit, sector: petition.sector },
        before: { ...petition.obstacle },
        after: { ...obstacle },
      },
    ])
    return fullView(tx, call, now)
  },
  async draftPetitionDirective(call, tx) {
    const petition = await findPetition(tx, call.params.id)
    if (!petition) return refuse('not-found')
    return directiveDraft(petition)
  },
  async issuePetitionDirective(call, tx) {
    const petition = await findPetition(tx, call.params.id, true)
    if (!petition) return refuse('not-found')
    const { about } = directiveDraft(petition)
    const issued = await issueDirective(tx, call, { ...call.body, about })
    if (isRefused(issued)) return issued as Refused<'agency-unknown'>
    const around = await lookAround(tx, { today: call.today, language: call.caller.language })
    const { accountId, name, agencyId } = call.caller
    // Whoever may direct the agencies named may say so in the case, wherever it lies.
    const part = { roles: new Set<Role>(['superior']), by: { accountId, name, agencyId } }
    const told = { step: 'direct', words: `${issued.number}: ${call.body.title}`, directive: issued.id } as const
    const moved = await step(tx, call, around, petition, told, part)
    if (isRefused(moved)) return moved as Refused<'wrong-state'>
    return { id: issued.id, number: issued.number, tasks: issued.tasks.length }
  },
}
