import type { VisitIndex } from './history.ts'
import { visitToVia } from './labels.ts'
import { firstFrom } from './timetable.ts'
import { VISIT } from './visits.ts'

/** One round of exposures inside venues. */
export interface VenueRound {
  /** During this visit its person can pass something on in `[first, last]`, by the right of the label. */
  enter(visit: number, first: number, last: number, label: number): void
  /** Tells every exposure that follows from who entered, each visitor's earliest; then forgets the round. */
  sweep(offer: (person: number, time: number, via: number, met: number, parent: number) => void): void
}

/**
 * Walks through the venue instead of from person to person: visits in order of arrival on one side, the infectious in
 * order of when they can first pass something on, on the other. The pointer into the infectious only moves forward,
 * so a round is linear in the visits of the venues it touches; the pairs are never made. Of several infectious present
 * at the instant, the one who has been so the longest (then the lowest visit) explains.
 */
export function createVenueRound(visits: VisitIndex, venues: number): VenueRound {
  /** `[visit, first, last, label, next in the same venue + 1]` of each presence. */
  let presences = new Int32Array(5 * 64)
  let count = 0
  let touched: number[] = []
  const heads = new Int32Array(venues)
  const { records, byVenue } = visits
  const order: number[] = []

  return {
    enter(visit, first, last, label) {
      const at = count * 5
      if (at === presences.length) {
        const wider = new Int32Array(presences.length * 2)
        wider.set(presences)
        presences = wider
      }
      const venue = records[visit * VISIT.width + VISIT.venue]!
      if (heads[venue] === 0) touched.push(venue)
      presences[at] = visit
      presences[at + 1] = first
      presences[at + 2] = last
      presences[at + 3] = label
      presences[at + 4] = heads[venue]!
      heads[venue] = ++count
    },

    sweep(offer) {
      for (const venue of touched) {
        order.length = 0
        for (let next = heads[venue]!; next !== 0; next = presences[(next - 1) * 5 + 4]!) order.push((next - 1) * 5)
        heads[venue] = 0
        order.sort((a, b) => presences[a + 1]! - presences[b + 1]! || presences[a]! - presences[b]!)
        walk(venue, offer)
      }
      touched = []
      count = 0
    },
  }

  function walk(venue: number, offer: Parameters<VenueRound['sweep']>[0]): void {
    const { offsets, entries, longest } = byVenue
    const end = offsets[venue + 1]!
    const reach = longest[venue]!
    let infectious = 0
    let at = firstFrom(entries, records, VISIT, offsets[venue]!, end, presences[order[0]! + 1]! - reach)
    while (at < end) {
      const visit = entries[at]!
      const record = visit * VISIT.width
      const arrives = records[record + 2]!
      while (infectious < order.length && presences[order[infectious]! + 2]! < arrives) infectious++
      if (infectious === order.length) return
      const presence = order[infectious]!
      const first = presences[presence + 1]!
      if (arrives < first - reach) {
        at = firstFrom(entries, records, VISIT, at + 1, end, first - reach)
        continue
      }
      const time = Math.max(first, arrives)
      // Meeting oneself here is harmless: it can never be earlier than one's own exposure.
      if (time <= records[record + 3]!) {
        offer(records[record]!, time, visitToVia(presences[presence]!), visit, presences[presence + 3]!)
      }
      at++
    }
  }
}
