import { Command } from 'commander'
import { type RtWindow, reproductionNumbers } from '#epidemic'
import { addDays, type Day } from '#kernel/day'
import { EXIT, Failure } from './exit.ts'
import { speak } from './language.ts'
import { readIncidence } from './rt/incidence.ts'
import { type IntervalOptions, intervalsOf } from './rt/interval.ts'
import { TEXTS } from './rt/text.ts'
import { createFaults } from './trace/faults.ts'
import { type Result, write } from './trace/output.ts'

interface Options extends IntervalOptions {
  readonly incidence: string
  readonly window: string
  readonly json?: true
  readonly out?: string
}

/** `lienthong rt --incidence FILE --si FILE`, or `--si-mean N --si-sd N`. Needs no database. */
export const rtCommand = (): Command =>
  new Command('rt')
    .description(speak(TEXTS.rt))
    .requiredOption('--incidence <file>', speak(TEXTS.incidence))
    .option('--si <file>', speak(TEXTS.si))
    .option('--si-mean <days>', speak(TEXTS.siMean))
    .option('--si-sd <days>', speak(TEXTS.siSd))
    .option('--si-mean-sd <days>', speak(TEXTS.siMeanSd))
    .option('--si-sd-sd <days>', speak(TEXTS.siSdSd))
    .option('--seed <n>', speak(TEXTS.seed))
    .option('--window <days>', speak(TEXTS.window), '7')
    .option('--json', speak(TEXTS.json))
    .option('--out <file>', speak(TEXTS.out))
    .addHelpText('after', speak(TEXTS.after))
    .action(run)

async function run(options: Options): Promise<void> {
  const window = windowOf(options.window)
  const faults = createFaults()
  const { first, local, imported, tellsImported } = await readIncidence(options.incidence, faults)
  const days = local.length
  if (days <= window) fail(speak(TEXTS.tooShort, { file: options.incidence, days, window, least: window + 1 }))
  const intervals = await intervalsOf(options, days, faults)
  const windows = reproductionNumbers({ local, imported }, intervals, { window })
  if (tellsImported && local[0] !== 0) note(TEXTS.firstDay, { day: first, count: local[0] ?? 0 })
  for (const why of ['early', 'faint'] as const) {
    const count = windows.filter((one) => one.why === why).length
    if (count > 0) note(TEXTS[why], { count })
  }
  const json = options.json === true
  await write(rowsOf(windows, first, json), { json, out: options.out })
}

interface RtRow {
  readonly start: Day
  readonly end: Day
  readonly mean: number | null
  readonly sd: number | null
  readonly q025: number | null
  readonly median: number | null
  readonly q975: number | null
  /** Why there is no number; in JSON only. */
  readonly why?: RtWindow['why']
}

const UNKNOWN = { mean: null, sd: null, q025: null, median: null, q975: null }

const rowsOf = (windows: readonly RtWindow[], first: Day, withReason: boolean): Result<RtRow> => ({
  columns: ['start', 'end', 'mean', 'sd', 'q025', 'median', 'q975'],
  rows: windows.map(({ start, end, estimate, why }) => ({
    start: addDays(first, start),
    end: addDays(first, end),
    ...(estimate ?? UNKNOWN),
    ...(withReason ? { why } : {}),
  })),
})

const windowOf = (text: string): number =>
  /^[1-9]\d{0,3}$/.test(text) ? Number(text) : fail(speak(TEXTS.badWindow, { value: text }))

const note = (text: { vi: string; en: string }, values: Record<string, string | number>): void => {
  process.stderr.write(`${speak(text, values)}\n`)
}

function fail(message: string): never {
  throw new Failure(message, EXIT.badInput)
}
