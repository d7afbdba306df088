import { dayOf, type Instant, instantOf } from '#kernel/day'
import type { Text } from '#kernel/text'
import { type Language, say } from '#kernel/text'
import {
  type Circumstance,
  type Criterion,
  closeContactRuleOn,
  type Judgement,
  judgeContact,
} from '../rules/close-contact.ts'
import { criteria, judgementTexts, unknowns } from './text.ts'

const MINUTE = 60_000

/** Minutes from start to end; null when only the day is known, or one of the two is not. */
export function minutesBetween(startsAt: Instant | null, endsAt: Instant | null): number | null {
  if (startsAt === null || endsAt === null || startsAt === endsAt) return null
  const day = dayOf(startsAt)
  if (startsAt === instantOf(day) && endsAt === instantOf(dayOf(endsAt), 1439)) return null
  return Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE)
}

interface Told extends Circumstance {
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
}

/** Judged by the definition in force on the day of the encounter, or when it was recorded where that is not known. */
export function judgeEncounter(of: Told, disease: string, recordedAt: Instant): Judgement | null {
  const rule = closeContactRuleOn(disease, dayOf(of.startsAt ?? recordedAt))
  if (rule === null) return null
  return judgeContact({ ...of, minutes: of.minutes ?? minutesBetween(of.startsAt, of.endsAt) }, rule)
}

/** The judgement with its criteria in a sentence. */
export function judgementSentence(judgement: Judgement | null): Text {
  const both = (make: (language: Language) => string): Text => ({ vi: make('vi'), en: make('en') })
  if (judgement === null) return judgementTexts.none
  const { rule, unknown, met } = judgement
  return both((language) =>
    say(judgementTexts[judgement.class], language, {
      act: rule.act,
      why: met.map((criterion) => criterionWords(criterion, judgement, language)).join('; '),
      unknown: unknown.map((what) => say(unknowns[what], language)).join(', '),
    }),
  )
}

function criterionWords(criterion: Criterion, { rule }: Judgement, language: Language): string {
  const minutes = criterion === 'near' ? rule.maskedMinutes : rule.enclosedMinutes
  const values = { metres: rule.withinMetres, minutes: minutes ?? 0 }
  if (criterion === 'enclosed' && minutes) return say(criteria['enclosed-long'], language, values)
  return say(criteria[criterion], language, values)
}
