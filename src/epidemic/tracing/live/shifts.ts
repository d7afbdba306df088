import { Ints } from './ints.ts'

/** What became of a label in a round. */
export const MOVED = 0
export const RETIMED = 1
export const CAME = 2
export const WENT = 3
/** Nothing, but what its person can pass on changed. */
export const RESENT = 4

/** Labels of one level that changed: what the next round begins with. `[person, kind, time before]` side by side. */
export class Shifts {
  readonly #rows = new Ints()

  get count(): number {
    return this.#rows.count / 3
  }

  add(person: number, kind: number, timeBefore: number): void {
    this.#rows.push(person)
    this.#rows.push(kind)
    this.#rows.push(timeBefore)
  }

  person(i: number): number {
    return this.#rows.data[i * 3]!
  }

  kind(i: number): number {
    return this.#rows.data[i * 3 + 1]!
  }

  timeBefore(i: number): number {
    return this.#rows.data[i * 3 + 2]!
  }

  clear(): void {
    this.#rows.clear()
  }
}
