import type { Caller } from '#kernel/caller'
import type { Day } from '#kernel/day'
import { findAgencies, namesOf } from '#people'
import { type Atlas, fullName, loadAtlas } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { loadCalendar, workingDaysBetween } from '#work'
import type { Around } from './head.ts'
import type { Report } from './report.ts'
import { listForms } from './store-forms.ts'

export interface Known extends Around {
  readonly atlas: Atlas
  /** Ids of every unit and agency, those of before too. */
  readonly subjects: readonly string[]
}

/** Names and working time for reports: of every unit and agency, and of those who took steps. */
export async function lookAround(
  tx: Tx,
  { caller, today }: { readonly caller: Caller; readonly today: Day },
  reports: readonly Report[],
  others: readonly (string | null)[] = [],
): Promise<Known> {
  const atlas = await loadAtlas(tx)
  const agencies = new Map((await findAgencies(tx, {})).map(({ id, name }) => [id, name]))
  const forms = new Map((await listForms(tx)).map((form) => [form.id, form]))
  const calendar = await loadCalendar(tx)
  const hands = reports.flatMap((of) => [of.declaredBy, of.verifiedBy, of.approvedBy, of.publishedBy])
  const people = await namesOf(tx, [...new Set([...hands, ...others].filter((id) => id !== null))])
  return {
    today,
    caller,
    forms,
    atlas,
    subjects: [...atlas.byUnit.keys(), ...agencies.keys()],
    nameOf(id) {
      const unit = atlas.byUnit.get(id)?.at(-1)
      return unit ? fullName(unit) : (agencies.get(id) ?? { vi: id, en: id })
    },
    personOf: (id) => (id === null ? null : (people.get(id) ?? null)),
    workingDaysBetween: (a, b) => workingDaysBetween(calendar, a, b),
  }
}
