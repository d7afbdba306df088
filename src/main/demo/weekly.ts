import { createChance, recordWeeks } from '#epidemic'
import { addDays, type Day, type Instant, mondayOf } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'

/** Five years, the season's window and half a year: what early warning looks back on. */
const WEEKS = 5 * 52 + 40
const PLACES = 24

interface Disease {
  readonly name: string
  /** Cases a week in a commune, in the middle of its season and half a year from it. */
  readonly high: number
  readonly low: number
  /** Week of the year of the peak. */
  readonly peak: number
}

/** Dengue after the rains, hand, foot and mouth disease in spring and autumn: shapes, not figures of any report. */
const diseases: readonly Disease[] = [
  { name: 'Sốt xuất huyết Dengue', high: 5, low: 0.4, peak: 42 },
  { name: 'Tay chân miệng', high: 3, low: 0.8, peak: 39 },
]

/** Weekly counts of two diseases in some communes, simulated and marked so; dengue rises beyond its season in one of them. */
export async function seedWeeks(tx: Tx, communes: readonly string[], today: Day, at: Instant): Promise<void> {
  const chance = createChance(2_026)
  const thisWeek = mondayOf(today)
  const places = communes.slice(0, PLACES)
  const weeks = places.flatMap((unitId, place) =>
    diseases.flatMap(({ name, high, low, peak }, disease) =>
      Array.from({ length: WEEKS }, (_, ago) => {
        const week = addDays(thisWeek, -7 * (ago + 1))
        const season = (1 + Math.cos((2 * Math.PI * (weekOfYear(week) - peak)) / 52)) / 2
        const rise = disease === 0 && place === 0 && ago < 3 ? 14 - 3 * ago : 0
        const mean = low + (high - low) * season ** 2
        return { unitId, disease: name, week, cases: Math.round(mean * (0.3 + 1.4 * chance.next()) + rise) }
      }),
    ),
  )
  await recordWeeks(tx, weeks, at, true)
}

const weekOfYear = (week: Day): number =>
  (Date.parse(week) - Date.parse(`${week.slice(0, 4)}-01-01`)) / (7 * 86_400_000)
