import type { Instant } from '#kernel/day'
import type { Fact } from '#kernel/fact'
import { type FieldFault, type Refused, refuse } from '#kernel/refusal'
import { type Language, say } from '#kernel/text'
import { venueFaults } from './text.ts'

/** Clocks of phones run ahead; a few minutes of future are taken for now. */
const AHEAD_MS = 10 * 60_000
const LONGEST_MS = 24 * 3_600_000

interface Placed {
  readonly id: string
  readonly unitId: string | null
}

/** Times of a stay that cannot be: each with the field at fault. */
export function checkStay(
  startsAt: Instant,
  endsAt: Instant,
  now: Instant,
  language: Language,
): Refused<'times-wrong'> | null {
  const [start, end, late] = [startsAt, endsAt, now].map(Date.parse) as [number, number, number]
  const faults: FieldFault[] = []
  if (start > late + AHEAD_MS) faults.push({ field: 'startsAt', message: say(venueFaults.future, language) })
  if (end < start) faults.push({ field: 'endsAt', message: say(venueFaults.endFirst, language) })
  else if (end > late + AHEAD_MS) faults.push({ field: 'endsAt', message: say(venueFaults.future, language) })
  else if (end - start > LONGEST_MS) faults.push({ field: 'endsAt', message: say(venueFaults.tooLong, language) })
  return faults.length > 0 ? refuse('times-wrong', {}, faults) : null
}

export const venueFact = (kind: string, { id, unitId }: Placed, more: Pick<Fact, 'before' | 'after'> = {}): Fact => ({
  kind,
  subject: { type: 'epidemic.venue', id },
  where: { unit: unitId, sector: 'health' },
  ...more,
})

export const visitFact = (
  kind: string,
  { personId, unitId, ...visit }: { personId: string; unitId: string | null; id: string; venueId: string },
  more: Pick<Fact, 'reason' | 'after'> = {},
): Fact => ({
  kind,
  subject: { type: 'epidemic.person', id: personId },
  where: { unit: unitId, sector: 'health' },
  ...more,
  after: { ...(more.after as Record<string, string>), visitId: visit.id, venueId: visit.venueId },
})
