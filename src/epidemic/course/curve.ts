import { type Day, eachDay } from '#kernel/day'
import { LONGEST_DELAY, type Nowcast, nowcast } from './nowcast.ts'

/** A case with the days it is counted by. */
export interface CaseDays {
  readonly unitId: string | null
  readonly birthYear: number | null
  readonly sex: 'male' | 'female' | null
  readonly onsetOn: Day | null
  readonly sampledOn: Day | null
  readonly reportedOn: Day
}

export const AXES = ['onset', 'sampled', 'reported'] as const
export type Axis = (typeof AXES)[number]
export const SPLITS = ['none', 'age', 'sex', 'unit'] as const
export type Split = (typeof SPLITS)[number]

export interface CurveAsked {
  readonly axis: Axis
  readonly split: Split
  readonly from: Day
  /** The last day, up to which cases are known. */
  readonly to: Day
}

export interface CaseCurve {
  /** Cases of the place, and how many of them have a day on this axis. */
  readonly cases: number
  readonly dated: number
  /** Groups in the order they are stacked; `other` last. */
  readonly groups: readonly string[]
  readonly days: readonly { readonly day: Day; readonly counts: readonly number[] }[]
  /** The days still being reported, completed. */
  readonly nowcast: readonly Nowcast[]
}

/** More groups than this can't be told apart by colour. */
const MOST_GROUPS = 6
export const OTHER = 'other'
const UNKNOWN = 'unknown'

const dayOn = (one: CaseDays, axis: Axis): Day | null =>
  axis === 'onset' ? one.onsetOn : axis === 'sampled' ? one.sampledOn : one.reportedOn

/** Cases by day on one axis, split into groups; with what is still to be reported for the last days. */
export function caseCurve(all: readonly CaseDays[], { axis, split, from, to }: CurveAsked): CaseCurve {
  const known = all.filter(({ reportedOn }) => reportedOn <= to)
  const dated = known.flatMap((one) => {
    const day = dayOn(one, axis)
    return day === null ? [] : [{ one, day }]
  })
  const groupOf = (one: CaseDays): string => keyOf(one, split, to)
  const groups = groupsOf(
    dated.map(({ one }) => groupOf(one)),
    split,
  )
  const place = new Map(groups.map((group, at) => [group, at]))
  const days = eachDay(from, to).map((day) => ({ day, counts: groups.map(() => 0) }))
  const byDay = new Map(days.map((one) => [one.day, one.counts]))
  for (const { one, day } of dated) {
    const counts = byDay.get(day)
    const at = place.get(groupOf(one)) ?? place.get(OTHER)
    if (counts && at !== undefined) counts[at]! += 1
  }
  return {
    cases: known.length,
    dated: dated.length,
    groups,
    days,
    nowcast:
      axis === 'reported'
        ? []
        : nowcast(
            dated.map(({ one, day }) => ({ day, reportedOn: one.reportedOn })),
            days.map(({ day }) => day).slice(-LONGEST_DELAY),
            to,
          ),
  }
}

function keyOf(one: CaseDays, split: Split, on: Day): string {
  if (split === 'none') return 'all'
  if (split === 'sex') return one.sex ?? UNKNOWN
  if (split === 'unit') return one.unitId ?? UNKNOWN
  return one.birthYear === null ? UNKNOWN : ageBand(Number(on.slice(0, 4)) - one.birthYear)
}

/** The bands in which the ministry's reports give ages. */
const BANDS = [
  [0, 5],
  [6, 17],
  [18, 49],
  [50, 64],
  [65, 120],
] as const

const ageBand = (age: number): string => {
  const [from, upTo] = BANDS.find(([low, high]) => age >= low && age <= high) ?? BANDS[0]
  return upTo === 120 ? `${from}+` : `${from}-${upTo}`
}

/** Ages by age, the rest by size; what is too small for a colour of its own goes together. */
function groupsOf(keys: readonly string[], split: Split): string[] {
  if (split === 'none') return ['all']
  const sizes = new Map<string, number>()
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1)
  const bySize = [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([key]) => key)
  const kept = bySize.filter((key) => key !== UNKNOWN).slice(0, MOST_GROUPS)
  if (split === 'age') kept.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
  return [
    ...kept,
    ...(bySize.some((key) => key !== UNKNOWN && !kept.includes(key)) ? [OTHER] : []),
    ...(sizes.has(UNKNOWN) ? [UNKNOWN] : []),
  ]
}
