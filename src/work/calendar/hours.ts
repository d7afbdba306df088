import type { Day } from '#kernel/day'

export const HALVES = ['morning', 'afternoon'] as const
export type Half = (typeof HALVES)[number]

/** Minutes after midnight in Viet Nam, `[from, to]`. */
export interface Session {
  readonly half: Half
  readonly from: number
  readonly to: number
}

/** The sessions of a working day, from a day on until the next entry. Minutes after midnight. */
export interface WorkingHours {
  readonly from: Day
  readonly morning: readonly [number, number]
  readonly afternoon: readonly [number, number]
}

/**
 * Before a province says otherwise: eight hours a day, forty a week (Decision 188/1999/QĐ-TTg), in the
 * sessions most offices of the North keep.
 */
export const USUAL_HOURS: WorkingHours = {
  from: '1999-10-02',
  morning: [7 * 60 + 30, 11 * 60 + 30],
  afternoon: [13 * 60 + 30, 17 * 60 + 30],
}

const MINUTES_A_DAY = 24 * 60

/** Two sessions that are not empty and do not overlap, within one day. */
export const areHours = ({ morning, afternoon }: Omit<WorkingHours, 'from'>): boolean => {
  const marks = [...morning, ...afternoon]
  const [a = 0, b = 0, c = 0, d = 0] = marks
  return marks.every(Number.isInteger) && 0 <= a && a < b && b <= c && c < d && d <= MINUTES_A_DAY
}

/** The hours in force on a day. `entries` in any order. */
export function hoursOn(entries: readonly WorkingHours[], day: Day): WorkingHours {
  let found = USUAL_HOURS
  for (const entry of entries) if (entry.from <= day && entry.from > found.from) found = entry
  return found
}
