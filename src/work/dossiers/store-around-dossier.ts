import { dayOf } from '#kernel/day'
import type { Acting } from '#ledger'
import { ancestorsOn } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { type Around, lookAround } from '../store-around.ts'
import { agencyFor, type Procedure } from './procedure.ts'

/** What was looked up in a transaction, by day and language: agencies and working days do not change under a dossier. */
const kept = new WeakMap<Tx, Map<string, Promise<Around>>>()

/** The names of the day, the agencies, the working days; looked up once a transaction, however many dossiers it moves. */
export function aroundOf(tx: Tx, { at, caller }: Acting): Promise<Around> {
  const mine = kept.get(tx) ?? new Map<string, Promise<Around>>()
  kept.set(tx, mine)
  const [today, { language }] = [dayOf(at), caller]
  const found = mine.get(`${today} ${language}`) ?? lookAround(tx, { today, language })
  mine.set(`${today} ${language}`, found)
  return found
}

/** A unit and those over it, the nearest first. */
export function lineOf(around: Around, unit: string): string[] {
  const above = ancestorsOn(around.atlas, unit, around.today).map(({ unitId }) => unitId)
  return above[0] === unit ? above : [unit, ...above]
}

/** The agency of each step of a procedure for a dossier of that unit; null where there is none. */
export function stageAgencies(around: Around, procedure: Pick<Procedure, 'stages'>, unit: string): (string | null)[] {
  const line = lineOf(around, unit)
  return procedure.stages.map(({ agency }) => agencyFor(agency, line, around.agencies, around.today)?.id ?? null)
}

/** The agency at whose one-stop desk dossiers of that unit are handed in. */
export const deskOf = (around: Around, procedure: Pick<Procedure, 'level'>, unit: string): string | null =>
  agencyFor(`${procedure.level}/general`, lineOf(around, unit), around.agencies, around.today)?.id ?? null
