import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { sql } from 'kysely'
import type { Day } from '#kernel/day'
import { fold } from '#kernel/fold'
import { type Acting, remember } from '#ledger'
import { findAgencies } from '#people'
import { findByCode, loadAtlas } from '#places'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { allDefinitions } from '../catalogue/store-indicators.ts'
import { type BulkCells, type BulkFault, type BulkValue, bulkChecker, type Known } from './bulk.ts'

export interface BulkAsked {
  readonly path: string
  readonly today: Day
  readonly decimal: Known['decimal']
  /** Told after every batch: rows read so far and bytes of the file. */
  readonly onProgress?: (rows: number, bytes: number) => void
}

export interface BulkRowFault {
  /** As the file counts, the headings being row 1. */
  readonly row: number
  readonly code: BulkFault | 'twice' | 'other-value'
  readonly text: string
}

export interface BulkResult {
  readonly rows: number
  readonly added: number
  /** Stood there already with the same value. */
  readonly same: number
  readonly faults: readonly BulkRowFault[]
  /** More than are named. */
  readonly faultCount: number
  readonly sha256: string
}

const BATCH = 20_000
const MOST_FAULTS = 200
const COLUMNS = ['indicator', 'subject', 'period', 'value'] as const

/** The headings of the file do not name what is needed. */
export class BadHeadings extends Error {
  readonly found: readonly string[]
  constructor(found: readonly string[]) {
    super('bad headings')
    this.found = found
  }
}

/**
 * Loads values of history as published, from a CSV (indicator, subject, period, value and, if wanted, part) of any length:
 * it is read as it streams, twenty thousand rows at a time, in the one transaction of the caller. With faults nothing of
 * it should stay: the caller rolls back. The same file twice adds nothing.
 */
export async function importValues(tx: Tx, by: Acting, asked: BulkAsked): Promise<BulkResult> {
  const check = bulkChecker(await knownOf(tx, asked))
  const hash = createHash('sha256')
  const counts = { rows: 0, added: 0, same: 0, faultCount: 0, bytes: 0 }
  const faults: BulkRowFault[] = []
  const fault = (row: number, code: BulkRowFault['code'], text: string): void => {
    counts.faultCount += 1
    if (faults.length < MOST_FAULTS) faults.push({ row, code, text })
  }
  let batch = new Map<string, BulkValue & { readonly row: number }>()
  const flush = async (): Promise<void> => {
    const values = [...batch.values()]
    batch = new Map()
    // After a fault nothing stays: the rest is only checked.
    if (values.length > 0 && counts.faultCount === 0) {
      const { added, others } = await insertBatch(tx, values, by.at)
      counts.added += added
      counts.same += values.length - added - others.length
      for (const { row, text } of others) fault(row, 'other-value', text)
    }
    asked.onProgress?.(counts.rows, counts.bytes)
  }
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      counts.bytes += chunk.length
      done(null, chunk)
    },
  })
  let columns: Columns | null = null
  const rows = parse({ bom: true, delimiter: [',', ';', '\t'], relax_column_count: true, skip_empty_lines: true })
  const reading = pipeline(createReadStream(asked.path), measured, rows, async (source: AsyncIterable<string[]>) => {
    for await (const cells of source) {
      if (columns === null) {
        columns = columnsOf(cells)
        continue
      }
      counts.rows += 1
      const row = counts.rows + 1
      const read = check(cellsOf(cells, columns))
      if (typeof read === 'string') {
        fault(row, read, cells.join(' ; ').slice(0, 200))
        continue
      }
      const key = `${read.indicatorId} ${read.subjectId} ${read.part} ${read.period.id}`
      const before = batch.get(key)
      if (before && before.value !== read.value) fault(row, 'twice', String(before.row))
      else if (before) counts.same += 1
      else batch.set(key, { ...read, row })
      if (batch.size >= BATCH) await flush()
    }
  })
  await reading
  await flush()
  const result = { rows: counts.rows, added: counts.added, same: counts.same, faults, faultCount: counts.faultCount }
  const sha256 = hash.digest('hex')
  if (result.added > 0 && result.faultCount === 0)
    await remember(tx, by, [
      {
        kind: 'measures.values-brought',
        subject: { type: 'measures.intake', id: newId() },
        where: { unit: null, sector: null },
        after: { source: 'file', file: basename(asked.path), sha256, rows: result.rows, written: result.added },
      },
    ])
  return { ...result, sha256 }
}

type Columns = Readonly<Record<keyof BulkCells, number>>

function columnsOf(heads: readonly string[]): Columns {
  const at = (name: string): number => heads.findIndex((head) => fold(head) === name)
  if (COLUMNS.some((name) => at(name) < 0)) throw new BadHeadings(heads)
  return {
    indicator: at('indicator'),
    subject: at('subject'),
    period: at('period'),
    value: at('value'),
    part: at('part'),
  }
}

const cellsOf = (cells: readonly string[], at: Columns): BulkCells => ({
  indicator: (cells[at.indicator] ?? '').trim(),
  subject: (cells[at.subject] ?? '').trim(),
  period: (cells[at.period] ?? '').trim(),
  value: (cells[at.value] ?? '').trim(),
  part: (cells[at.part] ?? '').trim(),
})

async function knownOf(tx: Tx, { today, decimal }: BulkAsked): Promise<Known> {
  const atlas = await loadAtlas(tx)
  const agencies = new Map((await findAgencies(tx, {})).map((agency) => [agency.id, agency.unit]))
  const definitions = (await allDefinitions(tx)).toSorted((a, b) => (a.from < b.from ? 1 : -1))
  return {
    indicators: Map.groupBy(definitions, ({ id }) => id),
    today,
    decimal,
    subjectOf(text) {
      const unit = atlas.byUnit.has(text) ? text : findByCode(atlas, text, today)?.unitId
      if (unit !== undefined) return { id: unit, unitId: unit }
      const place = agencies.get(text)
      return place === undefined ? null : { id: text, unitId: place }
    },
  }
}

/** Adds the values that are not there; of those that are there with another value, row and what stands. */
async function insertBatch(
  tx: Tx,
  values: readonly (BulkValue & { readonly row: number })[],
  at: string,
): Promise<{ added: number; others: { row: number; text: string }[] }> {
  // What repeats travels once: a value is five small numbers and its own.
  const indicators = indexed(values, ({ indicatorId }) => indicatorId)
  const subjects = indexed(values, ({ subjectId }) => subjectId)
  const periods = indexed(values, ({ period }) => period.id)
  const parts = indexed(values, ({ part }) => part)
  const given = sql`(select v.id, s.home, i.id as indicator_id, s.unit_id, s.id as subject_id, q.part, i.sector,
      p.period_from, p.period_to, v.value, v.row
    from unnest(${values.map(() => newId())}::uuid[], ${indicators.places}::int[], ${subjects.places}::int[],
      ${periods.places}::int[], ${parts.places}::int[], ${values.map(({ value }) => value)}::float8[],
      ${values.map(({ row }) => row)}::int[]) as v (id, i, s, p, q, value, row)
    join unnest(${indicators.of(({ indicatorId }) => indicatorId)}::text[], ${indicators.of(({ sector }) => sector)}::text[])
      with ordinality as i (id, sector, n) on i.n = v.i
    join unnest(${subjects.of(({ subjectId }) => subjectId)}::text[], ${subjects.of(({ unitId }) => unitId)}::text[],
      ${subjects.of(({ unitId }) => homeOf(unitId))}::smallint[]) with ordinality as s (id, unit_id, home, n) on s.n = v.s
    join unnest(${periods.of(({ period }) => period.from)}::date[], ${periods.of(({ period }) => period.to)}::date[])
      with ordinality as p (period_from, period_to, n) on p.n = v.p
    join unnest(${parts.of(({ part }) => part)}::text[]) with ordinality as q (part, n) on q.n = v.q) as g`
  const done = await sql`
    insert into measures.observation (home, id, indicator_id, unit_id, subject_id, part, source, sector, period_from,
      period_to, value, state, simulated, declared_at, verified_at, approved_at, published_at)
    select home, id, indicator_id, unit_id, subject_id, part, 'seed', sector, period_from, period_to, value,
      'published', false, ${at}, ${at}, ${at}, ${at} from ${given}
    on conflict do nothing`.execute(tx)
  const added = Number(done.numAffectedRows ?? 0)
  if (added === values.length) return { added, others: [] }
  const { rows: others } = await sql<{ row: number; text: string }>`
    select g.row, o.value::text as text from ${given}
    join measures.observation o on o.home = g.home and o.indicator_id = g.indicator_id and o.subject_id = g.subject_id
      and o.part = g.part and o.period_from = g.period_from and o.period_to = g.period_to and o.state = 'published'
    where o.value <> g.value order by g.row`.execute(tx)
  return { added, others }
}

/** Distinct things in the order they first come, and for each value which it has, counted from 1 as the database counts. */
function indexed<T>(values: readonly T[], keyOf: (value: T) => string) {
  const known = new Map<string, number>()
  const firsts: T[] = []
  const places = values.map((value) => {
    const key = keyOf(value)
    const at = known.get(key) ?? known.size + 1
    if (at > known.size) {
      known.set(key, at)
      firsts.push(value)
    }
    return at
  })
  return { places, of: <R>(read: (value: T) => R): R[] => firsts.map(read) }
}
