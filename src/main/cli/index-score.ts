import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { type Stages, scoreIndex, uncertainty } from '#measures/composite'
import { EXIT, Failure } from './exit.ts'
import { readData } from './index-score/data.ts'
import { reportOf } from './index-score/report.ts'
import { readSpec } from './index-score/spec.ts'
import { bandTable, explainTable, resultTable, stageTables } from './index-score/tables.ts'
import { TEXTS } from './index-score/text.ts'
import { language, speak } from './language.ts'
import { createFaults } from './trace/faults.ts'
import { write } from './trace/output.ts'

interface Options {
  readonly spec: string
  readonly data: string
  readonly stages?: string
  readonly resample?: string
  readonly noise?: string
  readonly seed?: string
  readonly json?: true
}

/** `lienthong index score --spec FILE --data FILE [--stages FOLDER]`. Needs no database. */
export const scoreCommand = (): Command =>
  new Command('score')
    .description(speak(TEXTS.score))
    .requiredOption('--spec <file>', speak(TEXTS.spec))
    .requiredOption('--data <file>', speak(TEXTS.data))
    .option('--stages <folder>', speak(TEXTS.stages))
    .option('--resample <n>', speak(TEXTS.resample))
    .option('--noise <share>', speak(TEXTS.noise), '0.25')
    .option('--seed <n>', speak(TEXTS.seed), '1')
    .option('--json', speak(TEXTS.json))
    .addHelpText('after', speak(TEXTS.after))
    .action(run)

async function run(options: Options): Promise<void> {
  const resampling = resamplingOf(options)
  const { spec } = await readSpec(options.spec)
  const faults = createFaults()
  const data = await readData(options.data, spec, faults)
  const stages = scoreIndex(spec, data)
  const bands = resampling ? bandTable(uncertainty(spec, data, { weights: resampling.noise }, resampling)) : null
  const report = reportOf(stages, bands?.rows ?? null)
  if (options.stages !== undefined) {
    await writeStages(options.stages, stages, bands)
    await writeFile(join(options.stages, 'report.json'), `${JSON.stringify(report, null, 2)}\n`)
  }
  for (const { said } of report.notes) process.stderr.write(`${said[language]}\n`)
  if (options.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  else await write(resultTable(stages), { json: false, out: undefined })
}

async function writeStages(folder: string, stages: Stages, bands: ReturnType<typeof bandTable> | null): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((fault: Error) =>
    fail(TEXTS.noFolder, { folder, reason: fault.message }, EXIT.failed),
  )
  const to = (name: string) => ({ json: false, out: join(folder, `${name}.csv`) })
  for (const { name, table } of stageTables(stages)) await write(table, to(name))
  await write(explainTable(stages), to('explained'))
  if (bands) await write(bands, to('bands'))
}

interface Resampling {
  readonly samples: number
  readonly noise: number
  readonly seed: number
}

function resamplingOf({ resample, noise = '', seed = '' }: Options): Resampling | null {
  if (resample === undefined) return null
  if (!/^[1-9]\d{0,6}$/.test(resample)) fail(TEXTS.badCount, { option: '--resample', value: resample })
  if (!/^\d{1,9}$/.test(seed)) fail(TEXTS.badCount, { option: '--seed', value: seed })
  if (!/^0?\.\d+$|^[01]$/.test(noise)) fail(TEXTS.badShare, { option: '--noise', value: noise })
  return { samples: Number(resample), noise: Number(noise), seed: Number(seed) }
}

function fail(
  text: (typeof TEXTS)[keyof typeof TEXTS],
  values: Record<string, string>,
  code: (typeof EXIT)[keyof typeof EXIT] = EXIT.badInput,
): never {
  throw new Failure(speak(text, values), code)
}
