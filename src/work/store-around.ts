import type { Day } from '#kernel/day'
import { type Language, say } from '#kernel/text'
import { type Agency, findAgencies } from '#people'
import { type Atlas, fullName, loadAtlas, subtreeOn, unitOn } from '#places'
import type { Tx } from '#platform/sql/transaction'
import type { Calendar } from './calendar/calendar.ts'
import { loadCalendar } from './calendar/store-calendar.ts'

/** What an answer is worded with: the names of the day, the agencies, the working days. */
export interface Around {
  readonly today: Day
  readonly language: Language
  readonly atlas: Atlas
  readonly calendar: Calendar
  readonly agencies: ReadonlyMap<string, Agency>
  unitName(id: string): string
  agencyName(id: string): string
}

export async function lookAround(tx: Tx, { today, language }: { today: Day; language: Language }): Promise<Around> {
  const atlas = await loadAtlas(tx)
  const calendar = await loadCalendar(tx)
  const agencies = new Map((await findAgencies(tx, {})).map((agency) => [agency.id, agency]))
  return {
    today,
    language,
    atlas,
    calendar,
    agencies,
    unitName(id) {
      const unit = unitOn(atlas, id, today) ?? atlas.byUnit.get(id)?.at(-1)
      return unit ? say(fullName(unit), language) : id
    },
    agencyName: (id) => agencies.get(id)?.name[language] ?? id,
  }
}

/** A unit with everything below it on the day; nothing asked, nothing narrowed. */
export const subtreeIds = ({ atlas, today }: Around, unit: string | undefined): string[] | undefined =>
  unit === undefined ? undefined : subtreeOn(atlas, unit, today)
