import { NONE, viaToVisit } from '../labels.ts'
import { EVER, NEVER } from '../ticks.ts'
import type { Explanation, Levels, Step, Tracing } from '../tracer.ts'
import { Ints } from './ints.ts'
import type { LiveHistory } from './live-history.ts'
import { LEVEL, type LiveLabels, MET, TIME, VIA } from './live-labels.ts'

/** Reads the labels as they stand. */
export function createLiveAnswers(history: LiveHistory, labels: LiveLabels): Tracing {
  const found = new Ints()

  return {
    levels,
    levelOf(person) {
      const label = labels.first(person)
      return label === 0 ? NONE : labels.data[label]!
    },
    chainOf,
  }

  function levels(): Levels {
    const order = new Ints()
    let highest = 0
    for (let person = 0; person < history.people; person++) {
      const label = labels.first(person)
      if (label === 0) continue
      order.push(label)
      order.push(person)
      highest = Math.max(highest, labels.data[label + LEVEL]!)
    }
    const count = order.count / 2
    const columns = () => new Int32Array(count)
    const [person, level, exposedAt, by, via] = [columns(), columns(), columns(), columns(), columns()]
    const next = new Int32Array(highest + 2)
    for (let i = 0; i < order.count; i += 2) next[labels.data[order.data[i]!]! + 1]!++
    for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!
    for (let i = 0; i < order.count; i += 2) {
      const label = order.data[i]!
      const at = next[labels.data[label]!]!++
      person[at] = order.data[i + 1]!
      level[at] = labels.data[label]!
      exposedAt[at] = labels.data[label + TIME]!
      via[at] = labels.data[label + VIA]!
      by[at] = sourceOf(person[at]!, label)
    }
    return { count, person, level, exposedAt, by, via }
  }

  /** The person before; NONE for a case. */
  function sourceOf(person: number, label: number): number {
    const via = labels.data[label + VIA]!
    if (via === NONE) return NONE
    if (via < NONE) return history.visitorOf(viaToVisit(via))
    const members = history.merged.membersOf(person)
    return history.otherSide(via, members.length === 1 ? person : members.find((member) => isOf(member, via))!)
  }

  function isOf(member: number, encounter: number): boolean {
    found.clear()
    history.collectInward(member, EVER, NEVER, found)
    return found.data.subarray(0, found.count).includes(encounter)
  }

  function chainOf(of: number): Step[] {
    const chain: Step[] = []
    let person = of
    for (let label = labels.first(of); label !== 0; ) {
      const level = labels.data[label]!
      chain.push({ person, level, exposedAt: labels.data[label + TIME]!, by: explanationOf(label) })
      if (level === 0) break
      person = sourceOf(person, label)
      label = labels.at(person, level - 1)
    }
    return chain.toReversed()
  }

  function explanationOf(label: number): Explanation | null {
    const via = labels.data[label + VIA]!
    if (via === NONE) return null
    if (via > NONE) return { kind: 'encounter', encounter: via }
    return { kind: 'visit', theirs: viaToVisit(via), own: labels.data[label + MET]! }
  }
}
