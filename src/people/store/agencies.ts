import type { Selectable } from 'kysely'
import type { Day } from '#kernel/day'
import { compareText, fold } from '#kernel/fold'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { Agency, Level } from '../post.ts'
import { superiorAmong } from '../superior.ts'

export interface AgencyFilter {
  readonly unit?: string | undefined
  readonly level?: Level | undefined
  readonly sector?: string | undefined
  /** Only those that exist on the day; without it, past ones too. */
  readonly day?: Day | undefined
  /** In the name, case and accents aside. */
  readonly words?: string | undefined
}

/** Agencies that match, the province's first, then by name. */
export async function findAgencies(tx: Tx, filter: AgencyFilter): Promise<Agency[]> {
  const { unit, level, sector, day, words } = filter
  let query = tx.selectFrom('people.agency').selectAll()
  if (unit !== undefined) query = query.where('unit_id', '=', unit)
  if (level !== undefined) query = query.where('level', '=', level)
  if (sector !== undefined) query = query.where('sector', '=', sector)
  if (day !== undefined)
    query = query
      .where('from_day', '<=', day)
      .where((where) => where.or([where('to_day', 'is', null), where('to_day', '>', day)]))
  const found = (await query.execute()).map(agencyOfRow)
  const wanted = words === undefined ? found : found.filter(({ name }) => fold(name.vi).includes(fold(words)))
  return wanted.sort((a, b) => rank[a.level] - rank[b.level] || compareText(a.name.vi, b.name.vi))
}

const rank: Readonly<Record<Level, number>> = { province: 0, district: 1, commune: 2 }

/** The agency, past ones too; undefined when there is none of that id. */
export async function agencyOf(tx: Tx, id: string): Promise<Agency | undefined> {
  const row = await tx.selectFrom('people.agency').selectAll().where('id', '=', id).executeTakeFirst()
  return row && agencyOfRow(row)
}

/** Whom a matter of `sector` (the agency's own unless told) climbs to on that day; null at the top. See `superiorAmong`. */
export async function superiorOf(tx: Tx, agencyId: string, day: Day, sector?: string): Promise<Agency | null> {
  const agency = await agencyOf(tx, agencyId)
  if (!agency?.parent) return null
  const parent = await agencyOf(tx, agency.parent)
  if (!parent) return null
  const beside = await findAgencies(tx, { unit: parent.unit, day })
  return superiorAmong(beside, agency, day, sector)
}

/** Adds agencies or brings them to what is given; a parent comes before its children. */
export async function saveAgencies(tx: Tx, agencies: readonly Agency[]): Promise<void> {
  if (agencies.length === 0) return
  const values = agencies.map(({ id, name, level, sector, unit, parent, from, to }) => ({
    id,
    name_vi: name.vi,
    name_en: name.en,
    level,
    sector,
    unit_id: unit,
    parent_id: parent,
    from_day: from,
    to_day: to,
  }))
  await tx
    .insertInto('people.agency')
    .values(values)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        name_vi: row.ref('excluded.name_vi'),
        name_en: row.ref('excluded.name_en'),
        parent_id: row.ref('excluded.parent_id'),
        to_day: row.ref('excluded.to_day'),
      })),
    )
    .execute()
}

const agencyOfRow = (row: Selectable<Tables['people.agency']>): Agency => ({
  id: row.id,
  name: { vi: row.name_vi, en: row.name_en },
  level: row.level as Level,
  sector: row.sector,
  unit: row.unit_id,
  parent: row.parent_id,
  from: row.from_day,
  to: row.to_day,
})
