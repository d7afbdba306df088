import { NONE } from '../labels.ts'
import { widened } from './ints.ts'

/** What a label holds, side by side, so that reading one is reading one place of the memory. */
export const LEVEL = 0
export const TIME = 1
export const VIA = 2
export const MET = 3
/** The same person's label of the next lower level. */
const LOWER = 4
const WIDTH = 5

/**
 * The labels as they stand, for each person from the highest level down. As in `Labels`, but they can be changed and
 * taken away again; the source of a label is whoever stands at the other side of its `via`, with the label one level
 * lower. A place in `data` stands for a label; 0 for none.
 */
export class LiveLabels {
  data = new Int32Array(WIDTH * 1024)
  /** For each person the label of the highest level. */
  latest: Int32Array<ArrayBuffer>
  #end = WIDTH
  #free = 0

  constructor(people: number) {
    this.latest = new Int32Array(people)
  }

  includePeople(people: number): void {
    this.latest = widened(this.latest, people)
  }

  lower(label: number): number {
    return this.data[label + LOWER]!
  }

  /** The person's label of exactly this level. */
  at(person: number, level: number): number {
    const label = this.upTo(person, level)
    return label !== 0 && this.data[label] === level ? label : 0
  }

  /** The person's label of the highest level not above this one: the earliest exposure in so many hops. */
  upTo(person: number, level: number): number {
    let label = this.latest[person]!
    while (label !== 0 && this.data[label]! > level) label = this.data[label + LOWER]!
    return label
  }

  /** The label of the person's own level. */
  first(person: number): number {
    let label = this.latest[person]!
    if (label === 0) return 0
    for (let lower = this.data[label + LOWER]!; lower !== 0; lower = this.data[label + LOWER]!) label = lower
    return label
  }

  /** Writes the label of this level, in place of the one that is there. */
  put(person: number, level: number, time: number, via: number, met: number): void {
    let above = 0
    let label = this.latest[person]!
    while (label !== 0 && this.data[label]! > level) {
      above = label
      label = this.data[label + LOWER]!
    }
    if (label === 0 || this.data[label] !== level) {
      const fresh = this.#take()
      this.data[fresh + LEVEL] = level
      this.data[fresh + LOWER] = label
      if (above === 0) this.latest[person] = fresh
      else this.data[above + LOWER] = fresh
      label = fresh
    }
    this.data[label + TIME] = time
    this.data[label + VIA] = via
    this.data[label + MET] = met
  }

  remove(person: number, level: number): void {
    let above = 0
    let label = this.latest[person]!
    while (label !== 0 && this.data[label]! > level) {
      above = label
      label = this.data[label + LOWER]!
    }
    if (label === 0 || this.data[label] !== level) return
    const lower = this.data[label + LOWER]!
    if (above === 0) this.latest[person] = lower
    else this.data[above + LOWER] = lower
    this.data[label + LEVEL] = NONE
    this.data[label + LOWER] = this.#free
    this.#free = label
  }

  #take(): number {
    if (this.#free !== 0) {
      const label = this.#free
      this.#free = this.data[label + LOWER]!
      return label
    }
    const label = this.#end
    this.#end += WIDTH
    this.data = widened(this.data, this.#end)
    return label
  }
}
