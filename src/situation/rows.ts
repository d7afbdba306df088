/** Figures that add up over communes. */
export interface Added {
  readonly f0: number
  readonly f1: number
  readonly f2: number
  readonly newF0: number
  readonly f0In7Days: number
  readonly f0In14Days: number
  readonly waiting: number
  readonly late: number
}

const NOTHING: Added = { f0: 0, f1: 0, f2: 0, newF0: 0, f0In7Days: 0, f0In14Days: 0, waiting: 0, late: 0 }

/** The sum of the figures of those units that have any. */
export function sumOf(ids: readonly string[], figures: ReadonlyMap<string, Added>): Added {
  let sum = NOTHING
  for (const id of ids) {
    const one = figures.get(id)
    if (!one) continue
    sum = {
      f0: sum.f0 + one.f0,
      f1: sum.f1 + one.f1,
      f2: sum.f2 + one.f2,
      newF0: sum.newF0 + one.newF0,
      f0In7Days: sum.f0In7Days + one.f0In7Days,
      f0In14Days: sum.f0In14Days + one.f0In14Days,
      // The room counts those past 24 hours apart; here they are among those who wait.
      waiting: sum.waiting + one.waiting + one.late,
      late: sum.late + one.late,
    }
  }
  return sum
}

/** Curves of equal length added day by day; units without a curve count nothing. */
export const addCurves = (
  ids: readonly string[],
  curves: ReadonlyMap<string, readonly number[]>,
  days: number,
): number[] => Array.from({ length: days }, (_, i) => ids.reduce((sum, id) => sum + (curves.get(id)?.[i] ?? 0), 0))
