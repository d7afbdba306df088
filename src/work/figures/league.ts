import type { FourCells } from '../doors.ts'

/** Below this many cases that were due, a share says more of chance than of the agency: the numbers are shown instead. */
export const FEWEST_FOR_A_SHARE = 10

/** On time among those whose deadline has spoken: done, or still open and late. Open in time is not yet due. */
export interface OnTime {
  readonly onTime: number
  readonly due: number
  /** Null where `due` is below `FEWEST_FOR_A_SHARE`. */
  readonly share: number | null
  /** 95 % interval of Wilson (1927); null with the share. */
  readonly low: number | null
  readonly high: number | null
}

export function onTimeOf(cells: FourCells): OnTime {
  const onTime = cells.doneOnTime
  const due = cells.doneOnTime + cells.doneLate + cells.openOverdue
  if (due < FEWEST_FOR_A_SHARE) return { onTime, due, share: null, low: null, high: null }
  const [low, high] = wilson(onTime, due)
  return { onTime, due, share: onTime / due, low, high }
}

const Z = 1.959_963_984_540_054

/** The interval in which a share of `hits` in `n` lies, at 95 %. `n` is above 0. */
export function wilson(hits: number, n: number): [low: number, high: number] {
  const p = hits / n
  const z2 = Z * Z
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n)
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

interface Ranked {
  readonly name: string
  readonly onTime: OnTime
}

/** Those with a share first, the worst on top, where somebody has to look; then those with few cases, the most late first. */
export function byLeague(a: Ranked, b: Ranked): number {
  const [left, right] = [a.onTime.share, b.onTime.share]
  if (left === null || right === null)
    return Number(left === null) - Number(right === null) || lateIn(b) - lateIn(a) || byName(a, b)
  return left - right || b.onTime.due - a.onTime.due || byName(a, b)
}

const lateIn = ({ onTime }: Ranked): number => onTime.due - onTime.onTime

const byName = (a: Ranked, b: Ranked): number => a.name.localeCompare(b.name, 'vi')
