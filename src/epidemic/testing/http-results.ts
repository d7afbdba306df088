import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { remember } from '#ledger'
import { loadAtlas } from '#places'
import type { ReceivedFile } from '#platform/http/endpoint'
import type { Call, Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { whereOf } from '../case.ts'
import type { Column } from '../contract/import.ts'
import { matchColumns, parseChoice } from '../import/match.ts'
import type { Sheet } from '../import/sheet.ts'
import { readSheet } from '../import/store-file.ts'
import { fileFaults } from '../import/text.ts'
import { readCode } from './code.ts'
import type { testing } from './contract.ts'
import { resultFields } from './fields.ts'
import { readRows } from './read-rows.ts'
import type { Mismatch } from './schema.ts'
import { addBatch, findResultFiles, wasRead } from './store-batch.ts'
import { findLaboratory } from './store-laboratory.ts'
import { findPool } from './store-pool.ts'
import { findSamples } from './store-sample.ts'
import { type Checked, checkResults, writeResults } from './store-write.ts'
import { mismatchTexts } from './text.ts'
import { createNaming, viewSample } from './view.ts'

type ResultHandlers = Pick<
  Handlers<typeof testing>,
  'findTube' | 'recordResults' | 'previewResults' | 'importResults' | 'listResultFiles'
>

const MOST_SHOWN = 500
const SAMPLE_ROWS = 8

export const resultHandlers: ResultHandlers = {
  async findTube(call, tx) {
    const read = readCode(call.query.code)
    if (read === null) return refuse('misread-code', { code: call.query.code })
    const pool = read.kind === 'pool' ? await findPool(tx, read.code) : null
    const samples = pool
      ? await findSamples(tx, { pool: pool.id })
      : read.kind === 'sample'
        ? await findSamples(tx, { codes: [read.code] })
        : []
    if (samples.length === 0) return refuse('unknown-code', { code: read.code })
    const name = createNaming(await loadAtlas(tx), call.today, call.caller.language)
    return { code: read.code, pool: pool && name(pool), samples: samples.map((row) => viewSample(row, name)) }
  },

  async recordResults(call, tx) {
    const { laboratory = null, results } = call.body
    if (laboratory !== null && !(await findLaboratory(tx, laboratory, call.today))) return refuse('unknown-laboratory')
    const misread: Mismatch[] = []
    const given = results.flatMap(({ code, result, at, ct = null }) => {
      const read = readCode(code)
      if (read !== null)
        return [{ row: 0, code: read.code, result, resultAt: at, ct, laboratoryId: laboratory, birthYear: null }]
      const message = say(mismatchTexts['misread-code'], call.caller.language, { value: code })
      misread.push({ row: 0, code, fault: 'misread-code', message })
      return []
    })
    const checked = await checkResults(tx, call, given)
    return writeResults(tx, call, { ...checked, mismatches: [...misread, ...checked.mismatches] }, null)
  },

  async previewResults(call, tx) {
    const read = await readUpload(call, tx)
    if (isRefused(read)) return read
    const { sheet, columns } = read
    const missing = columns.some(({ required, index }) => required && index === null)
    const checked = missing ? NOTHING : await checkSheet(call, tx, read)
    return {
      sha256: call.upload.sha256,
      columns,
      headers: [...sheet.headers],
      sample: sheet.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => sheet.headers.map((_, at) => cells[at] ?? '')),
      rows: sheet.rows.length,
      fitting: checked.fitting.length,
      existing: checked.existing,
      positive: checked.fitting.filter(({ result }) => result === 'positive').length,
      mismatches: checked.mismatches.slice(0, MOST_SHOWN),
      mismatchCount: checked.mismatches.length,
      importedBefore: await wasRead(tx, call.upload.sha256),
    }
  },

  async importResults(call, tx) {
    const { sha256, laboratory } = call.query
    if (sha256 !== undefined && sha256 !== call.upload.sha256) return refuse('other-file')
    const read = await readUpload(call, tx)
    if (isRefused(read)) return read
    const missing = read.columns.filter(({ required, index }) => required && index === null)
    if (missing.length > 0)
      return refuse('missing-columns', { columns: missing.map(({ label }) => label[call.caller.language]).join(', ') })
    const checked = await checkSheet(call, tx, read)
    const first = checked.fitting[0]
    if (first === undefined && checked.existing === 0) return refuse('nothing-fits')
    const batchId = newId()
    const written = await writeResults(tx, call, checked, batchId)
    if (first === undefined) return written
    const batch = { batchId, outbreakId: first.tube.outbreakId, laboratoryId: laboratory, rows: read.sheet.rows.length }
    await addBatch(tx, call, { ...batch, file: call.upload, checked })
    await remember(tx, call, [
      {
        kind: 'epidemic.results-imported',
        subject: { type: 'epidemic.result-file', id: batchId },
        where: whereOf(null),
        after: {
          laboratory,
          sha256: call.upload.sha256,
          rows: batch.rows,
          written: written.written,
          existing: written.existing,
          mismatches: written.mismatchCount,
          confirmed: written.confirmed,
        },
      },
    ])
    return written
  },

  async listResultFiles(call, tx) {
    return { files: await findResultFiles(tx, call.query.outbreak ?? null) }
  },
}

const NOTHING: Checked = { fitting: [], existing: 0, mismatches: [] }

interface Read {
  readonly sheet: Sheet
  readonly columns: Column[]
}
type Uploading = Pick<Call, 'caller' | 'at' | 'today' | 'requestId'> & {
  readonly query: { readonly laboratory: string; readonly columns?: string }
  readonly upload: ReceivedFile
}

async function readUpload(
  { query, upload, caller, today }: Uploading,
  tx: Tx,
): Promise<Read | Refused<'bad-file' | 'wrong-type' | 'bad-columns' | 'unknown-laboratory'>> {
  if (!(await findLaboratory(tx, query.laboratory, today))) return refuse('unknown-laboratory')
  const sheet = await readSheet(upload.path)
  if ('fault' in sheet)
    return sheet.fault === 'type'
      ? refuse('wrong-type')
      : refuse('bad-file', { why: say(fileFaults[sheet.fault], caller.language) })
  const choice = parseChoice(query.columns, resultFields, sheet.headers.length)
  return choice === null ? refuse('bad-columns') : { sheet, columns: matchColumns(sheet.headers, resultFields, choice) }
}

/** What of a file can be written, and everything of it that cannot, in the order of its rows. */
async function checkSheet(call: Uploading, tx: Tx, { sheet, columns }: Read): Promise<Checked> {
  const { rows, mismatches } = readRows(sheet, columns, call.at, call.caller.language)
  const laboratoryId = call.query.laboratory
  const checked = await checkResults(
    tx,
    call,
    rows.map((row) => ({ ...row, laboratoryId })),
  )
  return { ...checked, mismatches: [...mismatches, ...checked.mismatches].sort((a, b) => a.row - b.row) }
}
