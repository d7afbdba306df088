/**
 * Claim: tracing F0 to F2 with time respected is over a hundred times as fast here as recursive SQL in PostgreSQL and
 * twenty times as fast as DuckDB and graphology; two million people fit memory, and one change among them is worked
 * out within 50 ms. See bench/README.md.
 */
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { createTracer, type History, type Levels, type LiveTracer } from '../src/epidemic/tracing/index.ts'
import { canonical, now, type Reached, timed } from './trace/answer.ts'
import { crowd, liveOf, market, percentile, timeChanges } from './trace/changes.ts'
import { loadDuckDb } from './trace/duckdb.ts'
import { eachProcess } from './trace/each.ts'
import { graphOf, traceGraph } from './trace/graph.ts'
import { loadPostgres } from './trace/postgres.ts'
import { createWorld, historyOf, questionOf, type World } from './trace/world.ts'

const { values } = parseArgs({ options: { large: { type: 'boolean' }, small: { type: 'boolean' } } })
const LEVELS = 2
const FAR = 5
/** Times each kind of change is made. */
const CHANGES = 200
const EVERY_LEVEL = 1_000_000
const RUNS = 30

const cpu = cpus()
console.log(`${cpu.length} x ${cpu[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`)

if (values.large) {
  await alone(createWorld(2_000_000, 20_000_000))
  crowds()
} else {
  await each()
  await against(createWorld(20_000, 200_000))
  if (!values.small) await against(createWorld(200_000, 2_000_000))
}

/** Everything the process holds, so that objects and typed arrays are weighed alike. */
function weigh(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

async function ours(world: World) {
  const before = weigh()
  const began = now()
  const history = historyOf(world)
  const index = now() - began
  const megabytes = weigh() - before
  const near = await timed(RUNS, () => createTracer(history, questionOf(world, LEVELS)).levels())
  const five = await timed(10, () => createTracer(history, questionOf(world, FAR)).levels())
  const far = await timed(10, () => createTracer(history, questionOf(world, EVERY_LEVEL)))
  const scan = await timed(RUNS, () => scanned(history))
  const answer = reachedOf(near.answer)
  return {
    index,
    megabytes,
    near: near.ms,
    five: five.ms,
    far: far.ms,
    scan: scan.ms,
    tracer: far.answer,
    answer,
    history,
  }
}

/** One pass over every encounter in the order in which they lie: as fast as this machine reads them. */
function scanned({ encounters: { count, records } }: History): number {
  let inWindow = 0
  for (let at = 0; at < count * 3; at += 3) if (records[at + 1]! < 20_000 && records[at + 2]! >= 10_000) inWindow++
  return inWindow
}

function reachedOf({ count, person, level, exposedAt }: Levels): Reached[] {
  return Array.from({ length: count }, (_, i) => ({ person: person[i]!, level: level[i]!, exposed: exposedAt[i]! }))
}

async function against(world: World): Promise<void> {
  title(world)
  const own = await ours(world)
  report('ours', own.index, own.megabytes, own.near, own.near, `F0 to F5: ${ms(own.five)}, to Fn: ${ms(own.far)}`)
  console.log(
    `  one pass over the encounters: ${ms(own.scan)}; F0 to F2 is ${(own.near / own.scan).toFixed(2)} of that`,
  )

  const beforeGraph = weigh()
  const began = now()
  const graph = graphOf(world)
  const built = now() - began
  const weight = weigh() - beforeGraph
  const walked = await timed(RUNS, () => traceGraph(graph, world, LEVELS))
  const everything = await timed(1, () => traceGraph(graph, world, EVERY_LEVEL))
  report(
    'graphology',
    built,
    weight,
    walked.ms,
    own.near,
    `F0 to Fn: ${ms(everything.ms)} = ${ratio(everything.ms, own.far)}`,
  )

  const loading = now()
  const postgres = await loadPostgres(world)
  const loaded = now() - loading
  const asked = await timed(RUNS, () => postgres.trace(LEVELS))
  report(`PostgreSQL ${postgres.version}`, loaded, postgres.megabytes, asked.ms, own.near, 'deeper the paths multiply:')
  for (const depth of [3, 4]) {
    const own3 = await timed(RUNS, () => createTracer(own.history, questionOf(world, depth)).levels())
    const deep = await timed(depth === 3 ? 3 : 1, () => postgres.trace(depth))
    console.log(
      `    F0 to F${depth}: PostgreSQL ${ms(deep.ms)}, ours ${ms(own3.ms)} = ${ratio(deep.ms, own3.ms)}, ${deep.answer.length} people`,
    )
    agree(`PostgreSQL, F0 to F${depth}`, deep.answer, reachedOf(own3.answer))
  }
  await postgres.close()

  const filling = now()
  const duck = await loadDuckDb(world)
  const filled = now() - filling
  const stepwise = await timed(RUNS, () => duck.trace(LEVELS))
  const recursive = await timed(RUNS, () => duck.traceRecursively(LEVELS))
  const five = await timed(3, () => duck.trace(FAR))
  const quicker = Math.min(stepwise.ms, recursive.ms)
  report(
    `DuckDB ${duck.version}`,
    filled,
    Number.NaN,
    quicker,
    own.near,
    `recursive ${ms(recursive.ms)}, level by level ${ms(stepwise.ms)}; F0 to F5: ${ms(five.ms)} = ${ratio(five.ms, own.five)}`,
  )
  duck.close()

  agree('graphology, F0 to F2', walked.answer, own.answer)
  agree('graphology, F0 to Fn', everything.answer, reachedOf(own.tracer.levels()))
  agree('PostgreSQL, F0 to F2', asked.answer, own.answer)
  agree('DuckDB level by level, F0 to F2', stepwise.answer, own.answer)
  agree('DuckDB recursive, F0 to F2', recursive.answer, own.answer)
}

async function alone(world: World): Promise<void> {
  title(world)
  await once(world)
  for (const maxLevel of [FAR, EVERY_LEVEL]) keepLive(world, maxLevel)
}

async function once(world: World): Promise<void> {
  const own = await ours(world)
  const more = `F0 to F5: ${ms(own.five)}, to Fn: ${ms(own.far)}, ${own.tracer.levels().count} people`
  report('ours', own.index, own.megabytes, own.near, own.near, more)
  console.log(`  ${(own.megabytes / (world.encounters / 1e6)).toFixed(1)} MB per million encounters`)
  console.log(
    `  one pass over the encounters: ${ms(own.scan)}; F0 to F2 is ${(own.near / own.scan).toFixed(2)} of that`,
  )
}

function keepLive(world: World, maxLevel: number): void {
  const began = now()
  const tracer = liveOf(world, maxLevel)
  const took = now() - began
  const levels = maxLevel === FAR ? `F${FAR}` : 'Fn'
  const own = weigh() - weightOf(world)
  const held = `${own.toFixed(0)} MB; peak of the process ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`
  console.log(`\n  kept live to ${levels}: read, indexed and traced in ${ms(took)}, ${held}`)
  // To every level one change can concern a tenth of everybody: fewer are made.
  changes(tracer, world, maxLevel === FAR ? CHANGES : 20)
}

/** What the drawn world itself takes, in megabytes. */
function weightOf({ from, to, start, end, isolated }: World): number {
  return [from, to, start, end, isolated].reduce((sum, { byteLength }) => sum + byteLength, 0) / 1e6
}

function changes(tracer: LiveTracer, world: World, rounds: number): void {
  const all: number[] = []
  console.log(`  ${'one change'.padEnd(30)}      median   99 of 100     longest   most people changed`)
  for (const { kind, times, most } of timeChanges(tracer, world, rounds)) {
    all.push(...times)
    line(kind, times, most)
  }
  line('any of these', all, null)
}

function line(kind: string, times: readonly number[], most: number | null): void {
  const columns = [percentile(times, 0.5), percentile(times, 0.99), Math.max(...times)]
  console.log(
    `  ${kind.padEnd(30)}${columns.map((time) => ms(time).padStart(12)).join('')}   ${most?.toLocaleString('en') ?? ''}`,
  )
}

/** Where everybody meets everybody: nothing may grow with the pairs but the reading of them. */
function crowds(): void {
  console.log()
  for (const visitors of [20_000, 40_000]) {
    const tracer = market(visitors)
    const began = now()
    tracer.setCase(0, null)
    tracer.setCase(1, 500)
    const changed = tracer.settle().length
    console.log(
      `  market, ${visitors.toLocaleString('en')} at one time: another is the case in ${ms(now() - began)}, ${changed.toLocaleString('en')} changed`,
    )
  }
  const began = now()
  const tracer = crowd(2_300, 21)
  const built = now() - began
  const changing = now()
  tracer.setCase(0, null)
  tracer.setCase(1, 2 * 1440)
  const changed = tracer.settle().length
  console.log(
    `  2,300 who all meet daily for three weeks, ${(55.5).toFixed(1)} million encounters: read in ${ms(built)}, another is the case in ${ms(now() - changing)}, ${changed.toLocaleString('en')} changed`,
  )
}

/** The command line, as a whole process. */
async function each(): Promise<void> {
  const { took, people } = await eachProcess(12_000, 70_000, RUNS)
  console.log(
    `lienthong trace --each, 12,000 people and 70,000 encounters, ${people} rows: ${ms(took)} the whole process`,
  )
}

function title({ people, encounters, roots }: World): void {
  console.log(
    `\n${people.toLocaleString('en')} people, ${encounters.toLocaleString('en')} encounters, ${roots.person.length} F0`,
  )
  console.log('                      load+index     memory     F0 to F2      ratio')
}

function report(name: string, index: number, megabytes: number, near: number, own: number, more: string): void {
  const columns = [
    ms(index).padStart(12),
    (Number.isNaN(megabytes) ? '' : `${megabytes.toFixed(0)} MB`).padStart(10),
    ms(near).padStart(12),
    ratio(near, own).padStart(10),
  ]
  console.log(`  ${name.padEnd(18)}${columns.join(' ')}   ${more}`)
}

function agree(what: string, theirs: readonly Reached[], own: readonly Reached[]): void {
  const same = canonical(theirs) === canonical(own)
  console.log(`  ${same ? 'agrees' : 'DISAGREES'}: ${what}, ${own.length} people reached`)
  if (!same) process.exitCode = 1
}

function ms(time: number): string {
  return `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`
}

function ratio(time: number, own: number): string {
  return `${(time / own).toFixed(time / own < 10 ? 1 : 0)}x`
}
