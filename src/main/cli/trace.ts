import { stat } from 'node:fs/promises'
import { Command } from 'commander'
import { createNames, createTracer, EVER, NEVER, summariseEach } from '#epidemic/tracing'
import { EXIT, Failure } from './exit.ts'
import { speak } from './language.ts'
import { showProgress } from './progress.ts'
import { type Clock, createClock } from './trace/clock.ts'
import { type Contacts, readContacts } from './trace/contacts.ts'
import { createFaults } from './trace/faults.ts'
import { createMoment, readMoment } from './trace/moment.ts'
import { write } from './trace/output.ts'
import { eachRows, traceRows } from './trace/results.ts'
import { type RootsRead, readRoots } from './trace/roots.ts'
import { TEXTS } from './trace/text.ts'

interface Options {
  readonly contacts: string
  readonly roots?: string
  readonly each?: true
  readonly directed?: true
  readonly from?: string
  readonly to?: string
  readonly maxLevel?: string
  readonly latent?: string
  readonly json?: true
  readonly out?: string
}

/** `lienthong trace --contacts FILE --roots FILE`, or `--each`. Needs no database. */
export const traceCommand = (): Command =>
  new Command('trace')
    .description(speak(TEXTS.trace))
    .requiredOption('--contacts <file>', speak(TEXTS.contacts))
    .option('--roots <file>', speak(TEXTS.roots))
    .option('--each', speak(TEXTS.each))
    .option('--directed', speak(TEXTS.directed))
    .option('--from <day>', speak(TEXTS.from))
    .option('--to <day>', speak(TEXTS.to))
    .option('--max-level <n>', speak(TEXTS.maxLevel))
    .option('--latent <hours>', speak(TEXTS.latent))
    .option('--json', speak(TEXTS.json))
    .option('--out <file>', speak(TEXTS.out))
    .addHelpText('after', speak(TEXTS.after))
    .action(run)

async function run(options: Options): Promise<void> {
  if ((options.roots === undefined) === (options.each === undefined)) fail(speak(TEXTS.rootsOrEach))
  const maxLevel = levelOf(options.maxLevel)
  const latent = latentOf(options)
  const clock = createClock()
  const window = windowOf(options, clock)
  const names = createNames()
  const faults = createFaults()
  const common = { names, clock, faults }

  const roots =
    options.roots === undefined
      ? null
      : await readRoots({ ...common, file: options.roots, progress: () => {} }, window.since)
  const inRoots = names.size
  const bar = showProgress(TEXTS.reading, await sizeOf(options.contacts))
  const contacts = await readContacts(
    { ...common, file: options.contacts, progress: bar.at },
    options.directed === true,
  )
  bar.end()
  faults.settle()
  warn(contacts, clock)

  contacts.builder.includePeople(names.size)
  const history = contacts.builder.build()
  const to = { json: options.json === true, out: options.out }
  if (roots === null) {
    const counting = showProgress(TEXTS.counting, 100)
    const summary = summariseEach(history, window, (share) => counting.at(Math.floor(share * 100)))
    counting.end()
    return write(eachRows(summary, names), to)
  }
  const { offsets } = history.encounters.byPerson
  const strangers = roots.person.filter((person) => person < inRoots && offsets[person] === offsets[person + 1])
  if (strangers.length > 0) note(TEXTS.strangers, { count: strangers.length, first: names.nameOf(strangers[0]!) })
  const tracer = createTracer(history, { ...questionOf(roots, names.size), ...window, maxLevel, latent })
  return write(traceRows(tracer, { names, clock, contacts }, to.json), to)
}

function questionOf({ person, start, isolated }: RootsRead, people: number) {
  const until = new Int32Array(people).fill(NEVER)
  for (const [i, who] of person.entries()) until[who] = Math.min(until[who]!, isolated[i]!)
  return { roots: { person: Int32Array.from(person), start: Int32Array.from(start) }, isolated: until }
}

function warn({ undated }: Contacts, { isMixed }: Clock): void {
  if (undated > 0) note(TEXTS.undated, { count: undated })
  if (isMixed) note(TEXTS.mixed)
}

const note = (text: { vi: string; en: string }, values: Record<string, string | number> = {}): void => {
  process.stderr.write(`${speak(text, values)}\n`)
}

function windowOf({ from, to }: Options, clock: Clock): { since: number; until: number } {
  const since = momentOf('--from', from, EVER, clock.begin)
  const until = momentOf('--to', to, NEVER, clock.end)
  if (since > until) fail(speak(TEXTS.emptyWindow, { from: from ?? '', to: to ?? '' }))
  return { since, until }
}

function momentOf(option: string, text: string | undefined, otherwise: number, tick: Clock['begin']): number {
  if (text === undefined) return otherwise
  const moment = createMoment()
  const bytes = new TextEncoder().encode(text.trim())
  const read = readMoment(bytes, 0, bytes.length, moment) ? tick(moment) : null
  return read ?? fail(speak(TEXTS.badDay, { option, value: text }))
}

function levelOf(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY
  return /^\d{1,9}$/.test(text) ? Number(text) : fail(speak(TEXTS.badLevel, { value: text }))
}

/** Seconds, the clock's ticks. A count of everybody as a root alone has no latent period. */
function latentOf({ latent, each }: Options): number {
  if (latent === undefined) return 0
  if (each === true) fail(speak(TEXTS.latentEach))
  return /^\d{1,4}$/.test(latent) ? Number(latent) * 3_600 : fail(speak(TEXTS.badLatent, { value: latent }))
}

/** For the bar alone: a pipe has no size, and a file that is not there is told of when it is read. */
const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )

function fail(message: string): never {
  throw new Failure(message, EXIT.badInput)
}
