import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import {
  closeTracingThread,
  fileFaults,
  type ImportAsked,
  importSheet,
  openIdentityKeys,
  placeFinder,
  planImport,
  readSheet,
  retrace,
  understand,
  worded,
} from '#epidemic'
import { isRefused } from '#kernel/refusal'
import { systemCaller } from '#people'
import { loadAtlas } from '#places'
import { systemClock } from '#platform/clock'
import { readConfig } from '#platform/config'
import { newId } from '#platform/id'
import { openDatabase } from '#platform/sql/connect'
import { migrate } from '#platform/sql/migrate'
import { type Tx, within } from '#platform/sql/transaction'
import { openServer } from '../database.ts'
import { EXIT, Failure } from './exit.ts'
import { type ImportOptions, outbreakOf } from './import/outbreak.ts'
import { TEXTS } from './import/text.ts'
import { language, speak } from './language.ts'
import { showProgress } from './progress.ts'

/**
 * `lienthong import --kind cases|encounters FILE`. With `--json`: the import's result with `retrace`; refused, to
 * stdout `{ "faults": [{ row, field, message }] }` and exit code 3.
 */
export const importCommand = (): Command =>
  new Command('import')
    .description(speak(TEXTS.import))
    .argument('<file>', speak(TEXTS.file))
    .requiredOption('--kind <kind>', speak(TEXTS.kind))
    .option('--outbreak <id>', speak(TEXTS.outbreak))
    .option('--open <name>', speak(TEXTS.open))
    .option('--disease <name>', speak(TEXTS.disease), 'COVID-19')
    .option('--started <day>', speak(TEXTS.started))
    .option('--closed <day>', speak(TEXTS.closed))
    .option('--columns <json>', speak(TEXTS.columns))
    .option('--dry-run', speak(TEXTS.dryRun))
    .option('--json', speak(TEXTS.json))
    .addHelpText('after', speak(TEXTS.examples))
    .action(run)

async function run(path: string, options: ImportOptions): Promise<void> {
  const bar = showProgress(TEXTS.working, 4)
  const read = await readFile(path, options)
  bar.at(1)
  const config = readConfig(process.env, process.cwd())
  const server = await openServer(config, true)
  const db = openDatabase(server.url, { statementTimeout: 0, name: 'lienthong import' })
  try {
    await migrate(server.url)
    const system = systemCaller()
    const acting = { caller: system, at: systemClock.now(), requestId: newId() }
    const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => within(db.kysely, system, 'write', work)
    const askedOf = async (tx: Tx): Promise<ImportAsked> => ({
      ...read,
      outbreakId: await outbreakOf(tx, acting, options),
      checking: { today: systemClock.today(), findPlace: placeFinder(await loadAtlas(tx)), mayWrite: () => true },
    })
    bar.at(2)
    if (options.dryRun) {
      const { faults, added, existing } = await withoutTrace(write, async (tx) => planImport(tx, await askedOf(tx)))
      bar.end()
      if (faults.length > 0)
        refuse(
          faults.map((fault) => worded(fault, language)),
          faults.length,
          options,
        )
      const counts = { rows: read.sheet.rows.length, added, existing }
      return console.log(options.json ? JSON.stringify({ dryRun: true, ...counts }) : speak(TEXTS.checked, counts))
    }
    const result = await write(async (tx) => {
      const asked = await askedOf(tx)
      const imported = await importSheet(tx, acting, asked, await openIdentityKeys(config.dataDir))
      if (isRefused(imported)) return refuse(imported.fields ?? [], Number(imported.values?.count ?? 0), options)
      return { ...imported, outbreakId: asked.outbreakId }
    })
    bar.at(3)
    const traced = await retrace(db.kysely, system, result.outbreakId, systemClock.now())
    bar.end()
    if (options.json) return console.log(JSON.stringify({ ...result, retrace: traced }))
    console.log(result.sentence[language])
    console.log(speak(TEXTS.traced, { people: traced.people, encounters: traced.encounters, changed: traced.changed }))
  } finally {
    bar.end()
    await closeTracingThread()
    await db.close()
    await server.stop()
  }
}

type Write = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** Does the work and leaves nothing of it behind, not even an outbreak opened for it. */
async function withoutTrace<T>(write: Write, work: (tx: Tx) => Promise<T>): Promise<T> {
  const undone = new Error('undone')
  const kept: T[] = []
  await write(async (tx) => {
    kept.push(await work(tx))
    throw undone
  }).catch((error: unknown) => {
    if (error !== undone) throw error
  })
  return kept.at(-1) as T
}

async function readFile(
  path: string,
  { kind, columns: chosen }: ImportOptions,
): Promise<Omit<ImportAsked, 'outbreakId' | 'checking'>> {
  if (kind !== 'cases' && kind !== 'encounters') return fail(speak(TEXTS.badKind))
  const file = basename(path)
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash).catch(() => fail(speak(TEXTS.unreadable, { file: path })))
  const sheet = await readSheet(path)
  if ('fault' in sheet)
    return fail(
      sheet.fault === 'type'
        ? speak(TEXTS.wrongType, { file })
        : speak(TEXTS.badFile, { file, why: speak(fileFaults[sheet.fault]) }),
    )
  const understood = understand(sheet, kind, chosen)
  if (understood === null) {
    const fields = understand(sheet, kind, undefined)?.columns.map(({ field }) => field) ?? []
    return fail(speak(TEXTS.badColumns, { fields: fields.join(', ') }))
  }
  const { missing, columns } = understood
  if (missing.length > 0)
    fail(
      speak(TEXTS.missing, { columns: missing.map(({ field, label }) => `${field} (${label[language]})`).join(', ') }),
    )
  return { kind, file: { name: file, sha256: hash.digest('hex') }, sheet, columns }
}

function refuse(
  faults: readonly { row?: number | undefined; field: string; message: string }[],
  count: number,
  { json }: ImportOptions,
): never {
  if (json) console.log(JSON.stringify({ faultCount: count, faults }))
  else for (const { row, field, message } of faults) process.stderr.write(`${row ?? ''}\t${field}\t${message}\n`)
  throw new Failure(speak(TEXTS.faults, { count }), EXIT.refused)
}

function fail(message: string): never {
  throw new Failure(message, EXIT.badInput)
}
