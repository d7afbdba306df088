import type { Visitor } from '#test/visitor'
import { petitions } from '#work/contract'

export interface Waits {
  readonly median: number
  readonly p95: number
  readonly slowest: number
  readonly pages: number
}

/** Pages officers look at all day, one after the other. */
const PAGES = [
  { state: 'waiting', limit: 50 },
  { state: 'waiting', overdue: true, limit: 50 },
  { sort: 'raised', limit: 50 },
  { category: 'road', state: 'waiting', limit: 50 },
] as const

/** Officers open list pages until told to stop, each a short while after the page before; milliseconds over HTTP. */
export function lookOn(officers: readonly Visitor[], pauseMs: number): { stop(): Promise<Waits> } {
  const stopping = new AbortController()
  const taken: number[] = []
  const looking = officers.map(async (officer, at) => {
    for (let n = at; !stopping.signal.aborted; n++) {
      const since = performance.now()
      await officer.call(petitions.listPetitions, { query: { ...(PAGES[n % PAGES.length] as (typeof PAGES)[number]) } })
      taken.push(performance.now() - since)
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  })
  return {
    async stop() {
      stopping.abort()
      await Promise.all(looking)
      taken.sort((a, b) => a - b)
      const of = (share: number): number => taken[Math.floor(share * (taken.length - 1))] ?? 0
      return { median: of(0.5), p95: of(0.95), slowest: of(1), pages: taken.length }
    },
  }
}
