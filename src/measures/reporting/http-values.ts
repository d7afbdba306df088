import { dayOf, spokenDay } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { remember } from '#ledger'
import { namesOf } from '#people'
import type { Call, Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { findIndicatorOn } from '../catalogue/store-indicators.ts'
import type { measures } from '../contract.ts'
import type { Sources } from '../series/source.ts'
import { observationStates } from '../text.ts'
import { approve, giveBack, type Observation, publish, verify } from './observation.ts'
import { declareSingle, factOf, type ValueFact } from './single.ts'
import * as store from './store-observations.ts'
import { refoldReports } from './store-refold.ts'
import { reopenParents } from './store-reopen.ts'

type ValueHandlers = Pick<
  Handlers<typeof measures>,
  'declareValue' | 'verifyValue' | 'returnValue' | 'approveValue' | 'publishValue'
>

/** Single values of the programme, outside any report; they take the same course. */
export const valueHandlers = (sources: Sources): ValueHandlers => ({
  async declareValue(call, tx) {
    const indicator = await findIndicatorOn(tx, call.params.id, call.today)
    if (!indicator) return refuse('not-found')
    const { body, caller } = call
    if (!caller.may('measures.act', { unit: body.unitId, sector: indicator.sector })) return refuse('forbidden')
    const standing = await store.findStanding(tx, {
      ...body,
      indicatorId: indicator.id,
      subjectId: body.unitId,
      part: '',
    })
    const given = {
      ...body,
      id: newId(),
      subjectId: body.unitId,
      part: '',
      agencyId: caller.agencyId,
      reportId: null,
      source: 'screen' as const,
      note: body.note ?? null,
    }
    const decided = declareSingle(indicator, given, standing, actOf(call))
    if (isRefused(decided)) return spoken(decided, standing.open, tx, call)
    if (standing.open) await store.updateObservations(tx, [{ ...standing.open, state: 'superseded' }])
    await store.insertObservations(tx, [decided])
    if (standing.open) await store.repointLines(tx, standing.open.id, decided)
    await remember(tx, call, [factOf('declared', decided, standing.open ?? standing.published)])
    return decided
  },

  verifyValue: (call, tx) => judge(call, tx, 'measures.verify', 'verified', (value) => verify(value, actOf(call))),

  returnValue: (call, tx) =>
    judge(call, tx, 'measures.verify', 'returned', (value) => giveBack(value, call.body.reason, actOf(call)), {
      reason: call.body.reason,
    }),

  approveValue: (call, tx) => judge(call, tx, 'measures.approve', 'approved', (value) => approve(value, actOf(call))),

  publishValue: (call, tx) =>
    judge(call, tx, 'measures.publish', 'published', (value) => publish(value, actOf(call)), {
      sources,
    }),
})

type Judging = Pick<Call<typeof measures.verifyValue>, 'params' | 'caller' | 'at' | 'today' | 'requestId'>

async function judge<Code extends string>(
  call: Judging,
  tx: Tx,
  power: string,
  kind: ValueFact,
  rule: (value: Observation) => Observation | Refused<Code>,
  { reason, sources }: { readonly reason?: string; readonly sources?: Sources } = {},
): Promise<Observation | Refused<Code | 'not-found' | 'forbidden'>> {
  const before = await store.findObservation(tx, call.params.id, call.params.observation)
  if (!before) return refuse('not-found')
  if (!call.caller.may(power, { unit: before.unitId, sector: before.sector })) return refuse('forbidden')
  const decided = rule(before)
  if (isRefused(decided)) return spoken(decided, before, tx, call)
  await store.supersede(tx, [decided])
  await store.updateObservations(tx, [decided])
  await refoldReports(tx, [decided.id], call)
  if (sources) await reopenParents(tx, call, sources, [decided])
  await remember(tx, call, [factOf(kind, decided, before, reason)])
  return decided
}

/** A refusal says in words how the value stands and who brought it there: of two at once, the second learns who was first. */
async function spoken<Code extends string>(
  refused: Refused<Code>,
  value: Observation | null,
  tx: Tx,
  { caller }: Pick<Judging, 'caller'>,
): Promise<Refused<Code>> {
  if (!value) return refused
  const [accountId, at] = lastHand(value)
  const name = accountId ? (await namesOf(tx, [accountId])).get(accountId) : undefined
  const state = say(observationStates[value.state], caller.language)
  const who = `${name ?? say(SYSTEM, caller.language)}, ${spokenDay(dayOf(at))}`
  return refuse(refused.refused, { ...refused.values, state, who }, refused.fields)
}

const SYSTEM = { vi: 'hệ thống', en: 'the system' }

const lastHand = (value: Observation): readonly [string | null, Observation['declaredAt']] =>
  value.publishedAt
    ? [value.publishedBy, value.publishedAt]
    : value.approvedAt
      ? [value.approvedBy, value.approvedAt]
      : value.verifiedAt
        ? [value.verifiedBy, value.verifiedAt]
        : [value.declaredBy, value.declaredAt]

const actOf = ({ caller, at, today }: Pick<Judging, 'caller' | 'at' | 'today'>) => ({
  accountId: caller.accountId ?? '',
  at,
  today,
})
