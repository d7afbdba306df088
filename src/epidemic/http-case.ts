import { spokenDay } from '#kernel/day'
import type { Fact } from '#kernel/fact'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { loadAtlas, unitOn } from '#places'
import type { BodyOf } from '#platform/http/endpoint'
import type { Call, Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import {
  type CaseInput,
  checkCaseTimes,
  confirmCase,
  type Known,
  mayAct,
  recordIsolation,
  retractCase,
  whereOf,
} from './case.ts'
import { birthFault } from './cases/check.ts'
import { codeOf } from './code.ts'
import type { epidemic } from './contract.ts'
import type { Surroundings } from './doors.ts'
import { refuseIdNumber } from './identity/check.ts'
import { refuseAfterEnd } from './outbreak.ts'
import { findKnown, saveIsolation, saveRetraction } from './store-case.ts'
import { findOutbreak } from './store-outbreak.ts'
import { addCases, addPeople, type NewCase, type NewPerson } from './store-person.ts'
import { askRetrace } from './store-runs.ts'

type CaseHandlers = Pick<Handlers<typeof epidemic>, 'recordCase' | 'confirmCase' | 'retractCase' | 'recordIsolation'>
type PersonInput = BodyOf<typeof epidemic.recordCase>['person']

export const createCaseHandlers = ({ identities }: Pick<Surroundings, 'identities'>): CaseHandlers => ({
  async recordCase(call, tx) {
    const { outbreakId, person: input, ...times } = call.body
    const outbreak = await findOutbreak(tx, outbreakId)
    if (!outbreak) return refuse('unknown-outbreak', { outbreak: outbreakId })
    const over = refuseAfterEnd(outbreak, times.confirmedAt)
    if (over) return over
    const person = await newPersonOf(call, input, tx)
    if (isRefused(person)) return person
    const wrong = checkCaseTimes(times, call.at, call.caller.language)
    if (wrong) return wrong
    await addPeople(tx, identities, outbreakId, [person], call.at)
    await addCases(tx, outbreakId, [newCase(person, times)], call.at)
    await remember(tx, call, [fact('epidemic.case-recorded', person, { outbreakId, ...times })])
    await askRetrace(tx, outbreakId, call.at)
    return { id: person.id, code: person.code }
  },

  async confirmCase(call, tx) {
    const person = await actable(call, tx)
    if (isRefused(person)) return person
    const outbreak = await findOutbreak(tx, person.outbreakId)
    const over = outbreak && refuseAfterEnd(outbreak, call.body.confirmedAt)
    if (over) return over
    const decided = confirmCase(person, call.body, call.at, call.caller.language)
    if (isRefused(decided)) return decided
    await addCases(tx, person.outbreakId, [newCase(person, decided.state)], call.at)
    return saved(call, tx, person, decided.facts)
  },

  async retractCase(call, tx) {
    const person = await actable(call, tx)
    if (isRefused(person)) return person
    const decided = retractCase(person, call.body.reason)
    if (isRefused(decided)) return decided
    await saveRetraction(tx, person, call.at)
    return saved(call, tx, person, decided.facts)
  },

  async recordIsolation(call, tx) {
    const person = await actable(call, tx)
    if (isRefused(person)) return person
    const decided = recordIsolation(person, call.body.at, call.at, call.caller.language)
    if (isRefused(decided)) return decided
    await saveIsolation(tx, person, decided.state, call.body.hospital)
    return saved(call, tx, person, decided.facts)
  },
})

const fact = (kind: string, { id, unitId }: Pick<Known, 'id' | 'unitId'>, after: Fact['after']): Fact => ({
  kind,
  subject: { type: 'epidemic.person', id },
  where: whereOf(unitId),
  after,
})

/** A person the caller may see and may act on. */
export async function actable(
  { params, caller }: Pick<Call<typeof epidemic.confirmCase>, 'params' | 'caller'>,
  tx: Tx,
): Promise<Known | Refused<'not-found' | 'outside-scope'>> {
  const person = await findKnown(tx, params.id)
  if (!person) return refuse('not-found')
  return mayAct(caller, person.unitId) ? person : refuse('outside-scope')
}

/** Remembers, asks for the levels to be traced anew, answers. */
async function saved(call: Pick<Call, 'caller' | 'at' | 'requestId'>, tx: Tx, person: Known, facts: readonly Fact[]) {
  await remember(tx, call, facts)
  await askRetrace(tx, person.outbreakId, call.at)
  return { id: person.id }
}

/** Somebody new, with an id and a code; refused outside the caller's places and for a birth still to come. */
export async function newPersonOf(
  { caller, today, at }: Pick<Call, 'caller' | 'today' | 'at'>,
  { name, unitId, birthYear = null, sex = null, phone = null, idNumber = null, address = null }: PersonInput,
  tx: Tx,
): Promise<NewPerson | Refused<'unknown-unit' | 'outside-scope' | 'times-wrong' | 'bad-id-number'>> {
  const unborn = birthFault(birthYear, at, caller.language)
  if (unborn) return refuse('times-wrong', {}, [unborn])
  const wrong = idNumber === null ? null : refuseIdNumber(idNumber, { birthYear, sex }, caller.language)
  if (wrong) return wrong
  if (unitOn(await loadAtlas(tx), unitId, today)?.level !== 'commune')
    return refuse('unknown-unit', { day: spokenDay(today) })
  if (!mayAct(caller, unitId)) return refuse('outside-scope')
  const id = newId()
  const home = homeOf(unitId)
  return {
    home,
    id,
    source: 'manual',
    externalId: id,
    code: codeOf(home, id),
    unitId,
    name,
    birthYear,
    sex,
    phone,
    idNumber,
    address,
  }
}

export function newCase({ home, id, unitId }: Pick<Known, 'home' | 'id' | 'unitId'>, input: CaseInput): NewCase {
  const { onsetOn = null, sampledOn = null, confirmedAt, isolatedAt = null, hospital = null } = input
  const rest = { exposedFrom: null, outcome: null }
  return { home, personId: id, unitId, onsetOn, sampledOn, confirmedAt, isolatedAt, hospital, ...rest }
}
