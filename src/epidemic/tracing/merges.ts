import { createGroups } from './groups.ts'
import { orderOf } from './radix.ts'
import { createWalkable } from './walkable.ts'
import type { Ways } from './ways.ts'

/** Pairs `[into, of]`, to be done in order: whomever `of` can reach, `into` can reach. Two numbers a merge. */
export type Merges = Int32Array

/**
 * Turns a history into a short list of set unions that answers "whom can each person reach" for everybody at once.
 * The ways are met from the last to the first: when the moment T is met, each person's set holds whom chains that begin
 * after T reach, and the ways that end at T become walkable. At one instant chains of any length are allowed, so
 * what is walkable then is a graph, whose strongly connected groups share one set: 2,300 people who all meet each
 * other every day cost two merges a person a day, however many pairs there are.
 */
export function mergesOf(ways: Ways, people: number): Merges {
  const { count, from, to, end } = ways
  const order = orderOf(end)
  const walkable = createWalkable(ways, people)
  const merges = new PairList()
  /** People whose set can grow at the moment. */
  const growing = new Int32Array(people)
  const isGrowing = new Uint8Array(people)
  /** For each person the number of the last group that took the person's set over. */
  const taken = new Int32Array(people)
  let group = 0
  let grown = 0
  let moment = 0
  const groups = createGroups(people, {
    first: (person) => walkable.firstOut(person, moment),
    next: walkable.nextOut,
    to,
  })

  for (let at = count - 1; at >= 0; ) {
    moment = end[order[at]!]!
    for (; at >= 0 && end[order[at]!] === moment; at--) {
      walkable.open(order[at]!)
      grow(from[order[at]!]!)
    }
    // Whoever can walk at this instant to somebody whose set grows, grows too.
    for (let i = 0; i < grown; i++) {
      let way = walkable.firstInto(growing[i]!, moment)
      for (; way >= 0; way = walkable.nextInto(way)) grow(from[way]!)
    }
    groups.each(growing, grown, mergeGroup)
    for (let i = 0; i < grown; i++) isGrowing[growing[i]!] = 0
    grown = 0
  }
  return merges.taken()

  function grow(person: number): void {
    if (isGrowing[person] === 1) return
    isGrowing[person] = 1
    growing[grown++] = person
  }

  function mergeGroup(members: Int32Array, low: number, high: number): void {
    const first = groups.groupOf(members[low]!)
    group++
    for (let i = low; i < high; i++) if (members[i] !== first) merges.add(first, members[i]!)
    for (let i = low; i < high; i++) {
      let way = walkable.headOut(members[i]!)
      for (; way >= 0; way = walkable.nextOut(way)) {
        const other = to[way]!
        const found = groups.groupOf(other)
        if (found === first) continue
        // Walkable for longer than this moment, to somebody whose set stays: that was merged before.
        if (found < 0 && end[way]! > moment) continue
        const of = found < 0 ? other : found
        if (taken[of] === group) continue
        taken[of] = group
        merges.add(first, of)
      }
    }
    for (let i = low; i < high; i++) if (members[i] !== first) merges.add(members[i]!, first)
  }
}

class PairList {
  #pairs = new Int32Array(1 << 12)
  #length = 0

  add(into: number, of: number): void {
    if (this.#length === this.#pairs.length) {
      const wider = new Int32Array(this.#length * 2)
      wider.set(this.#pairs)
      this.#pairs = wider
    }
    this.#pairs[this.#length++] = into
    this.#pairs[this.#length++] = of
  }

  taken(): Int32Array {
    return this.#pairs.subarray(0, this.#length)
  }
}
