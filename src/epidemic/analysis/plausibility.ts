import type { TransmissionTiming } from '../rules/transmission-timing.ts'
import { EVER, NEVER } from '../tracing/ticks.ts'
import { densityOfIncubation, densityOfInfectiousness, densityOfSerial } from './density.ts'
import { settingWeight } from './setting.ts'

/** Minutes of a day: ticks are whole minutes. */
export const DAY_TICKS = 1440

/** A case, or somebody exposed, as far as time goes; ticks. */
export interface InTime {
  /** First moment at which the person can have passed something on; EVER: as far back as anything is known. */
  readonly from: number
  /** From here on nothing passes on any more; NEVER: not isolated. */
  readonly isolated: number
  /** The noon of the first symptoms, or of the first positive sample of who had none; null for who is no case. */
  readonly reference: number | null
  /** Confirmed at: whoever is confirmed was infected before. */
  readonly confirmed: number | null
}

export interface Meeting {
  readonly start: number
  readonly end: number
  readonly setting: string | null
  /** Kind of circumstance, where one was chosen; it tells more surely than words. */
  readonly kind?: string | null
  /** How far apart the two were; null where it was not written down. */
  readonly metres: number | null
  /** How far apart their homes lie, where a list tells; null otherwise. */
  readonly homeMetres?: number | null
}

/** What a meeting weighs as the one that infected, factor by factor. Relative to other meetings of the same person only. */
export interface Plausibility {
  readonly time: number
  readonly setting: number
  readonly distance: number
  readonly weight: number
}

/** No meeting inside the window is impossible for its day alone: published courses are averages. */
const LEAST = 0.004
/** A meeting without hours is looked at day by day, no longer than this. */
const MOST_DAYS = 60

/**
 * How plausible it is that `target` was infected by `source` at the meeting; null when it cannot have been: the
 * meeting lies outside the source's window, or after the target's own symptoms. The factors:
 *
 * - time: how infectious the source was that day, times how probable the target's incubation would be (averaged over
 *   the days the meeting may have taken place). Of a meeting without any time, the serial interval. Without published
 *   figures of the disease every moment of the window weighs the same.
 * - setting: `settingWeight`.
 * - distance: halved by each metre between the two (Chu et al. 2020, Lancet 395:1973: about twofold a metre); where only homes are known,
 *   1 / (1 + metres / 100), an assumption of this project.
 */
export function weigh(
  source: InTime,
  target: InTime,
  meeting: Meeting,
  timing: TransmissionTiming | null,
): Plausibility | null {
  const last = Math.min(
    meeting.end,
    source.isolated === NEVER ? NEVER : source.isolated - 1,
    target.reference === null ? NEVER : target.reference,
    target.confirmed ?? NEVER,
  )
  const first = Math.max(meeting.start, source.from)
  if (first > last) return null
  const time = Math.max(LEAST, timeWeight(source.reference, target.reference, first, last, timing))
  const setting = settingWeight(meeting.kind ?? meeting.setting)
  const distance = distanceWeight(meeting)
  return { time, setting, distance, weight: time * setting * distance }
}

function timeWeight(
  source: number | null,
  target: number | null,
  first: number,
  last: number,
  timing: TransmissionTiming | null,
): number {
  if (timing === null) return 1
  const { incubation, infectiousness, serial } = timing
  const isOpen = first === EVER || last === NEVER || last - first > MOST_DAYS * DAY_TICKS
  if (isOpen || (infectiousness === null && incubation === null))
    return source === null || target === null ? LEAST : densityOfSerial(serial, (target - source) / DAY_TICKS)
  let sum = 0
  let days = 0
  for (let at = first; at <= last; at += DAY_TICKS) {
    const middle = Math.min(at + DAY_TICKS / 2, (at + last) / 2)
    const infectious =
      source === null || infectiousness === null
        ? 1
        : densityOfInfectiousness(infectiousness, (middle - source) / DAY_TICKS)
    const incubating =
      target === null || incubation === null ? 1 : densityOfIncubation(incubation, (target - middle) / DAY_TICKS)
    sum += infectious * incubating
    days++
  }
  return sum / days
}

function distanceWeight({ metres, homeMetres = null }: Meeting): number {
  if (metres !== null) return 2 ** -Math.max(0, metres)
  return homeMetres === null ? 1 : 1 / (1 + homeMetres / 100)
}
