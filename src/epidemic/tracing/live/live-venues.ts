import { viaToVisit, visitToVia } from '../labels.ts'
import { VISIT } from '../visits.ts'
import type { Agenda } from './agenda.ts'
import { Ints, widened } from './ints.ts'
import type { LiveHistory } from './live-history.ts'
import { type LiveLabels, MET, TIME, VIA } from './live-labels.ts'
import type { Spans } from './spans.ts'

interface Reach {
  low: number
  high: number
}

type Act = (person: number, level: number) => void
type Offer = (person: number, level: number, time: number, via: number, met: number) => void

/**
 * The venues of one round. Each is walked at most twice, over the time in which anything of the round happened there,
 * however many of its visitors the round is about: linear in the visits, never pair by pair.
 */
export class LiveVenues {
  readonly #history: LiveHistory
  readonly #labels: LiveLabels
  readonly #spans: Spans
  readonly #doubted = new Map<number, Reach>()
  readonly #entered = new Map<number, Reach>()
  /** Of each visit by whose right others may have been exposed: 2 when that is in doubt, 1 when only its chain moved. */
  #marks = new Int32Array(0)
  readonly #marked = new Ints()
  readonly #present = new Ints()

  constructor(history: LiveHistory, labels: LiveLabels, spans: Spans) {
    this.#history = history
    this.#labels = labels
    this.#spans = spans
  }

  /** What these visits explain is looked at again. */
  doubt(visits: Ints, onlyMoved: boolean): void {
    this.#marks = widened(this.#marks, this.#history.visitCount)
    for (let i = 0; i < visits.count; i++) {
      const visit = visits.data[i]!
      this.#marks[visit] = Math.max(this.#marks[visit]!, onlyMoved ? 1 : 2)
      this.#marked.push(visit)
      this.#stretch(this.#doubted, visit)
    }
  }

  /** Whoever is present during these visits is told of the earliest exposure. */
  enter(visits: Ints): void {
    for (let i = 0; i < visits.count; i++) this.#stretch(this.#entered, visits.data[i]!)
  }

  recheck(level: number, drop: Act, shift: Act): void {
    const { data } = this.#labels
    for (const [venue, { low, high }] of this.#doubted) {
      this.#collect(venue, low, high)
      for (let i = 0; i < this.#present.count; i++) {
        const visit = this.#present.data[i]!
        const person = this.#history.visitorOf(visit)
        const label = this.#labels.at(person, level)
        if (label === 0 || data[label + MET] !== visit) continue
        const mark = this.#marks[viaToVisit(data[label + VIA]!)]
        if (mark === 2) drop(person, level)
        else if (mark === 1) shift(person, level)
      }
    }
    this.#doubted.clear()
    for (let i = 0; i < this.#marked.count; i++) this.#marks[this.#marked.data[i]!] = 0
    this.#marked.clear()
  }

  sweep(level: number, offer: Offer, isSought: (person: number) => boolean, seekers: Agenda): void {
    for (const [venue, { low, high }] of this.#entered) {
      this.#collect(venue, low, high)
      this.#walk(level, offer, isSought, seekers)
    }
    this.#entered.clear()
  }

  /** As `VenueRound` does: visits in order of arrival past the infectious in order of their first tick. */
  #walk(level: number, offer: Offer, isSought: (person: number) => boolean, seekers: Agenda): void {
    const visits = this.#present.data
    const { data: records } = this.#history.visits
    const { data } = this.#labels
    const count = this.#present.count
    /** `(first tick - the lowest) * count + place`: exact, since venues have not a million visits over a century. */
    const order = new Float64Array(count)
    const base = Math.max(count === 0 ? 0 : records[visits[0]! * VISIT.width + 2]!, this.#spans.limits.since)
    let infectious = 0
    /** The lowest later level present, and the first tick of any: where whoever is sought may be found next. */
    let ahead = Number.POSITIVE_INFINITY
    let aheadFirst = Number.POSITIVE_INFINITY
    for (let i = 0; i < count; i++) {
      const visit = visits[i]!
      let label = this.#labels.latest[this.#history.visitorOf(visit)]!
      for (; label !== 0 && data[label]! >= level; label = this.#labels.lower(label)) {
        ahead = Math.min(ahead, data[label]!)
        aheadFirst = Math.min(aheadFirst, this.#spans.firstOf(label))
      }
      if (label === 0 || data[label] !== level - 1) continue
      const first = Math.max(this.#spans.firstOf(label), records[visit * VISIT.width + 2]!)
      if (first <= this.#lastIn(visit, label)) order[infectious++] = (first - base) * count + i
    }
    const sources = order.subarray(0, infectious).sort()
    let source = 0
    for (let i = 0; i < count; i++) {
      const visit = visits[i]!
      const arrives = records[visit * VISIT.width + 2]!
      const person = this.#history.visitorOf(visit)
      while (source < infectious && this.#lastOfSource(sources[source]! % count, level) < arrives) source++
      if (source < infectious) {
        const packed = sources[source]!
        const time = Math.max(Math.floor(packed / count) + base, arrives)
        if (time <= records[visit * VISIT.width + 3]!)
          offer(person, level, time, visitToVia(visits[packed % count]!), visit)
      }
      if (ahead === Number.POSITIVE_INFINITY || !isSought(person)) continue
      const held = this.#labels.upTo(person, level)
      const isOpen = held === 0 || Math.max(aheadFirst, arrives) < this.#labels.data[held + TIME]!
      if (isOpen && ahead < this.#spans.limits.maxLevel) seekers.at(ahead + 1, person)
    }
  }

  #lastOfSource(place: number, level: number): number {
    const visit = this.#present.data[place]!
    return this.#lastIn(visit, this.#labels.at(this.#history.visitorOf(visit), level - 1))
  }

  #lastIn(visit: number, label: number): number {
    const last = Math.min(this.#spans.lastOf(this.#history.visitorOf(visit)), this.#spans.cutOf(label))
    return Math.min(last, this.#history.visits.data[visit * VISIT.width + 3]!)
  }

  #stretch(reaches: Map<number, Reach>, visit: number): void {
    const { data } = this.#history.visits
    const at = visit * VISIT.width
    const venue = data[at + VISIT.venue]!
    const reach = reaches.get(venue)
    const [low, high] = [data[at + 2]!, data[at + 3]!]
    if (reach === undefined) reaches.set(venue, { low, high })
    else {
      reach.low = Math.min(reach.low, low)
      reach.high = Math.max(reach.high, high)
    }
  }

  /** The visits of the venue that touch the span, in order of arrival. */
  #collect(venue: number, low: number, high: number): void {
    this.#present.clear()
    this.#history.visitsAt.collect(venue, low, high, this.#present)
    const { data } = this.#history.visits
    const visits = this.#present.data
    for (let i = 1; i < this.#present.count; i++) {
      if (data[visits[i - 1]! * VISIT.width + 2]! <= data[visits[i]! * VISIT.width + 2]!) continue
      visits
        .subarray(0, this.#present.count)
        .sort((a, b) => data[a * VISIT.width + 2]! - data[b * VISIT.width + 2]! || a - b)
      return
    }
  }
}
