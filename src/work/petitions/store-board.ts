import { type RawBuilder, sql } from 'kysely'
import type { Text } from '#kernel/text'
import type { Tx } from '#platform/sql/transaction'
import { ministryName } from './ministry.ts'
import { AGES, type Age, type PetitionCategory, type Resolver, UNSAID } from './names.ts'
import { daysWaited, isLate, isWaiting, matching, type PetitionFilter } from './store-petition-list.ts'
import { category as categoryTexts, resolver as resolverTexts } from './text.ts'

const UNSAID_TEXT: Text = { vi: 'Chưa nêu', en: 'Not said' }
const WHOLE: Text = { vi: 'Tất cả', en: 'All' }
const MOST_LAWS = 30

const ageNames: Readonly<Record<Age, Text>> = {
  '0': { vi: 'Dưới 7 ngày', en: 'Under 7 days' },
  '7': { vi: '7–14 ngày', en: '7 to 14 days' },
  '15': { vi: '15–29 ngày', en: '15 to 29 days' },
  '30': { vi: '30–89 ngày', en: '30 to 89 days' },
  '90': { vi: 'Từ 90 ngày', en: '90 days and more' },
}

interface Sums {
  readonly id: string | null
  readonly total: number
  readonly open: number
  readonly overdue: number
  readonly cost: number
  readonly costed: number
  readonly affected: number
  readonly oldestDays: number
}

/** Obstacles added up in every way they are looked at; each group names the filter that gives exactly these. */
export async function obstacleBoard(tx: Tx, filter: PetitionFilter) {
  const by = (column: RawBuilder<string | null>) => sumsBy(tx, filter, column)
  const age = sql<string>`(case when days >= 90 then '90' when days >= 30 then '30' when days >= 15 then '15'
    when days >= 7 then '7' else '0' end)`
  const [whole] = await by(sql`null::text`)
  const laws = await by(sql`law`)
  const ages = new Map((await by(age)).map((one) => [one.id, one]))
  return {
    total: { ...(whole ?? EMPTY), id: null, name: WHOLE },
    byMinistry: (await by(sql`ministry`)).map((one) => named(one, (id) => ministryName(id))),
    byLaw: laws.slice(0, MOST_LAWS).map((one) => named(one, (id) => ({ vi: id, en: id }))),
    byAge: AGES.map((id) => ({ ...(ages.get(id) ?? EMPTY), id, name: ageNames[id] })),
    byResolver: (await by(sql`resolver`)).map((one) => named(one, (id) => resolverTexts[id as Resolver])),
    byCategory: (await by(sql`category`)).map((one) => named(one, (id) => categoryTexts[id as PetitionCategory])),
  }
}

const EMPTY: Sums = { id: null, total: 0, open: 0, overdue: 0, cost: 0, costed: 0, affected: 0, oldestDays: 0 }

const named = (one: Sums, name: (id: string) => Text | null | undefined) => ({
  ...one,
  id: one.id ?? UNSAID,
  name: one.id === null ? UNSAID_TEXT : (name(one.id) ?? { vi: one.id, en: one.id }),
})

async function sumsBy(tx: Tx, filter: PetitionFilter, column: RawBuilder<string | null>): Promise<Sums[]> {
  const { today } = filter
  const { rows } = await sql<Sums>`
    with chosen as (
      select *, ${isWaiting} as open, ${daysWaited(today)} as days
      from work.petition where ${matching(filter)})
    select ${column} as id, count(*) as total, count(*) filter (where open) as open,
      count(*) filter (where open and ${isLate(today)}) as overdue, coalesce(sum(cost_vnd), 0)::bigint as cost,
      count(cost_vnd) as costed, coalesce(sum(affected), 0)::bigint as affected,
      coalesce(max(days) filter (where open), 0) as "oldestDays"
    from chosen group by 1 order by open desc, total desc, 1 nulls last`.execute(tx)
  return rows
}
