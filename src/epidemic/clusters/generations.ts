import { type Day, daysBetween, type Instant } from '#kernel/day'

export interface GenerationCase {
  readonly id: string
  readonly onsetOn: Day | null
  readonly confirmedOn: Day
}

/** A meeting of two cases; without a time it may have been at any. */
export interface GenerationLink {
  readonly a: string
  readonly b: string
  readonly at: Instant | null
  readonly setting: string | null
}

export interface Origin {
  readonly caseId: string
  /** The case most likely to have infected it, by meeting alone: the latest one met before that fell ill earlier. */
  readonly sourceId: string | null
  readonly generation: number
  /** Days from the source's first day to the case's: of symptoms where both have them, otherwise of confirmation. */
  readonly interval: number | null
  readonly setting: string | null
}

export interface Generation {
  readonly generation: number
  readonly cases: number
  readonly from: Day
  readonly to: Day
  /** Mean days from the source of each, and how many had one. */
  readonly meanInterval: number | null
  readonly pairs: number
}

const firstDay = ({ onsetOn, confirmedOn }: GenerationCase): Day => onsetOn ?? confirmedOn

/**
 * Who most likely infected whom inside a cluster: of the cases met, one that began earlier, the one that began last;
 * of equal ones the latest meeting. Never a proof: a case is of generation 0 where no earlier one was met.
 */
export function originsOf(cases: readonly GenerationCase[], links: readonly GenerationLink[]): Origin[] {
  const order = cases.toSorted(
    (x, y) => compare(firstDay(x), firstDay(y)) || compare(x.confirmedOn, y.confirmedOn) || compare(x.id, y.id),
  )
  const rank = new Map(order.map(({ id }, at) => [id, at]))
  const origins: Origin[] = []
  const met = new Map<string, { other: number; link: GenerationLink }[]>()
  for (const link of links) {
    const [a, b] = [rank.get(link.a), rank.get(link.b)]
    if (a === undefined || b === undefined || a === b) continue
    const [earlier, later] = a < b ? [a, link.b] : [b, link.a]
    met.set(later, [...(met.get(later) ?? []), { other: earlier, link }])
  }
  for (const one of order) {
    const [from] = (met.get(one.id) ?? []).toSorted(
      (x, y) => y.other - x.other || compare(y.link.at ?? '', x.link.at ?? ''),
    )
    const source = from && order[from.other]
    const before = from && origins[from.other]
    origins.push({
      caseId: one.id,
      sourceId: source?.id ?? null,
      generation: before ? before.generation + 1 : 0,
      interval: source ? intervalOf(source, one) : null,
      setting: from?.link.setting ?? null,
    })
  }
  return origins
}

const intervalOf = (source: GenerationCase, one: GenerationCase): number =>
  source.onsetOn !== null && one.onsetOn !== null
    ? daysBetween(source.onsetOn, one.onsetOn)
    : daysBetween(source.confirmedOn, one.confirmedOn)

/** F0 by generation, with the days between a generation and the one before. */
export function generationsOf(cases: readonly GenerationCase[], origins: readonly Origin[]): Generation[] {
  const byId = new Map(cases.map((one) => [one.id, one]))
  return [...Map.groupBy(origins, ({ generation }) => generation)]
    .sort(([a], [b]) => a - b)
    .map(([generation, list]) => {
      const days = list.flatMap(({ caseId }) => byId.get(caseId)?.confirmedOn ?? []).sort()
      const intervals = list.flatMap(({ interval }) => interval ?? [])
      const sum = intervals.reduce((total, interval) => total + interval, 0)
      return {
        generation,
        cases: list.length,
        from: days[0]!,
        to: days.at(-1)!,
        meanInterval: intervals.length === 0 ? null : sum / intervals.length,
        pairs: intervals.length,
      }
    })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
