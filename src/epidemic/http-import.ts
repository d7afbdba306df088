import { stringify } from 'csv-stringify/sync'
import type { Caller } from '#kernel/caller'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { loadAtlas } from '#places'
import type { ReceivedFile } from '#platform/http/endpoint'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import type { epidemic } from './contract.ts'
import type { Surroundings } from './doors.ts'
import { checkCases } from './import/check-cases.ts'
import { checkEncounters } from './import/check-encounters.ts'
import { checkFollowUps } from './import/check-follow-ups.ts'
import { type Fault, faultRows, worded } from './import/fault.ts'
import { fieldsOf, type Kind } from './import/fields.ts'
import { recognise } from './import/formats.ts'
import { placeFinder } from './import/place.ts'
import type { Checking } from './import/reader.ts'
import type { Sheet } from './import/sheet.ts'
import { readSheet } from './import/store-file.ts'
import { importSheet, type Plan, planImport, sentenceOf } from './import/store-import.ts'
import { fileFaults, importWords } from './import/text.ts'
import { type Understood, understand } from './import/understand.ts'
import { findBatches, wasImported } from './store-batches.ts'
import { findOutbreak } from './store-outbreak.ts'

const FAULTS_SHOWN = 200

type ImportHandlers = Pick<
  Handlers<typeof epidemic>,
  'previewImport' | 'importFile' | 'downloadFaults' | 'downloadBadRows' | 'listImports'
>
type Asked = { readonly kind: Kind; readonly outbreak?: string; readonly columns?: string; readonly name?: string }

export const createImportHandlers = ({ identities }: Pick<Surroundings, 'identities'>): ImportHandlers => ({
  async previewImport(call, tx) {
    const read = await readUpload(call.upload, call.query, call.caller, tx)
    if (isRefused(read)) return read
    const { sheet, understood } = read
    const { faults, plan } = understood.missing.length > 0 ? { faults: [], plan: null } : await checked(call, read, tx)
    return {
      sha256: call.upload.sha256,
      kind: call.query.kind,
      format: sheet.format,
      source: recognise(sheet).source,
      suggestedKind: recognise(sheet).kind,
      delimiter: sheet.delimiter,
      headers: [...sheet.headers],
      columns: [...understood.columns],
      unmatched: [...understood.unmatched],
      sample: understood.sample.map((row) => [...row]),
      rows: sheet.rows.length,
      dayOrder: understood.dayOrder,
      faults: faults.slice(0, FAULTS_SHOWN).map((fault) => worded(fault, call.caller.language)),
      faultCount: faults.length,
      badRows: new Set(faults.map(({ row }) => row)).size,
      plan: plan && planned(call.query.kind, plan),
      importedBefore: await wasImported(tx, call.upload.sha256, call.query.outbreak ?? null),
    }
  },

  async importFile(call, tx) {
    const { sha256, kind, outbreak, goodRows = false } = call.query
    if (sha256 !== undefined && sha256 !== call.upload.sha256) return refuse('other-file')
    const read = await readUpload(call.upload, call.query, call.caller, tx)
    if (isRefused(read)) return read
    const missing = missingColumns(read.understood, call.caller)
    if (missing) return missing
    const { columns } = read.understood
    const checking = await checkingOf(call, tx)
    const asked = { kind, outbreakId: outbreak, file: call.upload, sheet: read.sheet, columns, checking, goodRows }
    return importSheet(tx, call, asked, identities)
  },

  async downloadFaults(call, tx) {
    const read = await readUpload(call.upload, call.query, call.caller, tx)
    if (isRefused(read)) return read
    const missing = missingColumns(read.understood, call.caller)
    if (missing) return missing
    const { language } = call.caller
    const rows = faultRows((await checked(call, read, tx)).faults, fieldsOf(call.query.kind), language)
    const head = [importWords.faultRow, importWords.faultField, importWords.faultValue, importWords.faultMessage]
    const body = stringify([head.map((text) => say(text, language)), ...rows], { bom: true, escape_formulas: true })
    return { name: `loi-${call.upload.name.replace(/\.\w+$/, '')}.csv`, type: 'text/csv; charset=utf-8', body }
  },

  async downloadBadRows(call, tx) {
    const read = await readUpload(call.upload, call.query, call.caller, tx)
    if (isRefused(read)) return read
    const missing = missingColumns(read.understood, call.caller)
    if (missing) return missing
    const { language } = call.caller
    const byRow = Map.groupBy((await checked(call, read, tx)).faults, ({ row }) => row)
    const { headers, rows } = read.sheet
    const bad = rows.flatMap(({ row, cells }) => {
      const faults = byRow.get(row)
      if (!faults) return []
      const why = faults.map((fault) => worded(fault, language).message).join(' ')
      return [[...headers.map((_, at) => cells[at] ?? ''), why]]
    })
    const head = [...headers, say(importWords.faultMessage, language)]
    const body = stringify([head, ...bad], { bom: true, escape_formulas: true })
    return { name: `can-sua-${call.upload.name.replace(/\.\w+$/, '')}.csv`, type: 'text/csv; charset=utf-8', body }
  },

  async listImports(call, tx) {
    return { imports: await findBatches(tx, call.query.outbreak ?? null) }
  },
})

interface Read {
  readonly sheet: Sheet
  readonly understood: Understood
}

async function readUpload(
  upload: ReceivedFile,
  asked: Asked,
  caller: Caller,
  tx: Tx,
): Promise<Read | Refused<'bad-file' | 'wrong-type' | 'bad-columns' | 'unknown-outbreak'>> {
  if (asked.outbreak !== undefined && !(await findOutbreak(tx, asked.outbreak)))
    return refuse('unknown-outbreak', { outbreak: asked.outbreak })
  const sheet = await readSheet(upload.path)
  if ('fault' in sheet)
    return sheet.fault === 'type'
      ? refuse('wrong-type')
      : refuse('bad-file', { why: say(fileFaults[sheet.fault], caller.language) })
  const understood = understand(sheet, asked.kind, asked.columns)
  return understood === null ? refuse('bad-columns') : { sheet, understood }
}

function missingColumns({ missing }: Understood, { language }: Caller): Refused<'missing-columns'> | null {
  if (missing.length === 0) return null
  return refuse('missing-columns', { columns: missing.map(({ label }) => label[language]).join(', ') })
}

async function checkingOf({ caller, today }: Pick<Call, 'caller' | 'today'>, tx: Tx): Promise<Checking> {
  return { today, findPlace: placeFinder(await loadAtlas(tx)), mayWrite: mayWriteOf(caller) }
}

/** Asked once for each unit: a list names the same communes again and again. */
function mayWriteOf(caller: Caller): Checking['mayWrite'] {
  const answers = new Map<string | null, boolean>()
  return (unit) => {
    let answer = answers.get(unit)
    if (answer === undefined) {
      answer = caller.may('epidemic.act', { unit, sector: 'health' })
      answers.set(unit, answer)
    }
    return answer
  }
}

/** A list of contacts enters people on the way; a list of cases is its people. */
const planned = (kind: Kind, plan: Plan) => ({
  added: plan.added,
  existing: plan.existing,
  peopleAdded: kind === 'encounters' ? plan.people.length : 0,
  sentence: sentenceOf(kind, plan),
})

/** What stops the file, and what it would write when nothing does and the outbreak is known. */
async function checked(
  call: Pick<Call, 'caller' | 'today'> & { query: Asked; upload: ReceivedFile },
  { sheet, understood }: Read,
  tx: Tx,
): Promise<{ faults: readonly Fault[]; plan: Plan | null }> {
  const checking = await checkingOf(call, tx)
  const { columns } = understood
  const { kind, outbreak } = call.query
  if (outbreak !== undefined) {
    const plan = await planImport(tx, { kind, outbreakId: outbreak, file: call.upload, sheet, columns, checking })
    return { faults: plan.faults, plan: plan.faults.length === 0 ? plan : null }
  }
  const { faults } =
    kind === 'cases'
      ? checkCases(sheet, columns, checking)
      : kind === 'follow-ups'
        ? checkFollowUps(sheet, columns, checking, null)
        : checkEncounters(sheet, columns, checking, null)
  return { faults, plan: null }
}
