import { NONE } from '../labels.ts'

/**
 * Who turned out to be the same person. Rows stay with the number they were recorded under; a group of numbers acts
 * as one person under the number of its owner, so that taking a merge back is as cheap as making it.
 */
export class MergedPeople {
  readonly #into = new Map<number, number>()
  readonly #owner = new Map<number, number>()
  readonly #members = new Map<number, readonly number[]>()

  get isEmpty(): boolean {
    return this.#into.size === 0
  }

  ownerOf(person: number): number {
    return this.#into.size === 0 ? person : (this.#owner.get(person) ?? person)
  }

  isOwner(person: number): boolean {
    return this.#into.size === 0 || !this.#into.has(person)
  }

  /** The numbers that act as this one, itself first. */
  membersOf(owner: number): readonly number[] {
    return this.#members.get(owner) ?? [owner]
  }

  /** The numbers merged into this one, directly or through others, and itself: what would leave together. */
  under(person: number): number[] {
    const found = [person]
    for (const member of found) for (const [from, into] of this.#into) if (into === member) found.push(from)
    return found
  }

  merge(from: number, into: number): void {
    if (this.#into.has(from)) throw new RangeError(`already merged: ${from}`)
    if (this.ownerOf(into) === from) throw new RangeError(`merged into itself: ${from}`)
    this.#into.set(from, into)
    this.#group(this.#rootOf(into))
  }

  unmerge(person: number): void {
    const into = this.#into.get(person)
    if (into === undefined) throw new RangeError(`not merged: ${person}`)
    const owner = this.#rootOf(into)
    this.#into.delete(person)
    this.#group(owner)
    this.#group(person)
  }

  mergedInto(person: number): number {
    return this.#into.get(person) ?? NONE
  }

  #rootOf(person: number): number {
    let root = person
    for (let next = this.#into.get(root); next !== undefined; next = this.#into.get(root)) root = next
    return root
  }

  #group(owner: number): void {
    const members = this.under(owner)
    for (const member of members) {
      this.#owner.set(member, owner)
      this.#members.delete(member)
    }
    this.#members.set(owner, members)
  }
}
