import type { Caller } from '#kernel/caller'
import type { Acting } from '#ledger'
import type { Clock } from '#platform/clock'
import { newId } from '#platform/id'
import type { Database } from '#platform/sql/connect'
import { type Tx, within } from '#platform/sql/transaction'
import { addWorkingDays, loadCalendar } from '#work'
import type { Report } from './report.ts'
import { lookAround } from './store-around.ts'
import { listForms } from './store-forms.ts'
import { openReports } from './store-open.ts'
import { REMINDERS, stepsBy, tellAgency } from './store-remind.ts'
import { reportOfRow } from './store-reports.ts'

interface Ground {
  readonly db: Database
  readonly system: Caller
  readonly clock: Clock
}

/** Opens the reports of periods that have ended and reminds those who owe them; running it twice changes nothing. */
export async function tendReports({ db, system, clock }: Ground): Promise<{ opened: number; reminded: number }> {
  const acting = { caller: system, at: clock.now(), today: clock.today(), requestId: `clock-${newId()}` }
  return within(db.kysely, system, 'write', async (tx) => {
    const calendar = await loadCalendar(tx)
    const opened = await openReports(tx, acting, (after, n) => addWorkingDays(calendar, after, n), await listForms(tx))
    return { opened, reminded: await remind(tx, acting) }
  })
}

/** One step of reminding at a time: of steps that were missed only the last is said. Returns how many agencies were told. */
async function remind(tx: Tx, acting: Acting & { readonly today: Report['dueDay'] }): Promise<number> {
  const rows = await tx
    .selectFrom('measures.report')
    .selectAll()
    .where('state', 'in', ['open', 'returned'])
    .where('published_round', 'is', null)
    .where('reminded', '<', REMINDERS.length)
    .orderBy('due_day')
    .orderBy('id')
    .forUpdate()
    .execute()
  const late = rows.flatMap((row) => {
    const step = stepsBy(row.due_day, acting.today)
    return step > row.reminded ? [{ row, step, report: reportOfRow(row) }] : []
  })
  if (late.length === 0) return 0
  const around = await lookAround(tx, acting, [])
  const told = Map.groupBy(late, ({ report, step }) => `${report.agencyId} ${step} ${report.dueDay}`)
  for (const some of told.values()) {
    const [first] = some
    const reminder = first && REMINDERS[first.step - 1]
    if (!reminder) continue
    const reports = some.map(({ report }) => report)
    await tellAgency(tx, acting, first.report.agencyId, reports, { ...reminder, event: 'measures.report-due' }, around)
  }
  for (const [step, some] of Map.groupBy(late, ({ step: of }) => of))
    await tx
      .updateTable('measures.report')
      .set({ reminded: step })
      .where(
        'id',
        'in',
        some.map(({ report }) => report.id),
      )
      .execute()
  return told.size
}
