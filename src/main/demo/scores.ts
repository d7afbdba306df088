import { addDays, type Day, type Instant, instantOf } from '#kernel/day'
import { publishDrawnYear, type ScoringGround, scoreEdition } from '#measures'
import { systemCaller } from '#people'
import type { Database } from '#platform/sql/connect'
import { within } from '#platform/sql/transaction'

const EDITIONS = ['xa-2026', 'so-2026'] as const
/** Enough to show a band; the seeding should not wait for more. */
const DRAWS = 250
const ACT = 'Thông báo kết quả chuyển đổi số (minh họa)'

/**
 * Two years of results by the province's own sets: last year's, published at the end of January, and this year's as they
 * stand today. They are worked out from the values and self-assessments of the demo, so that each can be followed down.
 */
export async function playScores(
  db: Database,
  sources: ScoringGround['sources'],
  { today, now }: { readonly today: Day; readonly now: Instant },
): Promise<void> {
  const ground = { db, system: systemCaller(), sources, draws: DRAWS }
  const year = Number(today.slice(0, 4))
  const january: Day = `${year}-01-28`
  const published = january < today ? january : addDays(today, -1)
  for (const edition of EDITIONS) {
    await scoreEdition({ ...ground, now: () => instantOf(addDays(published, -3), 8 * 60) }, edition, year - 1)
    await within(db.kysely, ground.system, 'write', (tx) =>
      publishDrawnYear(tx, edition, year - 1, { at: instantOf(published, 9 * 60), act: ACT }),
    )
    await scoreEdition({ ...ground, now: () => now }, edition, year)
  }
}
