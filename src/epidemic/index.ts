import type { Kysely } from 'kysely'
import type { Caller } from '#kernel/caller'
import type { Instant } from '#kernel/day'
import type { Acting } from '#ledger'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { Overview, Retrace, UnitCounts } from './contract/counts.ts'
import type { FiguresAsked, QuarantineSource, Scenario } from './doors.ts'

export type { Overview, Retrace, Share, UnitCounts } from './contract/counts.ts'
export type {
  EncounterSeed,
  FiguresAsked,
  OutbreakSeed,
  PersonSeed,
  QuarantineSource,
  Scenario,
  Span,
} from './doors.ts'
export {
  createHistoryBuilder,
  createNames,
  createTracer,
  type EachSummary,
  EVER,
  type HistoryBuilder,
  type Names,
  NEVER,
  NONE,
  summariseEach,
  type Tracer,
} from './tracing/index.ts'

const later = (): never => {
  throw new Error('not wired yet')
}

/** The indicator's source for `measures`; `now` tells what "24 hours ago" is counted from. */
export const quarantinedWithin24h: (now: () => Instant) => QuarantineSource<Tx> = later

/** F0, F1, F2, change, curve, waiting and last retrace in a place up to a day. */
export const overviewOf: (tx: Tx, asked: FiguresAsked) => Promise<Overview> = later
/** The same figures of each commune of the place, in the units of the day. */
export const countsByUnit: (tx: Tx, asked: FiguresAsked) => Promise<readonly UnitCounts[]> = later

/** Traces an outbreak anew and writes the levels that changed. Runs alone per outbreak; safe to run twice. */
export const retrace: (db: Kysely<Tables>, system: Caller, outbreakId: string, at: Instant) => Promise<Retrace> = later

/** Writes a simulated outbreak in bulk; trace it afterwards with `retrace`. */
export const seedOutbreak: (tx: Tx, acting: Acting, scenario: Scenario) => Promise<void> = later
