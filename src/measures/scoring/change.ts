/** What one indicator brought to the total of a subject in one year. */
export interface Brought {
  readonly code: string
  /** What it counts for in the total; without data, as much as its group does. The sum over a subject is its total. */
  readonly counted: number | null
  /** Most points; null when it was not in the edition. */
  readonly max: number | null
  /** Points of its own; null: no data. */
  readonly points: number | null
}

export const PART_KINDS = ['better', 'worse', 'same', 'new', 'gone', 'now-missing', 'now-known', 'maximum'] as const
export type PartKind = (typeof PART_KINDS)[number]

/** How far one indicator moved the total. */
export interface ChangePart {
  readonly code: string
  readonly kind: PartKind
  /** Points the total moved by. */
  readonly by: number
  /** Of it, what a changed maximum did and not the subject. */
  readonly byMaximum: number
  /** What the same indicator moved totals by, on the mean of all; null where they are not seen. */
  readonly others: number | null
}

/** Why a total changed: the parts add up to the change, and their `others` to the mean change of all. */
export interface Change {
  readonly by: number
  readonly others: number | null
  /** The part that cost most places against the others first. */
  readonly parts: readonly ChangePart[]
}

type Side = ReadonlyMap<string, Brought>
const sideOf = (brought: readonly Brought[]): Side => new Map(brought.map((one) => [one.code, one]))

/** Differences smaller than this are the noise of adding. */
const NOTHING = 1e-9

/** One subject in both years. */
export interface BothYears {
  readonly now: readonly Brought[]
  readonly before: readonly Brought[]
}

/** What each indicator moved the totals of these subjects by, on the mean; null when there are none. */
export function meanMoves(all: readonly BothYears[]): ReadonlyMap<string, number> | null {
  if (all.length === 0) return null
  const sums = new Map<string, number>()
  for (const { now, before } of all) {
    const [after, old] = [sideOf(now), sideOf(before)]
    for (const code of new Set([...after.keys(), ...old.keys()]))
      sums.set(code, (sums.get(code) ?? 0) + moved(after.get(code), old.get(code)))
  }
  return new Map([...sums].map(([code, sum]) => [code, sum / all.length]))
}

/**
 * Why a subject’s total changed from one year to the next, indicator by indicator.
 * @param means of all with a total in both years (`meanMoves`), to tell what fell from what everybody lost
 */
export function explainChange({ now, before }: BothYears, means: ReadonlyMap<string, number> | null): Change {
  const [after, old] = [sideOf(now), sideOf(before)]
  const codes = new Set([...after.keys(), ...old.keys(), ...(means?.keys() ?? [])])
  const parts = [...codes].map((code) => partOf(code, after.get(code), old.get(code), means && (means.get(code) ?? 0)))
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  return {
    by: sum(parts.map(({ by }) => by)),
    others: means && sum(parts.map((part) => part.others ?? 0)),
    parts: parts.toSorted((a, b) => a.by - (a.others ?? 0) - (b.by - (b.others ?? 0)) || (a.code < b.code ? -1 : 1)),
  }
}

const moved = (now: Brought | undefined, before: Brought | undefined): number =>
  (now?.counted ?? 0) - (before?.counted ?? 0)

function partOf(
  code: string,
  now: Brought | undefined,
  before: Brought | undefined,
  others: number | null,
): ChangePart {
  const by = moved(now, before)
  return { code, kind: kindOf(now, before, by), by, byMaximum: byMaximum(now, before), others }
}

function kindOf(now: Brought | undefined, before: Brought | undefined, by: number): PartKind {
  if (!now) return before ? 'gone' : 'same'
  if (!before) return 'new'
  if (now.points === null) return before.points === null ? 'same' : 'now-missing'
  if (before.points === null) return 'now-known'
  if (Math.abs(by) < NOTHING) return 'same'
  if (Math.abs(by - byMaximum(now, before)) < NOTHING) return 'maximum'
  return by > 0 ? 'better' : 'worse'
}

/** With the same share of the points as before, what the new maximum alone would have brought. */
function byMaximum(now: Brought | undefined, before: Brought | undefined): number {
  if (!now?.max || !before?.max || now.points === null || before.points === null) return 0
  return (before.counted ?? 0) * (now.max / before.max - 1)
}
