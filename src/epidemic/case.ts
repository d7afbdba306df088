import type { Caller } from '#kernel/caller'
import { type Day, dayNumber, dayOf, type Instant } from '#kernel/day'
import { type Decision, decide, type Fact, type Where } from '#kernel/fact'
import { type FieldFault, type Refused, refuse } from '#kernel/refusal'
import { type Language, say, type Text } from '#kernel/text'
import { isolationFault } from './cases/check.ts'
import { timeFaults } from './text-times.ts'

/** A person as the rules of this room need to know them. */
export interface Known {
  readonly home: number
  readonly id: string
  readonly outbreakId: string
  readonly unitId: string | null
  readonly level: number | null
  readonly confirmedAt: Instant | null
  readonly isolatedAt: Instant | null
  /** Earliest possible exposure: by the encounters of a contact, by the line list of a case; null: nothing tells. */
  readonly exposedAt: Instant | null
}

export interface CaseInput {
  readonly onsetOn?: Day | null
  readonly sampledOn?: Day | null
  readonly confirmedAt: Instant
  readonly isolatedAt?: Instant | null
  readonly hospital?: string | null
}

/** Clocks of phones run ahead; a few minutes of future are taken for now. */
const AHEAD_MS = 10 * 60_000
const ONSET_AFTER_DAYS = 30

const isFuture = (at: Instant, now: Instant): boolean => Date.parse(at) > Date.parse(now) + AHEAD_MS
const fault = (field: string, text: Text, language: Language): FieldFault => ({ field, message: say(text, language) })
/** Whether the caller acts in any of the units; null is where nobody knows, which only the whole territory's officers hold. */
export const mayAct = (caller: Caller, ...units: readonly (string | null)[]): boolean =>
  units.some((unit) => caller.may('epidemic.act', whereOf(unit)))

export const whereOf = (unitId: string | null): Where => ({ unit: unitId, sector: 'health' })
const about = (
  kind: string,
  { id, unitId }: Pick<Known, 'id' | 'unitId'>,
): Pick<Fact, 'kind' | 'subject' | 'where'> => ({
  kind,
  subject: { type: 'epidemic.person', id },
  where: whereOf(unitId),
})

/** Times of a case that cannot be: each with the field at fault. */
export function checkCaseTimes(
  input: CaseInput,
  now: Instant,
  language: Language,
  exposedAt: Instant | null = null,
): Refused<'times-wrong'> | null {
  const { onsetOn, sampledOn, confirmedAt, isolatedAt } = input
  const faults: FieldFault[] = []
  if (isFuture(confirmedAt, now)) faults.push(fault('confirmedAt', timeFaults.future, language))
  if (isolatedAt && isFuture(isolatedAt, now)) faults.push(fault('isolatedAt', timeFaults.future, language))
  if (sampledOn && sampledOn > dayOf(now)) faults.push(fault('sampledOn', timeFaults.future, language))
  if (onsetOn && onsetOn > dayOf(now)) faults.push(fault('onsetOn', timeFaults.future, language))
  else if (onsetOn && dayNumber(onsetOn) - dayNumber(dayOf(confirmedAt)) > ONSET_AFTER_DAYS)
    faults.push(fault('onsetOn', timeFaults.onsetAfter, language))
  const early = isolationFault(isolatedAt, exposedAt, 'isolatedAt', language)
  if (early) faults.push(early)
  return faults.length > 0 ? refuse('times-wrong', {}, faults) : null
}

/** An F1 (or anybody in the list) is confirmed: what the levels are made of changes, so they are traced anew. */
export function confirmCase(
  person: Known,
  input: CaseInput,
  now: Instant,
  language: Language,
): Decision<CaseInput, 'already-a-case' | 'times-wrong'> {
  if (person.confirmedAt !== null) return refuse('already-a-case')
  const wrong = checkCaseTimes(input, now, language, person.exposedAt)
  if (wrong) return wrong
  return decide(input, {
    ...about('epidemic.case-confirmed', person),
    before: { level: person.level },
    after: { ...input },
  })
}

/** A confirmation is taken back: the person is again what the encounters make them. */
export function retractCase(person: Known, reason: string): Decision<null, 'not-a-case'> {
  if (person.confirmedAt === null) return refuse('not-a-case')
  return decide(null, {
    ...about('epidemic.case-retracted', person),
    reason,
    before: { confirmedAt: person.confirmedAt },
  })
}

export function recordIsolation(
  person: Known,
  at: Instant,
  now: Instant,
  language: Language,
): Decision<Instant, 'not-a-case' | 'times-wrong'> {
  if (person.confirmedAt === null) return refuse('not-a-case')
  if (isFuture(at, now)) return refuse('times-wrong', {}, [fault('at', timeFaults.future, language)])
  const early = isolationFault(at, person.exposedAt, 'at', language)
  if (early) return refuse('times-wrong', {}, [early])
  return decide(at, {
    ...about('epidemic.isolation-recorded', person),
    before: { isolatedAt: person.isolatedAt },
    after: { isolatedAt: at },
  })
}

/** Times of an encounter: both or none, in order, not in the future. */
export function checkEncounterTimes(
  startsAt: Instant | null,
  endsAt: Instant | null,
  now: Instant,
  language: Language,
): Refused<'times-wrong'> | null {
  const faults: FieldFault[] = []
  if (startsAt === null && endsAt !== null) faults.push(fault('startsAt', timeFaults.noStart, language))
  if (startsAt !== null && isFuture(startsAt, now)) faults.push(fault('startsAt', timeFaults.future, language))
  if (startsAt !== null && endsAt !== null && endsAt < startsAt)
    faults.push(fault('endsAt', timeFaults.endFirst, language))
  return faults.length > 0 ? refuse('times-wrong', {}, faults) : null
}
