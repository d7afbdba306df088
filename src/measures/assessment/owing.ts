import type { Day } from '#kernel/day'
import type { LineState } from './points.ts'

/** As much of a line as says who must do something about it. */
export interface Waiting {
  readonly state: LineState
  readonly agencyId: string
  readonly verifierAgencyId: string
  readonly dueDay: Day
  readonly verifyDay: Day
  /** Lines alike. */
  readonly n: number
}

/** What an agency still owes. */
export interface Owed {
  readonly agencyId: string
  /** To be declared, and what more was asked of it. */
  readonly declare: number
  readonly asked: number
  readonly verify: number
  /** Disputes of its verifications, which somebody above decides. */
  readonly disputed: number
  /** Of those, past their day. */
  readonly late: number
  /** The nearest day something is due; null when nothing is. */
  readonly due: Day | null
}

/** Whose turn a line is, and until when; null when nobody's. */
export function turnOf(line: Waiting): { readonly agencyId: string; readonly due: Day } | null {
  switch (line.state) {
    case 'open':
      return { agencyId: line.agencyId, due: line.dueDay }
    case 'asked':
      return { agencyId: line.agencyId, due: line.verifyDay }
    case 'declared':
    case 'disputed':
      return { agencyId: line.verifierAgencyId, due: line.verifyDay }
    case 'verified':
    case 'final':
      return null
  }
}

/** Who still owes what, the latest first, then the most. Nothing is owed twice, and nobody without debts is named. */
export function owing(lines: readonly Waiting[], today: Day): Owed[] {
  const owed = new Map<string, Owed>()
  for (const line of lines) {
    const turn = turnOf(line)
    if (turn === null) continue
    const before = owed.get(turn.agencyId) ?? {
      agencyId: turn.agencyId,
      declare: 0,
      asked: 0,
      verify: 0,
      disputed: 0,
      late: 0,
      due: null,
    }
    owed.set(turn.agencyId, {
      ...before,
      declare: before.declare + (line.state === 'open' ? line.n : 0),
      asked: before.asked + (line.state === 'asked' ? line.n : 0),
      verify: before.verify + (line.state === 'declared' ? line.n : 0),
      disputed: before.disputed + (line.state === 'disputed' ? line.n : 0),
      late: before.late + (turn.due < today ? line.n : 0),
      due: before.due === null || turn.due < before.due ? turn.due : before.due,
    })
  }
  return [...owed.values()].sort((a, b) => b.late - a.late || all(b) - all(a) || (a.agencyId < b.agencyId ? -1 : 1))
}

export const all = ({ declare, asked, verify, disputed }: Owed): number => declare + asked + verify + disputed
