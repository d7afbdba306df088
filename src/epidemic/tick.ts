import { type Instant, instant } from '#kernel/day'
import { EVER, NEVER } from './tracing/ticks.ts'

/** The tracing engine counts whole minutes since 1970. */
const MINUTE = 60_000

export const tickOf = (at: Instant): number => Math.floor(Date.parse(at) / MINUTE)

/** Null for "at an unknown time". */
export const instantOfTick = (tick: number): Instant | null =>
  tick === EVER || tick === NEVER ? null : instant(tick * MINUTE)
