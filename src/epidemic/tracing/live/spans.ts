import { passesFrom } from '../rounds.ts'
import { NEVER } from '../ticks.ts'
import type { LiveHistory } from './live-history.ts'
import { LEVEL, type LiveLabels, TIME } from './live-labels.ts'

/** What is not changed while a tracer lives. */
export interface Limits {
  readonly since: number
  readonly until: number
  readonly maxLevel: number
  readonly latent: number
}

/** When each person can pass things on by the right of a label. */
export class Spans {
  readonly #history: LiveHistory
  readonly #labels: LiveLabels
  readonly limits: Limits
  /** Of each number the isolation as recorded; of a merged person the earliest counts. */
  isolated: Int32Array<ArrayBuffer>

  constructor(history: LiveHistory, labels: LiveLabels, limits: Limits, isolated: Int32Array<ArrayBuffer>) {
    this.#history = history
    this.#labels = labels
    this.limits = limits
    this.isolated = isolated
  }

  /** The first tick, of a label with this level and time. */
  first(level: number, time: number): number {
    return Math.max(passesFrom(time, level, this.limits.latent), this.limits.since)
  }

  firstOf(label: number): number {
    const { data } = this.#labels
    return this.first(data[label + LEVEL]!, data[label + TIME]!)
  }

  /** The last tick at which the person can pass anything on at all. */
  lastOf(person: number): number {
    const { merged } = this.#history
    let isolation = this.isolated[person]!
    if (!merged.isEmpty)
      for (const member of merged.membersOf(person)) isolation = Math.min(isolation, this.isolated[member]!)
    return isolation === NEVER ? this.limits.until : Math.min(isolation - 1, this.limits.until)
  }

  /**
   * The last tick before those at which the person's lower label passes on just as much: what is told from there on
   * was told a round earlier.
   */
  cutOf(label: number): number {
    const lower = this.#labels.lower(label)
    return lower === 0 ? this.limits.until : Math.min(this.firstOf(lower) - 1, this.limits.until)
  }
}
