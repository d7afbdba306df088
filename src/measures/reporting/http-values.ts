import { isRefused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Call, Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { findIndicatorOn } from '../catalogue/store-indicators.ts'
import type { measures } from '../contract.ts'
import { declare, type Observation, returnValue, verify } from './observation.ts'
import * as store from './store-observations.ts'

/** Single values of the programme, outside any report. */
export const valueHandlers: Pick<Handlers<typeof measures>, 'declareValue' | 'verifyValue' | 'returnValue'> = {
  async declareValue(call, tx) {
    const indicator = await findIndicatorOn(tx, call.params.id, call.today)
    if (!indicator) return refuse('not-found')
    const { body } = call
    if (!call.caller.may('measures.act', { unit: body.unitId, sector: indicator.sector })) return refuse('forbidden')
    const inForce = await store.findInForce(tx, { ...body, indicatorId: indicator.id })
    const given = { ...body, note: body.note ?? null }
    const decided = declare(indicator, given, inForce ?? null, newId(), actOf(call))
    if (isRefused(decided)) return decided
    if (inForce && inForce.state !== 'published') await store.updateState(tx, { ...inForce, state: 'superseded' })
    await store.insertObservations(tx, [decided.state])
    await remember(tx, call, decided.facts)
    return decided.state
  },

  verifyValue: (call, tx) => judge(call, tx, (observation) => verify(observation, actOf(call))),

  returnValue: (call, tx) => judge(call, tx, (observation) => returnValue(observation, call.body.reason, actOf(call))),
}

type Judging = Pick<Call<typeof measures.verifyValue>, 'params' | 'caller' | 'at' | 'today' | 'requestId'>

async function judge(call: Judging, tx: Tx, rule: (observation: Observation) => ReturnType<typeof verify>) {
  const observation = await store.findObservation(tx, call.params.id, call.params.observation)
  if (!observation) return refuse('not-found')
  const where = { unit: observation.unitId, sector: observation.sector }
  if (!call.caller.may('measures.verify', where)) return refuse('forbidden')
  const decided = rule(observation)
  if (isRefused(decided)) return decided
  await store.supersede(tx, decided.state)
  await store.updateState(tx, decided.state)
  await remember(tx, call, decided.facts)
  return decided.state
}

const actOf = ({ caller, at, today }: Pick<Judging, 'caller' | 'at' | 'today'>) => ({
  accountId: caller.accountId ?? '',
  at,
  today,
})
