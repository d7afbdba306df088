/**
 * Claim: tracing F0 to F2 with time respected is about ten times as fast here as recursive SQL and a graph
 * library, and fits memory at two million people. See bench/README.md.
 */
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { createTracer, type Levels } from '../src/epidemic/tracing/index.ts'
import { canonical, now, type Reached, timed } from './trace/answer.ts'
import { graphOf, traceGraph } from './trace/graph.ts'
import { loadPostgres } from './trace/postgres.ts'
import { createWorld, historyOf, questionOf, type World } from './trace/world.ts'

const { values } = parseArgs({ options: { large: { type: 'boolean' }, small: { type: 'boolean' } } })
const LEVELS = 2
const EVERY_LEVEL = 1_000_000
const RUNS = 7

const cpu = cpus()
console.log(`${cpu.length} x ${cpu[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`)

if (values.large) await alone(createWorld(2_000_000, 20_000_000))
else {
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
  const far = await timed(3, () => createTracer(history, questionOf(world, EVERY_LEVEL)))
  return { index, megabytes, near: near.ms, far: far.ms, tracer: far.answer, answer: reachedOf(near.answer) }
}

function reachedOf({ count, person, level, exposedAt }: Levels): Reached[] {
  return Array.from({ length: count }, (_, i) => ({ person: person[i]!, level: level[i]!, exposed: exposedAt[i]! }))
}

async function against(world: World): Promise<void> {
  title(world)
  const own = await ours(world)
  report('ours', own.index, own.megabytes, own.near, own.near, `F0 to Fn: ${ms(own.far)}`)

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
  report(
    `PostgreSQL ${postgres.version}`,
    loaded,
    postgres.megabytes,
    asked.ms,
    own.near,
    'F0 to Fn: not asked, the paths multiply',
  )
  await postgres.close()

  agree('graphology, F0 to F2', walked.answer, own.answer)
  agree('graphology, F0 to Fn', everything.answer, reachedOf(own.tracer.levels()))
  agree('PostgreSQL, F0 to F2', asked.answer, own.answer)
}

async function alone(world: World): Promise<void> {
  title(world)
  const own = await ours(world)
  report(
    'ours',
    own.index,
    own.megabytes,
    own.near,
    own.near,
    `F0 to Fn: ${ms(own.far)}, ${own.tracer.levels().count} people`,
  )
  console.log(`  ${(own.megabytes / (world.encounters / 1e6)).toFixed(1)} MB per million encounters`)
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
    `${megabytes.toFixed(0)} MB`.padStart(10),
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
