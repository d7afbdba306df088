import { expect, test } from 'vitest'
import { DESK } from '../seat.ts'
import type { Place } from '../stage.ts'

/** A commune reports, its department verifies and corrects, the province publishes. */
export function reporting(place: Place): void {
  test('a commune finds the programme it reports for', async () => {
    const officer = await place.seat('chuvanan', DESK)
    officer.watch.forget()
    await officer.move('/measures')
    await officer.page.getByRole('heading', { level: 1 }).waitFor()
    expect(officer.watch.faults()).toEqual([])
  }, 60_000)
}
