import { addDays, type Day, instantOf } from '#kernel/day'
import type { Acting } from '#ledger'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { enterDays, escalateOverdue } from '#work'

/** Days back from which the clock of the story runs: over a weekend with a day off beside it. */
const DAYS_BACK = 4
const CLOCK_HOUR = 8

/** The afternoon the province closes its year, beside what the notices say. */
export async function seedCalendar(tx: Tx, acting: Acting, today: Day): Promise<void> {
  const year = today.slice(0, 4)
  const closing = `${year}-12-31` as Day
  await enterDays(
    tx,
    acting,
    [{ id: newId(), day: closing, kind: 'off', half: 'afternoon', name: 'Họp tổng kết năm' }],
    `Kế hoạch tổng kết công tác năm ${year} của Văn phòng Ủy ban nhân dân thành phố`,
  )
}

/** The clock as it ran on the last days, so that what is overdue has been told of though today may be a day off. */
export async function playClock(tx: Tx, acting: Acting, today: Day): Promise<void> {
  for (let back = DAYS_BACK; back >= 0; back--) {
    const day = addDays(today, -back)
    await escalateOverdue(tx, { ...acting, at: instantOf(day, CLOCK_HOUR * 60) }, day)
  }
}
