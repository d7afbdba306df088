import { Ints } from './ints.ts'

/** What is still to be looked at, round by round; rounds are taken in order and each is emptied once. */
export class Agenda {
  readonly #rounds: Ints[] = []
  #spare: Ints[] = []
  /** The highest round with anything in it. */
  last = 0

  at(level: number, person: number): void {
    let round = this.#rounds[level]
    if (round === undefined) {
      round = this.#spare.pop() ?? new Ints()
      this.#rounds[level] = round
    }
    round.push(person)
    if (level > this.last) this.last = level
  }

  /** Hands over what the round holds; null when that is nothing. Give it back with `done`. */
  take(level: number): Ints | null {
    const round = this.#rounds[level]
    if (round === undefined) return null
    delete this.#rounds[level]
    return round
  }

  done(round: Ints): void {
    round.clear()
    this.#spare.push(round)
  }

  clear(): void {
    this.last = 0
    this.#rounds.length = 0
    this.#spare = this.#spare.slice(0, 8)
  }
}
