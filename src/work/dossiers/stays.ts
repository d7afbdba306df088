import type { Instant } from '#kernel/day'
import type { Calendar } from '../calendar/calendar.ts'
import { heldHours, round } from './appointment.ts'
import type { Dossier, DossierMove } from './dossier.ts'

/** The time at one agency: from being handed over to being handed on. */
export interface Stay {
  readonly stage: number
  readonly agency: string
  readonly handedAt: Instant
  readonly receivedAt: Instant | null
  readonly leftAt: Instant | null
  /** Working hours, pauses aside. */
  readonly hours: number
}

const BEGINS: ReadonlySet<string> = new Set(['accept', 'hand-over', 'back'])

/** The stays of a dossier in order, the one that lasts counted up to now. */
export function staysOf(dossier: Dossier, moves: readonly DossierMove[], calendar: Calendar, now: Instant): Stay[] {
  const stays: Stay[] = []
  const change = (by: Partial<Stay>): void => {
    const last = stays.at(-1)
    if (last && last.leftAt === null) stays[stays.length - 1] = { ...last, ...by }
  }
  for (const move of moves) {
    if (move.spent !== null) change({ leftAt: move.at, hours: round(move.spent) })
    if (move.step === 'receive') change({ receivedAt: move.at })
    if (move.step === 'pass' && move.toAgency !== null && stays.at(-1)?.agency === move.fromAgency)
      change({ agency: move.toAgency })
    if (BEGINS.has(move.step) && move.stage !== null && move.toAgency !== null)
      stays.push({
        stage: move.stage,
        agency: move.toAgency,
        handedAt: move.at,
        receivedAt: null,
        leftAt: null,
        hours: 0,
      })
  }
  change({ hours: round(heldHours(calendar, dossier, now)) })
  return stays
}
