import type { History } from './history.ts'
import { type Labels, NONE, trimmed, viaToVisit } from './labels.ts'
import { type Question, runRounds } from './rounds.ts'

/** A trace: everything it found, in columns, ready to be kept or sent to another thread. */
export interface TraceResult {
  readonly labels: Labels
  /** The first label of each person reached, in order of level: the person's level, exposure and explanation. */
  readonly first: Int32Array
}

/** Everyone who was reached, by level; columns of equal length. */
export interface Levels {
  readonly count: number
  readonly person: Int32Array
  readonly level: Int32Array
  /** The earliest exposure over chains of at most `level` encounters; for a root the beginning of its window. */
  readonly exposedAt: Int32Array
  /** The person before in the explaining chain; NONE for a root. */
  readonly by: Int32Array
  /** As in `Labels`. */
  readonly via: Int32Array
}

/** How somebody along a chain came to be on it. */
export interface Step {
  readonly person: number
  /** Hops from the root: the place in the chain. May exceed that person's own level, never fall short of it. */
  readonly level: number
  /** Ticks. */
  readonly exposedAt: number
  readonly by: Explanation | null
}

export type Explanation =
  | { readonly kind: 'encounter'; readonly encounter: number }
  /** The visit of the person before, and one's own, to the same venue at a shared instant. */
  | { readonly kind: 'visit'; readonly theirs: number; readonly own: number }

/** One question put to a history: what the engine that keeps up with changes answers too, with the same words. */
export interface Tracing {
  levels(): Levels
  /** The person's level, or NONE when no chain reaches that person. */
  levelOf(person: number): number
  /** From the root to the person, exactly `levelOf(person)` encounters long; empty when no chain reaches them. */
  chainOf(person: number): readonly Step[]
}

/** The answer as it stands for a history that does not change. */
export interface Tracer extends Tracing {
  readonly result: TraceResult
}

/**
 * `level(q)` is the least k with a finite `reach(k, q)`: the earliest exposure of q over chains of at most k
 * encounters, each inside the previous person's window [max(exposure, window start), isolation). Same-instant steps
 * are allowed. (Decision 3638/QĐ-BYT, 30 July 2021: an F2 met the F1 after the F1 could have been infected by the F0 and before the F1
 * was isolated.)
 */
export function createTracer(history: History, question: Question): Tracer {
  return openTrace(trace(history, question))
}

export function trace(history: History, question: Question): TraceResult {
  const labels = trimmed(runRounds(history, question))
  const first = new Int32Array(labels.count)
  let reached = 0
  for (let label = 0; label < labels.count; label++) if (labels.before[label] === NONE) first[reached++] = label
  return { labels, first: first.slice(0, reached) }
}

/** Reads a result, wherever it was computed. */
export function openTrace(result: TraceResult): Tracer {
  const { labels, first } = result
  let byPerson: Map<number, number> | undefined

  function firstLabelOf(person: number): number {
    byPerson ??= new Map(Array.from(first, (label) => [labels.person[label]!, label]))
    return byPerson.get(person) ?? NONE
  }

  return {
    result,
    levels: () => ({
      count: first.length,
      person: first.map((label) => labels.person[label]!),
      level: first.map((label) => labels.level[label]!),
      exposedAt: first.map((label) => labels.time[label]!),
      by: first.map((label) => (labels.parent[label] === NONE ? NONE : labels.person[labels.parent[label]!]!)),
      via: first.map((label) => labels.via[label]!),
    }),
    levelOf(person) {
      const label = firstLabelOf(person)
      return label === NONE ? NONE : labels.level[label]!
    },
    chainOf(person) {
      const chain: Step[] = []
      for (let label = firstLabelOf(person); label !== NONE; label = labels.parent[label]!) chain.push(stepOf(label))
      return chain.toReversed()
    },
  }

  function stepOf(label: number): Step {
    const via = labels.via[label]!
    return {
      person: labels.person[label]!,
      level: labels.level[label]!,
      exposedAt: labels.time[label]!,
      by:
        via === NONE
          ? null
          : via >= 0
            ? { kind: 'encounter', encounter: via }
            : { kind: 'visit', theirs: viaToVisit(via), own: labels.met[label]! },
    }
  }
}
