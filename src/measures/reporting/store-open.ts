import type { Day } from '#kernel/day'
import type { Acting } from '#ledger'
import { findAgencies } from '#people'
import { loadAtlas } from '#places'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { listIndicatorsOn } from '../catalogue/store-indicators.ts'
import { type Period, periodBefore, periodOn } from '../period.ts'
import { type CountWorkingDays, dueOn } from './deadline.ts'
import { deadlineOn, type Form, isAsked } from './form.ts'
import { type Owed, owedFor } from './owing.ts'
import { type Report, scopesOf } from './report.ts'
import { type Slot, slotsOf } from './slot.ts'
import { insertReports } from './store-reports.ts'

/** How many ended periods back a form's reports are opened: what was missed while the clock stood still. */
const PERIODS_BACK = 2

/**
 * Opens the reports of periods that have ended, of each form for whoever owes it; those that are open stay as they are.
 * Returns how many were opened.
 */
export async function openReports(
  tx: Tx,
  { at, today }: Pick<Acting, 'at'> & { readonly today: Day },
  count: CountWorkingDays,
  forms: readonly Form[],
): Promise<number> {
  const atlas = await loadAtlas(tx)
  const agencies = await findAgencies(tx, {})
  const opened: Report[] = []
  for (const form of forms)
    for (const period of endedPeriods(form, today)) {
      const definitions = new Map((await listIndicatorsOn(tx, period.to)).map((one) => [one.id, one]))
      const slots = slotsOf(form, definitions, period.to)
      if (slots.length === 0) continue
      const dueDay = dueOn(deadlineOn(form, period.to), period, count)
      for (const owed of owedFor(form, period, atlas, agencies))
        opened.push(blank(form, period, owed, slots, dueDay, at))
    }
  return insertReports(tx, opened)
}

/** The last periods of a form that have ended, as far as it asked for them. */
function endedPeriods(form: Form, today: Day): Period[] {
  const found: Period[] = []
  for (let one = periodBefore(periodOn(form.period, today)); found.length < PERIODS_BACK; one = periodBefore(one))
    found.push(one)
  return found.filter((period) => isAsked(form, period))
}

export const blank = (
  form: Form,
  period: Period,
  owed: Owed,
  slots: readonly Slot[],
  dueDay: Day,
  openedAt: Report['openedAt'],
): Report => ({
  id: newId(),
  formId: form.id,
  periodId: period.id,
  periodFrom: period.from,
  periodTo: period.to,
  coversFrom: owed.covers.from,
  coversTo: owed.covers.to,
  subjectId: owed.subjectId,
  unitId: owed.unitId,
  agencyId: owed.agencyId,
  sector: form.sector,
  scopes: scopesOf(owed.unitId, [form.sector, ...slots.map(({ sector }) => sector)]),
  dueDay,
  state: 'open',
  round: 1,
  version: 1,
  wanted: slots.filter(({ required }) => required).length,
  filled: 0,
  unanswered: 0,
  reason: null,
  openedAt,
  firstDeclaredAt: null,
  declaredBy: null,
  declaredAt: null,
  verifiedBy: null,
  verifiedAt: null,
  approvedBy: null,
  approvedAt: null,
  publishedBy: null,
  publishedAt: null,
  publishedRound: null,
})
