import { sql } from 'kysely'
import { type FieldFault, type Refused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { findAgencies } from '#people'
import type { Call } from '#platform/http/serve'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import type { Intake as IntakeView } from './contract-intake.ts'
import type { FormReport } from './form-line.ts'
import type { Intake } from './intake.ts'
import { countsOf, judge, missingOf } from './judge.ts'
import type { IntakeSource } from './names.ts'
import type { Filling } from './store-form-reports.ts'
import { fillingsOf } from './store-form-reports.ts'
import { insertIntake } from './store-intakes.ts'
import { namesOf } from './store-names.ts'
import type { SheetFault } from './store-sheet.ts'
import { fileFaults, templateTexts } from './text.ts'
import type { SheetRead } from './told.ts'
import { intakeView } from './view.ts'

/** Reports the caller may write into, all of them; or why not. */
export async function openFillings(
  tx: Tx,
  call: Call,
  ids: readonly string[],
): Promise<Filling[] | Refused<'not-found' | 'forbidden' | 'not-open'>> {
  const found = await fillingsOf(tx, call.caller, ids)
  if (found.length === 0 || found.length < ids.length) return refuse('not-found')
  if (found.some(({ filled }) => filled.lines.length === 0)) return refuse('forbidden')
  if (found.every(({ filled: { state } }) => state !== 'open' && state !== 'returned')) return refuse('not-open')
  return found
}

export interface Came {
  readonly source: IntakeSource
  readonly fileName: string | null
  readonly sha256: string
}

/** Keeps what was read until its sender confirms it; an earlier reading of the same reports gives way to it. */
export async function keepRead(
  tx: Tx,
  call: Call,
  reports: readonly FormReport[],
  { told, notes }: SheetRead,
  came: Came,
): Promise<IntakeView | Refused<'nothing-in-it'>> {
  if (told.length === 0) return refuse('nothing-in-it')
  const values = judge(told, reports)
  const touched = reports.filter(({ id }) => values.some(({ reportId }) => reportId === id))
  const shared = <T>(all: readonly T[]): T | null => (new Set(all).size === 1 ? (all[0] as T) : null)
  const intake: Intake = {
    id: newId(),
    ...(await senderOf(tx, call)),
    ...came,
    state: 'read',
    formId: shared(reports.map(({ formId }) => formId)),
    periodId: shared(reports.map(({ periodId }) => periodId)),
    reportIds: touched.map(({ id }) => id),
    requestKey: null,
    keyId: null,
    at: call.at,
    doneAt: null,
    notes,
    missing: missingOf(values, reports).slice(0, 500),
    problem: null,
    ...countsOf(values),
  }
  await dropEarlier(tx, call, intake.reportIds)
  await insertIntake(tx, { intake, values })
  return intakeView({ intake, values }, await namesOf(tx, call.caller.language))
}

/** In whose name the caller sends. */
export async function senderOf(
  tx: Tx,
  { caller }: Pick<Call, 'caller'>,
): Promise<Pick<Intake, 'agencyId' | 'unitId' | 'sector' | 'accountId' | 'byName'>> {
  const agency = (await findAgencies(tx, {})).find(({ id }) => id === caller.agencyId)
  if (!agency) throw new Error('the caller holds no post in an agency')
  return {
    agencyId: agency.id,
    unitId: agency.unit,
    sector: agency.sector,
    accountId: caller.accountId,
    byName: caller.name,
  }
}

async function dropEarlier(tx: Tx, { caller, at }: Call, reportIds: readonly string[]): Promise<void> {
  await tx
    .updateTable('measures.intake')
    .set({ state: 'dropped', done_at: at })
    .where('state', '=', 'read')
    .where('account_id', '=', caller.accountId)
    .where(sql<boolean>`report_ids && ${[...reportIds]}::uuid[]`)
    .execute()
}

export type TableRefusal = Refused<'bad-file' | 'wrong-template' | 'nothing-in-it' | 'count-differs' | 'which-column'>

/** Why a file or a range is not read, in the caller's language. */
export function refusalOf(fault: SheetFault, { caller: { language } }: Pick<Call, 'caller'>): TableRefusal {
  switch (fault.fault) {
    case 'bad-file':
      return refuse('bad-file', { why: fileFaults[fault.why][language] })
    case 'wrong-template': {
      const values = { form: fault.mark?.form ?? '', period: fault.mark?.period ?? '' }
      return refuse('wrong-template', { why: say(templateTexts[fault.why], language, values) })
    }
    case 'nothing':
      return refuse('nothing-in-it')
    case 'count-differs':
      return refuse('count-differs', { rows: fault.rows, lines: fault.lines })
    case 'which-column':
      return refuse(
        'which-column',
        {},
        fault.columns.map(({ column, name }): FieldFault => ({ row: column, field: 'column', message: name })),
      )
  }
}
