import { type Incidence, sum } from '../rt/estimate.ts'
import type { SerialInterval } from '../rt/serial-interval.ts'

/** How many people a case of the window went on to infect, on average. */
export interface CaseWindow {
  readonly start: number
  readonly end: number
  /** Null when nobody fell ill in the window. */
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  /** The share of those they will infect who have fallen ill by the last day; below 1 the number reads too low. */
  readonly complete: number
}

export interface CaseAsked {
  readonly window: number
  /** How often who-infected-whom is drawn for the band. */
  readonly draws: number
  /** Chance in [0, 1). */
  readonly next: () => number
}

/**
 * The case reproduction number by day of illness: J. Wallinga, P. Teunis, "Different epidemic curves for severe acute
 * respiratory syndrome reveal similar impacts of control measures", American Journal of Epidemiology 160 (2004)
 * 509-516. Each local case is shared out among those who fell ill before it, by the serial interval; the band of 95 %
 * comes from drawing who infected whom. Unlike Rt of a day it looks forward: it says what became of those cases.
 */
export function caseReproduction(
  { local, imported }: Incidence,
  interval: SerialInterval,
  asked: CaseAsked,
): CaseWindow[] {
  const all = local.map((count, day) => count + (imported[day] ?? 0))
  const sources = local.map((_, day) => sourcesOf(all, interval, day))
  const expected = offspring(local, sources, (count, shares, add) => {
    for (const [day, share] of shares) add(day, count * share)
  })
  const drawn = Array.from({ length: asked.draws }, () =>
    offspring(local, sources, (count, shares, add) => {
      for (let one = 0; one < count; one++) add(pick(shares, asked.next()), 1)
    }),
  )
  const out: CaseWindow[] = []
  for (let start = 0; start + asked.window <= local.length; start++) {
    const end = start + asked.window - 1
    const cases = sum(all, start, end)
    const spread = drawn.map((one) => sum(one, start, end) / cases).sort((a, b) => a - b)
    out.push({
      start,
      end,
      mean: cases === 0 ? null : sum(expected, start, end) / cases,
      low: cases === 0 ? null : quantileOf(spread, 0.025),
      high: cases === 0 ? null : quantileOf(spread, 0.975),
      complete: sum(interval, 0, local.length - 1 - end),
    })
  }
  return out
}

type Share = readonly [day: number, share: number]

/** Which days the infectors of a case of this day fell ill on, and how likely each; empty when none can have. */
function sourcesOf(all: readonly number[], interval: SerialInterval, day: number): Share[] {
  const weights: [number, number][] = []
  for (let s = 1; s <= day && s < interval.length; s++) {
    const weight = (interval[s] ?? 0) * (all[day - s] ?? 0)
    if (weight > 0) weights.push([day - s, weight])
  }
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  return weights.map(([from, weight]) => [from, weight / total])
}

function offspring(
  local: readonly number[],
  sources: readonly (readonly Share[])[],
  share: (count: number, shares: readonly Share[], add: (day: number, many: number) => void) => void,
): number[] {
  const out = local.map(() => 0)
  for (const [day, count] of local.entries()) {
    const shares = sources[day] ?? []
    if (shares.length > 0)
      share(count, shares, (from, many) => {
        out[from]! += many
      })
  }
  return out
}

function pick(shares: readonly Share[], chance: number): number {
  let left = chance
  for (const [day, share] of shares) {
    left -= share
    if (left < 0) return day
  }
  return shares.at(-1)![0]
}

const quantileOf = (sorted: readonly number[], p: number): number | null =>
  sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? null
