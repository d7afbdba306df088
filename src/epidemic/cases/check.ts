import { type Day, dayNumber, dayOf, type Instant, spokenDay } from '#kernel/day'
import type { FieldFault } from '#kernel/refusal'
import { type Language, say, type Text, type Values } from '#kernel/text'
import type { CaseForm } from './form.ts'
import { caseFaults } from './text.ts'

/** Clocks of phones run ahead; a few minutes of future are taken for now. */
const AHEAD_MS = 10 * 60_000
const ONSET_AFTER_DAYS = 30

export interface CheckedAgainst {
  readonly now: Instant
  readonly language: Language
  /** Earliest the person can have been exposed, where anything tells; null otherwise. */
  readonly exposedAt: Instant | null
}

/** A year of birth that has not come yet. */
export const birthFault = (
  birthYear: number | null | undefined,
  now: Instant,
  language: Language,
): FieldFault | null =>
  birthYear !== null && birthYear !== undefined && birthYear > Number(dayOf(now).slice(0, 4))
    ? { field: 'birthYear', message: say(caseFaults.bornLater, language) }
    : null

/** Isolated before the exposure: one of the two is wrong. */
export const isolationFault = (
  isolatedAt: Instant | null | undefined,
  exposedAt: Instant | null,
  field: string,
  language: Language,
): FieldFault | null =>
  isolatedAt && exposedAt !== null && isolatedAt < exposedAt
    ? { field, message: say(caseFaults.isolatedFirst, language, { day: spokenDay(dayOf(exposedAt)) }) }
    : null

/** Days and moments of a form that cannot be, each with the field and what to do. */
export function checkForm(form: CaseForm, { now, language, exposedAt }: CheckedAgainst): FieldFault[] {
  const today = dayOf(now)
  const faults: FieldFault[] = []
  const add = (field: string, text: Text, values: Values = {}) =>
    faults.push({ field, message: say(text, language, values) })
  const ahead = (at: Instant | null) => at !== null && Date.parse(at) > Date.parse(now) + AHEAD_MS
  const later = (on: Day | null) => on !== null && on > today
  const { onsetOn, confirmedAt, isolatedAt, outcome, outcomeOn, doses, lastDoseOn, course } = form
  if (form.classification === 'confirmed' && confirmedAt === null) add('confirmedAt', caseFaults.confirmedMissing)
  if (ahead(confirmedAt)) add('confirmedAt', caseFaults.future)
  if (ahead(isolatedAt)) add('isolatedAt', caseFaults.future)
  for (const field of ['onsetOn', 'sampledOn', 'outcomeOn', 'lastDoseOn'] as const)
    if (later(form[field])) add(field, caseFaults.future)
  if (course.some(({ on }) => later(on))) add('course', caseFaults.future)
  if (onsetOn !== null && confirmedAt !== null && dayNumber(onsetOn) - dayNumber(dayOf(confirmedAt)) > ONSET_AFTER_DAYS)
    add('onsetOn', caseFaults.onsetLate)
  if (outcomeOn !== null && onsetOn !== null && outcomeOn < onsetOn)
    add('outcomeOn', caseFaults.outcomeFirst, { day: spokenDay(onsetOn) })
  if (outcomeOn !== null && outcome === null) add('outcome', caseFaults.outcomeMissing)
  if (doses === 0 && lastDoseOn !== null) add('doses', caseFaults.doseMissing)
  const early = isolationFault(isolatedAt, exposedAt, 'isolatedAt', language)
  return early === null ? faults : [...faults, early]
}
