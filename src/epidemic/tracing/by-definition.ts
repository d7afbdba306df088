import { createHistoryBuilder, type History } from './history.ts'
import type { Question } from './rounds.ts'
import { EVER } from './ticks.ts'

/**
 * The definition written down once more, slowly and in the open, for the tests to hold the engine against: visits
 * expanded into pairs, every encounter tried at every hop, nothing skipped.
 */
export interface PlainEncounter {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly directed: boolean
}

export interface PlainVisit {
  readonly person: number
  readonly venue: number
  readonly start: number
  readonly end: number
}

export interface PlainHistory {
  readonly people: number
  readonly encounters: readonly PlainEncounter[]
  readonly visits: readonly PlainVisit[]
}

export interface PlainQuestion {
  readonly roots: readonly { readonly person: number; readonly start: number }[]
  readonly isolated: readonly number[]
  readonly since: number
  readonly until: number
  readonly maxLevel: number
  readonly latent?: number
}

export function indexed(plain: PlainHistory): History {
  const builder = createHistoryBuilder()
  builder.includePeople(plain.people)
  for (const e of plain.encounters) builder.addEncounter(e.from, e.to, e.start, e.end, e.directed)
  for (const v of plain.visits) builder.addVisit(v.person, v.venue, v.start, v.end)
  return builder.build()
}

export const asked = (plain: PlainQuestion): Question => ({
  roots: {
    person: Int32Array.from(plain.roots, (root) => root.person),
    start: Int32Array.from(plain.roots, (root) => root.start),
  },
  isolated: Int32Array.from(plain.isolated),
  since: plain.since,
  until: plain.until,
  maxLevel: plain.maxLevel,
  latent: plain.latent,
})

/** Every meeting as one directed pair: mutual encounters twice, visits of two people to one venue as their overlap. */
export function pairsOf(history: PlainHistory): PlainEncounter[] {
  const pairs: PlainEncounter[] = []
  for (const e of history.encounters) {
    pairs.push({ ...e, directed: true })
    if (!e.directed) pairs.push({ ...e, from: e.to, to: e.from, directed: true })
  }
  for (const a of history.visits) {
    for (const b of history.visits) {
      if (a.venue !== b.venue || a.person === b.person) continue
      const start = Math.max(a.start, b.start)
      const end = Math.min(a.end, b.end)
      if (start <= end) pairs.push({ from: a.person, to: b.person, start, end, directed: true })
    }
  }
  return pairs
}

/** `levels[q]` and `exposed[q] = reach(levels[q], q)`; Infinity for whom no chain reaches. */
export function byDefinition(history: PlainHistory, question: PlainQuestion): { level: number[]; exposed: number[] } {
  const pairs = pairsOf(history)
  const windowStart = Array.from<number>({ length: history.people }).fill(Number.NEGATIVE_INFINITY)
  let reach = Array.from<number>({ length: history.people }).fill(Number.POSITIVE_INFINITY)
  for (const { person, start } of question.roots) {
    reach[person] = Math.min(reach[person]!, start)
    windowStart[person] = reach[person]!
  }
  const exposed = [...reach]
  const level = reach.map((time) => (time < Number.POSITIVE_INFINITY ? 0 : Number.POSITIVE_INFINITY))
  const hops = Math.min(question.maxLevel, history.people * (pairs.length + 1))
  for (let k = 1; k <= hops; k++) {
    const before = reach
    reach = [...before]
    for (const { from, to, start, end } of pairs) {
      if (before[from] === Number.POSITIVE_INFINITY) continue
      // A case's window says itself when it opens; an unknown time stays one, however long it takes.
      const isRoot = windowStart[from]! > Number.NEGATIVE_INFINITY
      const latent = before[from] === EVER ? 0 : (question.latent ?? 0)
      const opens = Math.max(isRoot ? windowStart[from]! : before[from]! + latent, question.since)
      const time = Math.max(start, opens)
      if (time <= end && time < question.isolated[from]! && time <= question.until)
        reach[to] = Math.min(reach[to]!, time)
    }
    for (let q = 0; q < history.people; q++) {
      if (level[q] === Number.POSITIVE_INFINITY && reach[q]! < Number.POSITIVE_INFINITY) {
        level[q] = k
        exposed[q] = reach[q]!
      }
    }
    if (reach.every((time, q) => time === before[q])) break
  }
  return { level, exposed }
}
