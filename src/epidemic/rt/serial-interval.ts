import { gammaCdf } from './gamma.ts'

/** The share of infectees who fall ill `s` days after their infector, at index `s`; index 0 is 0. */
export type SerialInterval = readonly number[]

/**
 * A serial interval by day, for days 0 to `days` − 1, from its mean (over 1 day) and standard deviation in days: a gamma
 * distribution shifted by one day and spread over whole days, as Cori et al. (2013, web appendix 11) do it. What lies
 * beyond the last day is left out, so the shares of a short span add up to less than 1.
 */
export function discretised(mean: number, sd: number, days: number): number[] {
  const shape = ((mean - 1) / sd) ** 2
  const scale = sd ** 2 / (mean - 1)
  const below = (x: number): number => gammaCdf(shape, x / scale)
  const meanBelow = (x: number): number => shape * scale * gammaCdf(shape + 1, x / scale)
  return Array.from({ length: days }, (_, k) =>
    Math.max(
      0,
      k * below(k) +
        (k - 2) * below(k - 2) -
        2 * (k - 1) * below(k - 1) +
        2 * meanBelow(k - 1) -
        meanBelow(k - 2) -
        meanBelow(k),
    ),
  )
}

export const meanOf = (interval: SerialInterval): number => interval.reduce((sum, share, s) => sum + share * s, 0)

/** A number that is not known exactly: normal about `mean`, never outside `least` to `most`, which lie around it. */
export interface Uncertain {
  readonly mean: number
  readonly sd: number
  readonly least: number
  readonly most: number
}

/** Within 1.96 standard deviations on either side, and never at or below `floor`. */
export const around = (mean: number, sd: number, floor: number): Uncertain => {
  const half = Math.min(1.96 * sd, (mean - floor) * 0.999)
  return { mean, sd, least: mean - half, most: mean + 1.96 * sd }
}

/**
 * `count` serial intervals whose means and standard deviations are drawn, as in EpiEstim's "uncertain_si". `next` gives
 * chance in [0, 1): the same chance draws the same intervals.
 */
export function drawn(mean: Uncertain, sd: Uncertain, count: number, days: number, next: () => number): number[][] {
  return Array.from({ length: count }, () => discretised(draw(mean, next), draw(sd, next), days))
}

function draw({ mean, sd, least, most }: Uncertain, next: () => number): number {
  if (sd === 0) return mean
  for (;;) {
    // Box and Muller (1958); 1 - next() is never 0.
    const value = mean + sd * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
    if (value >= least && value <= most) return value
  }
}
