import { addDays, type Day, type Instant, instantOf } from '#kernel/day'
import type { ReportState } from './names.ts'
import type { Report } from './report.ts'

/** The course a report took, as it is drawn for the demo. */
export interface DrawnCourse {
  readonly state: ReportState
  /** Days from its due day on which it was sent. */
  readonly sentAfter: number
  readonly reason?: string
}

/** Whose hands a drawn report went through; null where nobody is known. */
export interface Hands {
  readonly declared: string | null
  readonly verified: string | null
  readonly approved: string | null
  readonly published: string | null
}

const RANK = { open: 0, returned: 1, declared: 1, verified: 2, approved: 3, published: 4 } as const
export const rankOf = (state: ReportState): number => RANK[state]

/** A report that went as far as it is told, each step some days after the one before and none after now. */
export function played(report: Report, { state, sentAfter, reason }: DrawnCourse, hands: Hands, now: Instant): Report {
  if (state === 'open') return report
  const at = (days: number, hour: number): Instant => {
    const asked = instantOf(later(addDays(report.dueDay, sentAfter), addDays(report.periodTo, 1), days), hour * 60)
    return asked < now ? asked : now
  }
  const rank = rankOf(state)
  return {
    ...report,
    state,
    version: rank + 1,
    filled: report.wanted,
    reason: reason ?? null,
    firstDeclaredAt: at(0, 10),
    declaredBy: hands.declared,
    declaredAt: at(0, 10),
    ...(rank >= 2 ? { verifiedBy: hands.verified, verifiedAt: at(2, 9) } : {}),
    ...(rank >= 3 ? { approvedBy: hands.approved, approvedAt: at(3, 15) } : {}),
    ...(rank >= 4 ? { publishedBy: hands.published, publishedAt: at(5, 16), publishedRound: 1 } : {}),
  }
}

const later = (a: Day, b: Day, days: number): Day => addDays(a > b ? a : b, days)
