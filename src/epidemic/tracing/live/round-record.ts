import { NONE } from '../labels.ts'
import { Ints } from './ints.ts'
import { LEVEL, type LiveLabels, MET, TIME, VIA } from './live-labels.ts'
import { CAME, MOVED, RETIMED, type Shifts, WENT } from './shifts.ts'

const TOUCHED = 1
const SOUGHT = 2
const SHIFTED = 4
const SEEN = 8
const REASONED = 16
const DROPPED = 32

/** What labels were before they were touched: in this round, and before anything happened at all. */
export class RoundRecord {
  /** `[person, level, time, via, met]` of each first label as it was, of all who were seen. */
  readonly before = new Ints()
  /** Those of whom another label of the round is sought. */
  readonly sought = new Ints()
  readonly #labels: LiveLabels
  #state: Uint8Array<ArrayBuffer>
  /** `[person, time, via, met, had]` of each label of this round as it was. */
  readonly #touched = new Ints()

  constructor(labels: LiveLabels, people: number) {
    this.#labels = labels
    this.#state = new Uint8Array(people)
  }

  includePeople(people: number): void {
    if (people <= this.#state.length) return
    const wider = new Uint8Array(Math.max(people, this.#state.length * 2))
    wider.set(this.#state)
    this.#state = wider
  }

  /** Keeps the person's first label as it is before anything happens to it. */
  see(person: number): void {
    if ((this.#state[person]! & SEEN) !== 0) return
    this.#state[person]! |= SEEN
    const first = this.#labels.first(person)
    this.before.push(person)
    this.before.push(first === 0 ? NONE : this.#labels.data[first + LEVEL]!)
    this.#keep(this.before, first)
  }

  /** Keeps the person's label of this round as it is before anything happens to it. */
  touch(person: number, level: number): void {
    if ((this.#state[person]! & TOUCHED) !== 0) return
    this.see(person)
    this.#state[person]! |= TOUCHED
    const label = this.#labels.at(person, level)
    this.#touched.push(person)
    this.#keep(this.#touched, label)
    this.#touched.push(label === 0 ? 0 : 1)
  }

  /** The chain to the person is another, whatever the label says. */
  shift(person: number, level: number): void {
    this.touch(person, level)
    this.#state[person]! |= SHIFTED
  }

  takeAway(person: number, level: number): void {
    this.touch(person, level)
    this.#state[person]! |= DROPPED
    this.#labels.remove(person, level)
  }

  seekFor(person: number): void {
    if ((this.#state[person]! & SOUGHT) !== 0) return
    this.#state[person]! |= SOUGHT
    this.sought.push(person)
  }

  readonly isSought = (person: number): boolean => (this.#state[person]! & SOUGHT) !== 0

  /** Whether the chain to a person who was seen is another now, even where its last step reads the same. Once only. */
  tookAnotherChain(person: number): boolean {
    const state = this.#state[person]!
    this.#state[person] = 0
    return (state & REASONED) !== 0
  }

  /** Compares the labels of this round with what they were: that is what the next begins with. */
  conclude(level: number, next: Shifts, outdate: (person: number, label: number) => void): void {
    const was = this.#touched.data
    for (let i = 0; i < this.#touched.count; i += 5) {
      const person = was[i]!
      const label = this.#labels.at(person, level)
      const time = was[i + 1]!
      const had = was[i + 4] === 1
      const before = next.count
      if (label === 0) {
        if (had) next.add(person, WENT, time)
      } else if (!had) next.add(person, CAME, 0)
      else if (this.#labels.data[label + TIME] !== time) next.add(person, RETIMED, time)
      else if (this.#isMoved(person, label, was[i + 2]!, was[i + 3]!)) next.add(person, MOVED, time)
      if (label !== 0) {
        if (next.count > before && this.#labels.lower(label) === 0) this.#state[person]! |= REASONED
        // Others looked for an explanation while this one was away: they are told of all of it.
        if (had && (this.#state[person]! & DROPPED) !== 0) next.add(person, CAME, 0)
        if (!had || this.#labels.data[label + TIME]! < time) outdate(person, label)
      }
      this.#state[person]! &= ~(TOUCHED | SHIFTED | DROPPED)
    }
    this.#touched.clear()
    for (let i = 0; i < this.sought.count; i++) this.#state[this.sought.data[i]!]! &= ~SOUGHT
    this.sought.clear()
  }

  #isMoved(person: number, label: number, via: number, met: number): boolean {
    const { data } = this.#labels
    return data[label + VIA] !== via || data[label + MET] !== met || (this.#state[person]! & SHIFTED) !== 0
  }

  #keep(into: Ints, label: number): void {
    const { data } = this.#labels
    into.push(label === 0 ? 0 : data[label + TIME]!)
    into.push(label === 0 ? NONE : data[label + VIA]!)
    into.push(label === 0 ? NONE : data[label + MET]!)
  }
}
