import { sql } from 'kysely'
import { type Day, dayOf, type Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Classification } from './form.ts'

/** Which investigations: of these outbreaks, in these units (null: all the caller may see), of these classes. */
export interface ListAsked {
  readonly outbreakIds: readonly string[]
  readonly unitIds: readonly string[] | null
  readonly classes: readonly Classification[] | null
  readonly limit: number
}

export interface Line {
  readonly personId: string
  readonly code: string
  readonly outbreakId: string
  readonly unitId: string | null
  readonly classification: Classification | null
  readonly onsetOn: Day | null
  readonly imported: boolean
  readonly version: number
  readonly updatedAt: Instant
  readonly updatedBy: string | null
}

/** The class as it stands: that of the confirmation, where there is one. */
const CLASS = sql<Classification | null>`case when c.person_id is not null then 'confirmed' else i.classification end`

/**
 * Investigations, one a person: their own, and where they have none that of a record merged into theirs, written last.
 */
const scoped = (tx: Tx, { outbreakIds, unitIds }: Pick<ListAsked, 'outbreakIds' | 'unitIds'>) =>
  tx
    .selectFrom('epidemic.investigation as i')
    .innerJoin('epidemic.person as r', (on) => on.onRef('r.home', '=', 'i.home').onRef('r.id', '=', 'i.person_id'))
    .innerJoin('epidemic.person as p', (on) =>
      on
        .on('p.home', '=', sql<number>`coalesce(r.merged_home, r.home)`)
        .on('p.id', '=', sql<string>`coalesce(r.merged_into, r.id)`),
    )
    .leftJoin('epidemic.confirmed_case as c', (on) =>
      on.onRef('c.home', '=', 'p.home').onRef('c.person_id', '=', 'p.id').on('c.retracted_at', 'is', null),
    )
    .where(sql<boolean>`(r.merged_into is null or not exists (
      select from epidemic.investigation o join epidemic.person m on m.home = o.home and m.id = o.person_id
      where (m.id = r.merged_into or m.merged_into = r.merged_into) and m.id <> r.id
        and (m.merged_into is null or (o.updated_at, m.id) > (i.updated_at, r.id))))`)
    .where(sql<boolean>`i.outbreak_id = any(${[...outbreakIds]})`)
    .where(unitIds === null ? sql<boolean>`true` : sql<boolean>`p.unit_id = any(${[...unitIds]})`)

export async function findLines(tx: Tx, asked: ListAsked): Promise<Line[]> {
  const { classes, limit } = asked
  const rows = await scoped(tx, asked)
    .select([
      'p.id as person_id',
      'p.code',
      'i.outbreak_id',
      'p.unit_id',
      'i.version',
      'i.updated_at',
      'i.updated_name',
    ])
    .select(['i.source_kind', 'i.onset_on', 'c.onset_on as case_onset', 'c.person_id as case_id'])
    .select(CLASS.as('class'))
    .where(classes === null ? sql<boolean>`true` : sql<boolean>`${CLASS} = any(${[...classes]})`)
    .orderBy('i.updated_at', 'desc')
    .orderBy('p.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    code: row.code,
    outbreakId: row.outbreak_id,
    unitId: row.unit_id,
    classification: row.class,
    onsetOn: row.case_id === null ? row.onset_on : row.case_onset,
    imported: row.source_kind === 'imported',
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_name,
  }))
}

export async function countClasses(tx: Tx, asked: Pick<ListAsked, 'outbreakIds' | 'unitIds'>) {
  const rows = await scoped(tx, asked)
    .select(CLASS.as('class'))
    .select((of) => of.fn.countAll<number>().as('n'))
    .groupBy(sql`1`)
    .execute()
  const of = (name: Classification): number => Number(rows.find((row) => row.class === name)?.n ?? 0)
  return {
    suspected: of('suspected'),
    probable: of('probable'),
    confirmed: of('confirmed'),
    discarded: of('discarded'),
  }
}

/** A confirmed case of which an investigation says where the infection happened. */
export interface InfectedElsewhere {
  readonly personId: string
  readonly unitId: string | null
  readonly confirmedOn: Day
  readonly onsetOn: Day | null
  /** From outside the territory. */
  readonly imported: boolean
  /** Unit of the infection, where it is known: a case of another unit than this is imported there. */
  readonly infectedUnitId: string | null
}

/**
 * Confirmed cases infected outside the territory, or in a unit that is known: what Rt of a place leaves out of the cases it
 * counts as infected there. For a place, imported = `imported`, or `infectedUnitId` outside of it.
 */
export async function importedCases(tx: Tx, outbreakIds: readonly string[]): Promise<InfectedElsewhere[]> {
  if (outbreakIds.length === 0) return []
  const rows = await tx
    .selectFrom('epidemic.investigation as i')
    .innerJoin('epidemic.person as p', (on) => on.onRef('p.home', '=', 'i.home').onRef('p.id', '=', 'i.person_id'))
    .innerJoin('epidemic.confirmed_case as c', (on) =>
      on
        .on('c.home', '=', sql<number>`coalesce(p.merged_home, p.home)`)
        .on('c.person_id', '=', sql<string>`coalesce(p.merged_into, p.id)`)
        .on('c.retracted_at', 'is', null),
    )
    .select(['c.person_id', 'c.unit_id', 'c.confirmed_at', 'c.onset_on', 'i.source_kind', 'i.infected_unit_id'])
    .where('i.outbreak_id', 'in', [...outbreakIds])
    .where((of) => of.or([of('i.source_kind', '=', 'imported'), of('i.infected_unit_id', 'is not', null)]))
    .orderBy('c.confirmed_at')
    .orderBy('c.person_id')
    .orderBy('p.merged_at', (of) => of.desc().nullsLast())
    .execute()
  // The last of a person holds: their own, where it says so.
  return [...new Map(rows.map((row) => [row.person_id, row])).values()].map((row) => ({
    personId: row.person_id,
    unitId: row.unit_id,
    confirmedOn: dayOf(row.confirmed_at),
    onsetOn: row.onset_on,
    imported: row.source_kind === 'imported',
    infectedUnitId: row.infected_unit_id,
  }))
}
