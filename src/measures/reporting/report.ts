import type { Day, Instant } from '#kernel/day'
import type { ObservationState } from '../names.ts'
import type { ReportState } from './names.ts'
import type { Observation } from './observation.ts'

/** A form to be filled in by an agency for a subject and a period. */
export interface Report {
  readonly id: string
  readonly formId: string
  readonly periodId: string
  readonly periodFrom: Day
  readonly periodTo: Day
  /** The days the values speak of: fewer than the period for a unit founded or merged within it. */
  readonly coversFrom: Day
  readonly coversTo: Day
  readonly subjectId: string
  readonly unitId: string
  readonly agencyId: string
  readonly sector: string
  /** Pairs of row-level security: see `scopesOf`. */
  readonly scopes: readonly string[]
  readonly dueDay: Day
  readonly state: ReportState
  /** 1 at first; each correction of what was published is one more. */
  readonly round: number
  readonly version: number
  readonly wanted: number
  readonly filled: number
  readonly unanswered: number
  readonly reason: string | null
  readonly openedAt: Instant
  readonly firstDeclaredAt: Instant | null
  readonly declaredBy: string | null
  readonly declaredAt: Instant | null
  readonly verifiedBy: string | null
  readonly verifiedAt: Instant | null
  readonly approvedBy: string | null
  readonly approvedAt: Instant | null
  readonly publishedBy: string | null
  readonly publishedAt: Instant | null
  readonly publishedRound: number | null
}

/** What a sent report says on one line. */
export interface Line {
  readonly indicatorId: string
  readonly part: string
  readonly sector: string
  /** The value it stands on: its own, or one known from elsewhere; null where none is reported. */
  readonly observation: Observation | null
  /** Its value is of a sector the reader may not see: that it is there, and how far it came. */
  readonly hidden?: { readonly id: string; readonly state: ObservationState } | undefined
  readonly absent: string | null
  readonly note: string | null
  readonly shared: boolean
  readonly returned: string | null
}

/** The pairs that open a report: of its form and of every line. */
export function scopesOf(unitId: string, sectors: readonly string[]): string[] {
  const each = [...new Set(sectors)].sort().flatMap((sector) => [`${sector}/*`, `${sector}/${unitId}`])
  return ['*/*', `*/${unitId}`, ...each]
}

/** The sectors a report speaks of, read back from its scopes. */
export const sectorsOf = ({ scopes }: Pick<Report, 'scopes'>): string[] =>
  scopes.filter((scope) => scope.endsWith('/*') && scope !== '*/*').map((scope) => scope.slice(0, -2))

const RANK: Readonly<Record<ObservationState, number>> = {
  returned: 0,
  superseded: 0,
  declared: 1,
  verified: 2,
  approved: 3,
  published: 4,
}
const BY_RANK: readonly ReportState[] = ['returned', 'declared', 'verified', 'approved', 'published']

/**
 * The state of a report that was sent: the lowest of its lines, where one was given back that. Lines without a value
 * follow the others; `alone` is the state where there are none but such lines.
 */
export function foldState(
  lines: readonly Pick<Line, 'observation' | 'hidden' | 'returned'>[],
  alone: ReportState,
): ReportState {
  if (lines.some(({ returned }) => returned !== null)) return 'returned'
  const ranks = lines.flatMap((line) => {
    const state = stateOf(line)
    return state === null ? [] : [RANK[state]]
  })
  return ranks.length === 0 ? alone : (BY_RANK[Math.min(...ranks)] as ReportState)
}

/** Given back here, or in another report that shares the value. */
export const isGivenBack = (line: Pick<Line, 'observation' | 'hidden' | 'returned'>): boolean => {
  const state = stateOf(line)
  return line.returned !== null || (state !== null && RANK[state] === 0)
}

/** How far the value of a line has come, whoever may see it; null where none is reported. */
export const stateOf = ({ observation, hidden }: Pick<Line, 'observation' | 'hidden'>): ObservationState | null =>
  observation?.state ?? hidden?.state ?? null

/** A correction is under way beside what is published. */
export const isCorrecting = ({ round, publishedRound }: Pick<Report, 'round' | 'publishedRound'>): boolean =>
  publishedRound !== null && publishedRound < round

export const isOwed = ({ state }: Pick<Report, 'state'>): boolean => state === 'open' || state === 'returned'

/** Past its day and never sent. */
export const isOverdue = (report: Pick<Report, 'firstDeclaredAt' | 'dueDay'>, today: Day): boolean =>
  report.firstDeclaredAt === null && report.dueDay < today
