import { type EachSummary, type Names, NONE, type Tracer } from '#epidemic/tracing'
import type { Clock } from './clock.ts'
import type { Contacts } from './contacts.ts'
import type { Result } from './output.ts'

interface StepRow {
  readonly person: string
  readonly exposed_at: string | null
  readonly via: string | number | null
}

interface TraceRow extends StepRow {
  readonly level: number
  readonly by: string | null
  /** From the root to the person; in JSON only. */
  readonly chain?: readonly StepRow[]
}

interface EachRow {
  readonly person: string
  readonly in_degree: number
  readonly out_degree: number
  readonly in_chain: number
  readonly out_chain: number
}

export interface Printing {
  readonly names: Names
  readonly clock: Clock
  readonly contacts: Contacts
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By level, exposure (unknown first) and person. */
export function traceRows(tracer: Tracer, printing: Printing, withChains: boolean): Result<TraceRow> {
  const { names, clock, contacts } = printing
  const { count, person, level, exposedAt, by, via } = tracer.levels()
  const name = Array.from(person, names.nameOf)
  const order = Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => level[a]! - level[b]! || exposedAt[a]! - exposedAt[b]! || compare(name[a]!, name[b]!),
  )

  const chainOf = (of: number): StepRow[] =>
    tracer.chainOf(of).map((step) => ({
      person: names.nameOf(step.person),
      exposed_at: clock.print(step.exposedAt),
      via: step.by?.kind === 'encounter' ? contacts.nameOf(step.by.encounter) : null,
    }))

  function* rows(): Generator<TraceRow> {
    for (const i of order) {
      yield {
        person: name[i]!,
        level: level[i]!,
        exposed_at: clock.print(exposedAt[i]!),
        by: by[i] === NONE ? null : names.nameOf(by[i]!),
        via: via[i] === NONE ? null : contacts.nameOf(via[i]!),
        ...(withChains ? { chain: chainOf(person[i]!) } : {}),
      }
    }
  }
  return { columns: ['person', 'level', 'exposed_at', 'by', 'via'], rows: rows() }
}

/** By person. */
export function eachRows(summary: EachSummary, names: Names): Result<EachRow> {
  const name = Array.from({ length: names.size }, (_, person) => names.nameOf(person))
  const order = Array.from(name.keys()).sort((a, b) => compare(name[a]!, name[b]!))
  function* rows(): Generator<EachRow> {
    for (const person of order) {
      yield {
        person: name[person]!,
        in_degree: summary.inDegree[person]!,
        out_degree: summary.outDegree[person]!,
        in_chain: summary.inChain[person]!,
        out_chain: summary.outChain[person]!,
      }
    }
  }
  return { columns: ['person', 'in_degree', 'out_degree', 'in_chain', 'out_chain'], rows: rows() }
}
