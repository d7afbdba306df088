import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import type { Acting } from '#ledger'
import { type Agency, agencyOf } from '#people'
import { findByCode, loadAtlas } from '#places'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { listIndicatorsOn } from '../catalogue/store-indicators.ts'
import type { Report } from '../reporting/report.ts'
import { sendReport } from '../reporting/store-entry.ts'
import { findReport, reportOfRow } from '../reporting/store-reports.ts'
import { reportingRefusals } from '../reporting/text-refusals.ts'
import { writeRows } from './http-intakes.ts'
import type { Intake, IntakeWithRows } from './intake.ts'
import { unsettled } from './intake.ts'
import { countsOf, missingOf, type Row } from './judge.ts'
import type { IntakeSource } from './names.ts'
import { type Around, placeSent } from './place-sent.ts'
import type { SentCell } from './sent.ts'
import { type Filling, filled } from './store-form-reports.ts'
import { findByRequestKey, insertIntake, updateIntake } from './store-intakes.ts'

/** How a sending is to be taken, and where it came from. */
export interface Way {
  readonly source: IntakeSource
  readonly agency: Agency
  readonly fileName: string | null
  readonly sha256: string
  readonly requestKey: string | null
  readonly keyId: string | null
  /** Forms the key may fill in; empty: every one. */
  readonly forms: readonly string[]
  readonly dry: boolean
  readonly good: boolean
  readonly submit: boolean
}

export interface SentOn {
  readonly id: string
  readonly subject: string
  readonly submitted: boolean
  readonly why: string | null
}

export interface Sent extends IntakeWithRows {
  readonly again: boolean
  readonly reports: readonly SentOn[]
}

export type By = Acting & { readonly today: Day }

/** The sending of that name, when it was here before; two at once wait for each other. */
export async function sentBefore(
  tx: Tx,
  { agency, requestKey, sha256 }: Way,
): Promise<Sent | Refused<'key-reused'> | null> {
  if (requestKey === null) return null
  const lock = createHash('sha256').update(`${agency.id} ${requestKey}`).digest().readBigInt64BE()
  await sql`select pg_advisory_xact_lock(${String(lock)}::bigint)`.execute(tx)
  const found = await findByRequestKey(tx, agency.id, requestKey)
  if (!found) return null
  return found.intake.sha256 === sha256
    ? { ...found, again: true, reports: [] }
    : refuse('key-reused', { key: requestKey })
}

/** Values of another system: looked up, judged, written into drafts, and the complete reports sent on when asked. */
export async function takeSent(tx: Tx, by: By, sent: readonly SentCell[], way: Way): Promise<Sent> {
  const { fillings, around } = await lookAround(tx, by, sent, way)
  return takeRows(tx, by, placeSent(sent, around), fillings, way)
}

/** The same of values that are placed already. */
export async function takeRows(
  tx: Tx,
  by: By,
  placed: readonly Row[],
  fillings: readonly Filling[],
  way: Way,
): Promise<Sent> {
  const left = unsettled(placed)
  const values =
    way.good && !way.dry
      ? placed.map((row): Row => (row.outcome === 'asked' ? { ...row, outcome: 'left' } : row))
      : placed
  const writes = !way.dry && (left.length === 0 || way.good)
  const used = fillings.filter(({ filled: { id } }) => values.some(({ reportId }) => reportId === id))
  const shared = <T>(all: readonly T[]): T | null => (new Set(all).size === 1 ? (all[0] as T) : null)
  const intake: Intake = {
    id: newId(),
    agencyId: way.agency.id,
    unitId: way.agency.unit,
    sector: way.agency.sector,
    source: way.source,
    state: way.dry ? 'trial' : 'refused',
    formId: shared(used.map(({ form }) => form.id)),
    periodId: shared(used.map(({ report }) => report.periodId)),
    reportIds: used.map(({ report }) => report.id),
    fileName: way.fileName,
    sha256: way.sha256,
    // What was refused is mended and sent again under its name.
    requestKey: writes ? way.requestKey : null,
    keyId: way.keyId,
    accountId: by.caller.accountId,
    byName: by.caller.name,
    at: by.at,
    doneAt: null,
    notes: [],
    missing: missingOf(
      values,
      used.map(({ filled: of }) => of),
    ).slice(0, 500),
    problem: null,
    ...countsOf(values),
  }
  await insertIntake(tx, { intake, values })
  if (!writes) return { intake, values, again: false, reports: [] }
  const written = await writeRows(tx, by, { intake, values }, used)
  if (isRefused(written)) {
    // Between looking and writing the form or the report changed: nothing was written.
    const problem = say(reportingRefusals[written.refused], by.caller.language, written.values ?? {})
    const refused = { intake: { ...intake, problem, requestKey: null }, values }
    await updateIntake(tx, refused)
    return { ...refused, again: false, reports: [] }
  }
  const reports: SentOn[] = []
  if (way.submit) for (const filling of used) reports.push(await sendOn(tx, by, filling))
  return { ...written, again: false, reports }
}

/** Sends a report on that needs nobody any more: complete, and nothing asked. */
async function sendOn(tx: Tx, by: By, { report, filled: of }: Filling): Promise<SentOn> {
  const held = of.fillOnly ? undefined : await findReport(tx, report.id, true)
  const line = { id: report.id, subject: of.subjectName }
  if (!held) return { ...line, submitted: false, why: reportingRefusals.forbidden[by.caller.language] }
  const done = await sendReport(tx, by, held, false)
  if (!isRefused(done)) return { ...line, submitted: true, why: null }
  return { ...line, submitted: false, why: say(reportingRefusals[done.refused], by.caller.language, done.values ?? {}) }
}

async function lookAround(
  tx: Tx,
  by: By,
  sent: readonly SentCell[],
  { agency, forms }: Way,
): Promise<{ fillings: Filling[]; around: Around }> {
  const atlas = await loadAtlas(tx)
  const own = [agency.id, agency.unit]
  const known = new Map<string, readonly string[] | null>([['', own]])
  for (const { subject } of sent) {
    if (known.has(subject)) continue
    const unit = atlas.byUnit.has(subject) ? subject : findByCode(atlas, subject, by.today)?.unitId
    const named = unit === undefined ? await agencyOf(tx, subject) : undefined
    known.set(subject, unit !== undefined ? [unit] : named ? [named.id] : null)
  }
  const periods = [...new Set(sent.map(({ period }) => period))].filter((id) => id !== '')
  const subjects = [...new Set([...known.values()].flatMap((ids) => ids ?? []))]
  const reports = await reportsAbout(tx, periods, subjects)
  const fillings = await filled(tx, by.caller, reports)
  const indicators = new Set((await listIndicatorsOn(tx, by.today)).map(({ id }) => id))
  return {
    fillings,
    around: {
      reports: fillings.map(({ filled: of }) => of),
      subjectsOf: (text) => known.get(text) ?? null,
      isIndicator: (id) => indicators.has(id),
      forms,
    },
  }
}

const MOST_REPORTS = 2_000

async function reportsAbout(tx: Tx, periods: readonly string[], subjects: readonly string[]): Promise<Report[]> {
  if (periods.length === 0 || subjects.length === 0) return []
  const rows = await tx
    .selectFrom('measures.report')
    .selectAll()
    .where('period_id', 'in', [...periods])
    .where('subject_id', 'in', [...subjects])
    .orderBy('due_day')
    .orderBy('id')
    .limit(MOST_REPORTS)
    .execute()
  return rows.map(reportOfRow)
}
