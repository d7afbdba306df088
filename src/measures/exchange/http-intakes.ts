import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import type { SaveRefusal } from '../reporting/store-entry.ts'
import type { exchange } from './contract.ts'
import { openFillings } from './http-read.ts'
import { type Intake, type IntakeWithRows, unsettled } from './intake.ts'
import { answered, countsOf, missingOf, type Row } from './judge.ts'
import { layDraft } from './store-draft.ts'
import type { Filling } from './store-form-reports.ts'
import { findIntake, listIntakes, updateIntake } from './store-intakes.ts'
import { namesOf } from './store-names.ts'
import { headView, intakeView, messageOf } from './view.ts'

type Part = Pick<Handlers<typeof exchange>, 'writeIntake' | 'dropIntake' | 'getIntake' | 'listIntakes'>

const MOST_FAULTS = 200

/** What was read is its reader's to confirm; what a system sent and was refused, anybody's of the agency to settle. */
const mayWrite = ({ state, accountId, reportIds }: Intake, caller: string | null): boolean =>
  (state === 'read' && accountId === caller) || (state === 'refused' && reportIds.length > 0)

export const intakeHandlers: Part = {
  async writeIntake(call, tx) {
    const found = await findIntake(tx, call.params.id, true)
    if (!found) return refuse('not-found')
    const { intake } = found
    if (!mayWrite(intake, call.caller.accountId)) return refuse('not-read')
    const fillings = await openFillings(tx, call, intake.reportIds)
    if (isRefused(fillings)) return fillings
    const rows = answered(found.values, call.body.answers)
    const left = unsettled(rows)
    if (left.length > 0)
      return refuse(
        'bad-rows',
        { count: left.length },
        left.slice(0, MOST_FAULTS).map((row) => ({
          row: row.n,
          field: row.cell,
          message: messageOf(row, call.caller.language) ?? '',
        })),
      )
    const written = await writeRows(tx, call, { intake, values: rows }, fillings)
    if (isRefused(written)) return written
    return intakeView(written, await namesOf(tx, call.caller.language))
  },
  async dropIntake(call, tx) {
    const found = await findIntake(tx, call.params.id, true)
    if (!found) return refuse('not-found')
    if (found.intake.state !== 'read') return refuse('not-read')
    await updateIntake(tx, { ...found, intake: { ...found.intake, state: 'dropped', doneAt: call.at } })
    return { dropped: true as const }
  },
  async getIntake(call, tx) {
    const found = await findIntake(tx, call.params.id, false)
    return found ? intakeView(found, await namesOf(tx, call.caller.language)) : refuse('not-found')
  },
  async listIntakes(call, tx) {
    const { items, total } = await listIntakes(tx, call.query)
    const names = await namesOf(tx, call.caller.language)
    return { items: items.map((one) => headView(one, names)), total }
  },
}

/** Lays every new or changed value into its draft, keeps what became of each, and remembers the sending. */
export async function writeRows(
  tx: Tx,
  by: Acting,
  { intake, values }: IntakeWithRows,
  fillings: readonly Filling[],
): Promise<IntakeWithRows | Refused<SaveRefusal>> {
  const kept = new Set<number>()
  for (const filling of fillings) {
    const { filled } = filling
    const news = values.filter(
      ({ reportId, outcome }) => reportId === filled.id && (outcome === 'new' || outcome === 'changed'),
    )
    const laid = await layDraft(tx, by, filling, news, intake.source)
    if (isRefused(laid)) return laid
    for (const n of laid) kept.add(n)
  }
  const rows = values.map(
    (row): Row => (kept.has(row.n) ? { ...row, outcome: 'left', code: 'kept', choices: [] } : row),
  )
  const done: Intake = {
    ...intake,
    state: 'written',
    doneAt: by.at,
    missing: missingOf(
      rows,
      fillings.map(({ filled }) => filled),
    ).slice(0, 500),
    ...countsOf(rows),
  }
  await updateIntake(tx, { intake: done, values: rows })
  await rememberIntake(tx, by, done)
  return { intake: done, values: rows }
}

export const rememberIntake = (tx: Tx, by: Acting, of: Intake): Promise<void> =>
  remember(tx, by, [
    {
      kind: 'measures.values-brought',
      subject: { type: 'measures.intake', id: of.id },
      where: { unit: of.unitId, sector: of.sector },
      after: {
        source: of.source,
        sha256: of.sha256,
        rows: of.rows,
        written: of.written,
        form: of.formId,
        period: of.periodId,
      },
    },
  ])
