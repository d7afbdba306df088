import { EVER } from '#epidemic/tracing'
import { instant } from '#kernel/day'
import type { Moment } from './moment.ts'

const DAY = 86_400
/** Sixty-seven years: what 32 bits of seconds hold on either side. */
const FURTHEST = 24_800 * DAY

/**
 * The engine's ticks for one run: seconds from the midnight before the first date that was read. A file of days alone
 * is answered in days; as soon as one cell holds a time of day, in times, and a day then is the whole of it.
 */
export interface Clock {
  /** Tells the clock that a cell of a file holds this: it decides how ticks are printed. */
  saw(moment: Moment): void
  /** The tick at which the moment begins, or null when it lies too far from the first date of the run. */
  begin(moment: Moment): number | null
  /** The last tick of the moment: of a day its last second, of a time that time. */
  end(moment: Moment): number | null
  /** As the input wrote it: a day, or a time; null for a tick that means "unknown". */
  print(tick: number): string | null
  /** Whether the files hold both days and times of day. */
  readonly isMixed: boolean
}

export function createClock(): Clock {
  let base: number | null = null
  let days = false
  let times = false
  let zoned = false

  function begin(moment: Moment): number | null {
    base ??= Math.floor(moment.seconds / DAY) * DAY
    const tick = moment.seconds - base
    return Math.abs(tick) > FURTHEST ? null : tick
  }

  return {
    saw(moment) {
      if (moment.isDay) days = true
      else times = true
      if (moment.zoned) zoned = true
    },
    begin,
    end(moment) {
      const tick = begin(moment)
      return tick === null || !moment.isDay ? tick : tick + DAY - 1
    },
    print(tick) {
      if (tick === EVER || base === null) return null
      const text = instant((base + tick) * 1000)
      if (!times) return text.slice(0, 10)
      return text.slice(0, text.slice(17, 19) === '00' ? 16 : 19) + (zoned ? '+07:00' : '')
    },
    get isMixed() {
      return days && times
    },
  }
}
