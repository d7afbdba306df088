import { type Day, dayOf, type Instant, spokenDay } from '#kernel/day'
import { type Decision, decide, type Fact, type Where } from '#kernel/fact'
import { type FieldFault, type Refused, refuse } from '#kernel/refusal'
import { type Language, say, type Text, type Values } from '#kernel/text'
import type { Outbreak } from './contract/counts.ts'
import { outbreakFaults, timeFaults } from './text-times.ts'

/**
 * Where an outbreak lies: under no unit, so that only a scope over every unit closes and reopens it. Who declares an
 * epidemic declares its end: the chairman of the province (law 03/2007/QH12, articles 38 and 40).
 */
export const EVERYWHERE: Where = { unit: null, sector: 'health' }

/** From `closedOn` on an outbreak is over; on its days before it counts as it did. */
export const isOpenOn = ({ startedOn, closedOn }: Pick<Outbreak, 'startedOn' | 'closedOn'>, day: Day): boolean =>
  startedOn <= day && (closedOn === null || day < closedOn)

const wrong = (field: string, text: Text, language: Language, values: Values = {}): FieldFault => ({
  field,
  message: say(text, language, values),
})

/** Days of a new outbreak that cannot be. One of the past may be entered as closed already. */
export function checkOutbreakDays(
  { startedOn, closedOn }: Pick<Outbreak, 'startedOn' | 'closedOn'>,
  today: Day,
  language: Language,
): Refused<'times-wrong'> | null {
  const faults: FieldFault[] = []
  if (startedOn > today) faults.push(wrong('startedOn', timeFaults.future, language))
  const end = closedOn && closingFault({ startedOn, closedOn }, null, today, language)
  return end
    ? refuse('times-wrong', {}, [...faults, end])
    : faults.length > 0
      ? refuse('times-wrong', {}, faults)
      : null
}

function closingFault(
  { startedOn, closedOn }: { readonly startedOn: Day; readonly closedOn: Day },
  lastCaseOn: Day | null,
  today: Day,
  language: Language,
): FieldFault | null {
  if (closedOn > today) return wrong('closedOn', timeFaults.future, language)
  if (closedOn < startedOn)
    return wrong('closedOn', outbreakFaults.beforeStart, language, { day: spokenDay(startedOn) })
  if (lastCaseOn !== null && closedOn < lastCaseOn)
    return wrong('closedOn', outbreakFaults.beforeLastCase, language, { day: spokenDay(lastCaseOn) })
  return null
}

export interface Closing {
  readonly closedOn: Day
  readonly reason: string
}

/** Declares an outbreak over: not before its last case was confirmed. */
export function closeOutbreak(
  outbreak: Outbreak,
  { closedOn, reason }: Closing,
  lastCaseOn: Day | null,
  today: Day,
  language: Language,
): Decision<Day, 'already-closed' | 'times-wrong'> {
  if (outbreak.closedOn !== null) return refuse('already-closed', { day: spokenDay(outbreak.closedOn) })
  const fault = closingFault({ startedOn: outbreak.startedOn, closedOn }, lastCaseOn, today, language)
  if (fault) return refuse('times-wrong', {}, [fault])
  return decide(closedOn, {
    ...about('epidemic.outbreak-closed', outbreak),
    reason,
    before: { closedOn: null },
    after: { closedOn, lastCaseOn },
  })
}

/** A new case came, or it was closed too early: it counts again on every day since it began. */
export function reopenOutbreak(outbreak: Outbreak, reason: string): Decision<null, 'not-closed'> {
  if (outbreak.closedOn === null) return refuse('not-closed')
  return decide(null, {
    ...about('epidemic.outbreak-reopened', outbreak),
    reason,
    before: { closedOn: outbreak.closedOn },
    after: { closedOn: null },
  })
}

const about = (kind: string, { id }: Outbreak): Pick<Fact, 'kind' | 'subject' | 'where'> => ({
  kind,
  subject: { type: 'epidemic.outbreak', id },
  where: EVERYWHERE,
})

/** A case confirmed after the end says that it was no end: the outbreak has to be reopened first. */
export const refuseAfterEnd = ({ closedOn }: Outbreak, confirmedAt: Instant): Refused<'outbreak-closed'> | null =>
  closedOn !== null && dayOf(confirmedAt) > closedOn ? refuse('outbreak-closed', { day: spokenDay(closedOn) }) : null
