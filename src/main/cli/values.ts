import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Command } from 'commander'
import { BadHeadings, type BulkResult, importValues } from '#measures'
import { systemCaller } from '#people'
import { systemClock } from '#platform/clock'
import { readConfig } from '#platform/config'
import { newId } from '#platform/id'
import { openDatabase } from '#platform/sql/connect'
import { migrate } from '#platform/sql/migrate'
import { within } from '#platform/sql/transaction'
import { openServer } from '../database.ts'
import { EXIT, Failure } from './exit.ts'
import { language, speak } from './language.ts'
import { showProgress } from './progress.ts'
import { faultTexts, TEXTS } from './values/text.ts'

interface Options {
  readonly decimal?: string
  readonly dryRun?: true
  readonly json?: true
}

/** `lienthong values import FILE`. With `--json` the counts; refused, to stdout `{ faultCount, faults }`, exit code 3. */
export const valuesCommand = (): Command =>
  new Command('values')
    .description(speak(TEXTS.values))
    .addCommand(
      new Command('import')
        .description(speak(TEXTS.import))
        .argument('<file>', speak(TEXTS.file))
        .option('--decimal <mark>', speak(TEXTS.decimal))
        .option('--dry-run', speak(TEXTS.dryRun))
        .option('--json', speak(TEXTS.json))
        .addHelpText('after', speak(TEXTS.examples))
        .action(run),
    )

/** Leaves the transaction, and with it everything it wrote. */
class Undone extends Error {
  readonly result: BulkResult
  constructor(result: BulkResult) {
    super('undone')
    this.result = result
  }
}

async function run(path: string, { decimal, dryRun, json }: Options): Promise<void> {
  if (decimal !== undefined && decimal !== 'point' && decimal !== 'comma')
    throw new Failure(speak(TEXTS.badDecimal), EXIT.badInput)
  const { size } = await stat(path).catch(() => fail(speak(TEXTS.unreadable, { file: path })))
  const began = performance.now()
  const bar = showProgress(TEXTS.working, size)
  const config = readConfig(process.env, process.cwd())
  const server = await openServer(config, true)
  const db = openDatabase(server.url, { statementTimeout: 0, name: 'lienthong values' })
  try {
    await migrate(server.url)
    const caller = systemCaller()
    const acting = { caller, at: systemClock.now(), requestId: newId() }
    const result = await within(db.kysely, caller, 'write', async (tx) => {
      const done = await importValues(tx, acting, {
        path,
        today: systemClock.today(),
        decimal: decimal ?? null,
        onProgress: (_rows, bytes) => bar.at(bytes),
      })
      if (dryRun || done.faultCount > 0) throw new Undone(done)
      return done
    }).catch((error: unknown) => {
      if (error instanceof Undone) return error.result
      throw error
    })
    bar.end()
    if (result.faultCount > 0) refuse(result, json === true)
    tell(result, { json, dryRun, seconds: (performance.now() - began) / 1000 })
  } catch (error) {
    if (error instanceof BadHeadings) fail(speak(TEXTS.headings, { found: error.found.join(', ') }))
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_'))
      fail(speak(TEXTS.notCsv, { file: basename(path), why: error.message }))
    throw error
  } finally {
    bar.end()
    await db.close()
    await server.stop()
  }
}

function tell(
  { rows, added, same, sha256 }: BulkResult,
  { json, dryRun, seconds }: { json: true | undefined; dryRun: true | undefined; seconds: number },
): void {
  console.log(
    json
      ? JSON.stringify({ ...(dryRun ? { dryRun } : {}), rows, added, same, sha256 })
      : speak(dryRun ? TEXTS.checked : TEXTS.done, { rows, added, same, seconds: seconds.toFixed(1) }),
  )
}

function refuse({ faults, faultCount }: BulkResult, json: boolean): never {
  const told = faults.map(({ row, code, text }) => ({
    row,
    code,
    message: `${speak(faultTexts[code], { text })}${code === 'twice' || code === 'other-value' ? '' : ` (${text})`}`,
  }))
  if (json) console.log(JSON.stringify({ faultCount, faults: told }))
  else for (const { row, message } of told) process.stderr.write(`${row}\t${message}\n`)
  throw new Failure(speak(TEXTS.refused, { count: faultCount.toLocaleString(language) }), EXIT.refused)
}

function fail(message: string): never {
  throw new Failure(message, EXIT.badInput)
}
