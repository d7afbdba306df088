import { type Day, daysBetween } from '#kernel/day'
import { compareText, fold } from '#kernel/fold'
import { createUnion } from './union.ts'

/** A case as the proposal needs it. */
export interface ClusterCase {
  readonly id: string
  readonly unitId: string | null
  /** The district the unit lay in on the day of confirmation; null where there was none. */
  readonly districtId: string | null
  readonly confirmedOn: Day
}

/** Two cases who met, or stayed at one venue in overlapping time. */
export interface CaseLink {
  readonly a: string
  readonly b: string
}

/** A place a case was at while it could pass something on. */
export interface CasePlace {
  readonly caseId: string
  readonly place: string
}

export type Reason =
  | { readonly kind: 'unit'; readonly cases: number; readonly units: readonly (string | null)[] }
  | { readonly kind: 'place'; readonly cases: number; readonly place: string }
  | { readonly kind: 'chain'; readonly links: number }
  | { readonly kind: 'time'; readonly from: Day; readonly to: Day; readonly days: number }
  | { readonly kind: 'grew'; readonly cases: number }

export interface Group {
  /** Ids, the earliest confirmed first. */
  readonly cases: readonly string[]
  /** The unit most of them live in. */
  readonly unitId: string | null
  /** The district all of the largest part lies in, where the cases lie in several of its units. */
  readonly districtId: string | null
  /** The place of its own name most of them were at, where a third or more were. */
  readonly place: string | null
  readonly reasons: readonly Reason[]
}

/** Cases of one place further apart than this belong to two clusters: the longest incubation of COVID-19 taken by decision 07/2020/QĐ-TTg. */
export const LONGEST_GAP = 14
/** One case alone is watched, but makes no cluster. */
const LEAST_CASES = 2
/** Clusters of neighbouring units, where no district holds them together, are one from so many meetings on. */
const LEAST_LINKS = 2
const LEAST_SHARE = 1 / 3

/**
 * Whether a place as written names one place on earth: "Chợ Sao Đỏ" and "Công ty POYUN" do, "Chợ" and "Nơi làm việc" do
 * not. A name of its own has a capital after its first word.
 */
export const namesOnePlace = (words: string): boolean => /\s\p{Lu}/u.test(words.trim())

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Cases that belong together. First those who were at one named place, then those of one unit, each while no more than
 * `LONGEST_GAP` days lie between one case and the next; then what lies in one district and is joined by a meeting, or
 * without districts by `LEAST_LINKS` meetings that are a third of the smaller part. The same cases in any order give the
 * same groups. Chains alone join nothing across districts: in a large outbreak every case hangs on every other.
 */
export function proposeClusters(
  cases: readonly ClusterCase[],
  links: readonly CaseLink[],
  places: readonly CasePlace[],
): Group[] {
  const ordered = cases.toSorted((x, y) => compareIds(x.confirmedOn, y.confirmedOn) || compareIds(x.id, y.id))
  const byId = new Map(ordered.map((one) => [one.id, one]))
  const union = createUnion(ordered.map(({ id }) => id))
  const known = places.filter(({ caseId, place }) => byId.has(caseId) && namesOnePlace(place))
  for (const at of Map.groupBy(known, ({ place }) => fold(place)).values())
    joinInTime(
      at.flatMap(({ caseId }) => byId.get(caseId) ?? []),
      union,
    )
  for (const at of Map.groupBy(ordered, ({ unitId }) => unitId)) if (at[0] !== null) joinInTime(at[1], union)
  const near = links.filter(({ a, b }) => isNear(byId.get(a), byId.get(b)))
  joinParts(ordered, near, union)
  return [...Map.groupBy(ordered, ({ id }) => union.find(id)).values()]
    .filter((group) => group.length >= LEAST_CASES)
    .map((group) => groupOf(group, near, known))
}

const isNear = (a: ClusterCase | undefined, b: ClusterCase | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(daysBetween(a.confirmedOn, b.confirmedOn)) <= LONGEST_GAP

type Union = ReturnType<typeof createUnion>

function joinInTime(list: readonly ClusterCase[], union: Union): void {
  const ordered = list.toSorted((x, y) => compareIds(x.confirmedOn, y.confirmedOn) || compareIds(x.id, y.id))
  ordered.forEach((one, at) => {
    const before = ordered[at - 1]
    if (before && daysBetween(before.confirmedOn, one.confirmedOn) <= LONGEST_GAP) union.join(before.id, one.id)
  })
}

/** Joins parts by the meetings between them, the strongest first, until none is strong enough. */
function joinParts(ordered: readonly ClusterCase[], links: readonly CaseLink[], union: Union): void {
  for (;;) {
    const parts = Map.groupBy(ordered, ({ id }) => union.find(id))
    const homes = new Map([...parts].map(([root, list]) => [root, mostOf(list.map(({ districtId }) => districtId))]))
    const between = new Map<string, { a: string; b: string; links: number }>()
    for (const { a, b } of links) {
      const [x, y] = [union.find(a), union.find(b)].sort(compareIds) as [string, string]
      if (x === y) continue
      const pair = between.get(`${x} ${y}`) ?? { a: x, b: y, links: 0 }
      between.set(`${x} ${y}`, { ...pair, links: pair.links + 1 })
    }
    const strong = [...between.values()]
      .filter(({ a, b, links: count }) => {
        const [home, other] = [homes.get(a) ?? null, homes.get(b) ?? null]
        if (home !== null || other !== null) return home === other
        const smaller = Math.min(parts.get(a)?.length ?? 0, parts.get(b)?.length ?? 0)
        return count >= Math.max(LEAST_LINKS, smaller * LEAST_SHARE)
      })
      .sort((x, y) => y.links - x.links || compareIds(x.a, y.a) || compareIds(x.b, y.b))[0]
    if (!strong) return
    union.join(strong.a, strong.b)
  }
}

function groupOf(group: readonly ClusterCase[], links: readonly CaseLink[], places: readonly CasePlace[]): Group {
  const ids = new Set(group.map(({ id }) => id))
  const met = links.filter(({ a, b }) => ids.has(a) && ids.has(b)).length
  const unitId = mostOf(group.map((one) => one.unitId))
  const units = [...new Set(group.map((one) => one.unitId))]
  const [first, last] = [group[0]!.confirmedOn, group.at(-1)!.confirmedOn]
  const at = [...Map.groupBy(places, ({ place }) => fold(place)).values()]
    .map((list) => ({ place: list[0]!.place, cases: new Set(list.map(({ caseId }) => caseId)).intersection(ids).size }))
    .filter(({ cases }) => cases >= LEAST_CASES)
    .sort((x, y) => y.cases - x.cases || compareText(x.place, y.place))
    .slice(0, 3)
  const main = at[0]
  return {
    cases: group.map(({ id }) => id),
    unitId,
    districtId: units.length > 1 ? mostOf(group.map((one) => one.districtId)) : null,
    place: main !== undefined && main.cases * 3 >= group.length ? main.place : null,
    reasons: [
      { kind: 'unit', cases: group.length, units: units.toSorted((x, y) => compareIds(x ?? '', y ?? '')) },
      ...at.map(({ place, cases }): Reason => ({ kind: 'place', cases, place })),
      ...(met > 0 ? [{ kind: 'chain' as const, links: met }] : []),
      { kind: 'time', from: first, to: last, days: daysBetween(first, last) + 1 },
    ],
  }
}

/** The value that occurs most; of equal ones the first in order. */
function mostOf(values: readonly (string | null)[]): string | null {
  const counted = [...Map.groupBy(values, (value) => value)].map(([value, list]) => ({ value, count: list.length }))
  return counted.sort((x, y) => y.count - x.count || compareIds(x.value ?? '', y.value ?? ''))[0]?.value ?? null
}
