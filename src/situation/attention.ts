/** Why something stands in "what needs you", the most pressing first. */
export const ATTENTION_KINDS = [
  'climbed',
  'overdue',
  'late-quarantine',
  'retest',
  'decide',
  'accept',
  'hot-unit',
  'answer',
  'due',
] as const
export type AttentionKind = (typeof ATTENTION_KINDS)[number]

/** A unit's figures, as far as attention goes. */
export interface Watched {
  readonly id: string
  readonly name: string
  readonly f0In7Days: number
  readonly late: number
  /** People of positive pools still to be sampled singly. */
  readonly retests: number
}

export interface Candidate {
  readonly kind: AttentionKind
  /** What kind of case it is; null for a unit. */
  readonly work: 'task' | 'petition' | null
  readonly id: string
  readonly title: string
  readonly unitId: string | null
  readonly unitName: string | null
  readonly due: string | null
  readonly workingDaysLeft: number | null
  readonly count: number | null
}

/** A unit with this many new cases in a week calls for a decision. */
const HOT_CASES = 3
const MOST_UNITS = 3

/** Units that call for action: F1 waiting past 24 hours, positive pools not yet resolved, and the hottest. */
export function unitsToWatch(units: readonly Watched[]): Candidate[] {
  const about = (kind: AttentionKind, { id, name }: Watched, count: number): Candidate => ({
    kind,
    work: null,
    id,
    title: name,
    unitId: id,
    unitName: name,
    due: null,
    workingDaysLeft: null,
    count,
  })
  const hot = units.filter(({ f0In7Days }) => f0In7Days >= HOT_CASES).sort((a, b) => b.f0In7Days - a.f0In7Days)
  const late = units.filter((unit) => unit.late > 0).sort((a, b) => b.late - a.late)
  const retests = units.filter((unit) => unit.retests > 0).sort((a, b) => b.retests - a.retests)
  return [
    ...retests.slice(0, MOST_UNITS).map((unit) => about('retest', unit, unit.retests)),
    ...late.slice(0, MOST_UNITS).map((unit) => about('late-quarantine', unit, unit.late)),
    ...hot.slice(0, MOST_UNITS).map((unit) => about('hot-unit', unit, unit.f0In7Days)),
  ]
}

/** So many of one kind, and one of one title, before every other kind has had its place. */
const FEW_OF_A_KIND = 2

/**
 * The most pressing first, at most `limit`; within a kind the order given stays. One kind does not fill the list while
 * another waits: sixty tasks of one directive must not hide a ward in which cases rise.
 */
export function mostPressing<T extends Pick<Candidate, 'kind' | 'title'>>(
  candidates: readonly T[],
  limit: number,
): T[] {
  const rank = ({ kind }: T): number => ATTENTION_KINDS.indexOf(kind)
  const ranked = candidates.toSorted((a, b) => rank(a) - rank(b))
  const titles = new Set<string>()
  const few = new Map<AttentionKind, number>()
  const first = ranked.filter(({ kind, title }) => {
    const n = few.get(kind) ?? 0
    if (n >= FEW_OF_A_KIND || titles.has(`${kind} ${title}`)) return false
    titles.add(`${kind} ${title}`)
    few.set(kind, n + 1)
    return true
  })
  const rest = ranked.filter((one) => !first.includes(one))
  const chosen = new Set([...first, ...rest].slice(0, limit))
  return ranked.filter((one) => chosen.has(one))
}
