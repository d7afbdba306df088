import { sql } from 'kysely'
import { addDays, type Day, type Instant } from '#kernel/day'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { type EpidemicLevelRule, WHOLE } from '../rules/epidemic-level.ts'
import type { Criterion } from './assess.ts'
import type { ConfirmedLevel, LevelInput } from './schema.ts'

export interface WeekCount {
  readonly unitId: string | null
  readonly week: number
  readonly before: number
  /** Of the week and of the week before it, those found while in quarantine. */
  readonly quarantined: number
  readonly quarantinedBefore: number
}

/** New cases of the two weeks up to a day by recorded unit, and how many of them were in quarantine when found. */
export async function countWeeks(tx: Tx, outbreakIds: readonly string[], day: Day): Promise<WeekCount[]> {
  const { rows } = await sql<WeekCount>`
    with found as (
      select c.unit_id, (c.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date > ${addDays(day, -7)}::date as late,
        exists (select from epidemic.quarantine q
          where q.home = c.home and q.person_id = c.person_id and q.withdrawn_at is null
            and q.quarantined_at < c.confirmed_at and (q.released_at is null or q.released_at > c.confirmed_at)) as held
      from epidemic.confirmed_case c
      where c.outbreak_id = any(${[...outbreakIds]}) and c.retracted_at is null
        and (c.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date between ${addDays(day, -13)} and ${day})
    select unit_id as "unitId", count(*) filter (where late) as week, count(*) filter (where not late) as before,
      count(*) filter (where late and held) as quarantined,
      count(*) filter (where not late and held) as "quarantinedBefore"
    from found group by unit_id`.execute(tx)
  return rows
}

export interface InputRow extends LevelInput {
  readonly day: Day
  readonly by: string | null
}

/** What was entered last for each commune by the day. */
export async function findInputs(tx: Tx, disease: string, day: Day): Promise<Map<string, InputRow>> {
  const { rows } = await sql<InputRow>`
    select distinct on (unit_id) unit_id as "unitId", day, adults_one_dose as "adultsOneDose", adults_full as "adultsFull",
      risk_full as "riskFull", deaths, capacity, account_name as by
    from epidemic.level_input where disease = ${disease} and day <= ${day} order by unit_id, day desc`.execute(tx)
  return new Map(rows.map((row) => [row.unitId, row]))
}

interface By {
  readonly at: Instant
  readonly account: string | null
  readonly name: string
}

export async function saveInputs(
  tx: Tx,
  disease: string,
  day: Day,
  rows: readonly LevelInput[],
  by: By,
): Promise<void> {
  await sql`
    insert into epidemic.level_input (home, unit_id, disease, day, adults_one_dose, adults_full, risk_full, deaths,
      capacity, account_id, account_name, entered_at)
    select home, unit_id, ${disease}, ${day}, one_dose, adults_full, risk_full, deaths, capacity, ${by.account}, ${by.name}, ${by.at}
    from unnest(${rows.map(({ unitId }) => homeOf(unitId))}::smallint[], ${rows.map((row) => row.unitId)}::text[],
      ${rows.map((row) => row.adultsOneDose)}::numeric[], ${rows.map((row) => row.adultsFull)}::numeric[],
      ${rows.map((row) => row.riskFull)}::numeric[], ${rows.map((row) => row.deaths)}::int[],
      ${rows.map((row) => row.capacity)}::text[]) as given (home, unit_id, one_dose, adults_full, risk_full, deaths, capacity)
    on conflict (home, unit_id, disease, day) do update set adults_one_dose = excluded.adults_one_dose,
      adults_full = excluded.adults_full, risk_full = excluded.risk_full, deaths = excluded.deaths,
      capacity = excluded.capacity, account_id = excluded.account_id, account_name = excluded.account_name,
      entered_at = excluded.entered_at`.execute(tx)
}

/** Levels confirmed for a disease by the day, of all units or of some. */
export async function findConfirmed(
  tx: Tx,
  disease: string,
  day: Day,
  unitIds?: readonly string[],
): Promise<ConfirmedLevel[]> {
  const { rows } = await sql<ConfirmedLevel>`
    select id, unit_id as "unitId", day, level, proposed, act, note, account_name as by, confirmed_at as at
    from epidemic.epidemic_level
    where disease = ${disease} and day <= ${day}
      and ${unitIds === undefined ? sql`true` : sql`unit_id = any(${[...unitIds]}::text[])`}
    order by day, confirmed_at, id`.execute(tx)
  return rows
}

export interface NewLevel {
  readonly unitId: string
  readonly level: number
  readonly proposed: number | null
  readonly criteria: readonly Criterion[]
  readonly note: string | null
}

export async function addLevels(
  tx: Tx,
  { disease, day, act }: { readonly disease: string; readonly day: Day; readonly act: string },
  levels: readonly NewLevel[],
  by: By,
): Promise<void> {
  if (levels.length === 0) return
  await tx
    .insertInto('epidemic.epidemic_level')
    .values(
      levels.map(({ unitId, level, proposed, criteria, note }) => ({
        home: homeOf(unitId),
        id: newId(),
        unit_id: unitId,
        disease,
        day,
        level,
        proposed,
        criteria: JSON.stringify(criteria),
        act,
        note,
        account_id: by.account,
        account_name: by.name,
        confirmed_at: by.at,
      })),
    )
    .execute()
}

type OwnRule = Omit<EpidemicLevelRule, 'disease' | 'inForce' | 'act' | 'cited'>

/** The administration's own rules, in the order of the days they hold from. */
export async function findOwnRules(tx: Tx): Promise<EpidemicLevelRule[]> {
  const rows = await tx.selectFrom('epidemic.level_rule').selectAll().orderBy('from_on').orderBy('id').execute()
  return rows.map(({ act, disease, from_on, rule }) => ({
    ...(rule as unknown as OwnRule),
    act,
    disease,
    inForce: { from: from_on, to: null },
    cited: WHOLE,
  }))
}

export async function addOwnRule(
  tx: Tx,
  {
    disease,
    from,
    act,
    rule,
  }: { readonly disease: string; readonly from: Day; readonly act: string; readonly rule: OwnRule },
  by: By,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('epidemic.level_rule')
    .values({
      id,
      disease,
      from_on: from,
      act,
      rule: JSON.stringify(rule),
      account_id: by.account,
      account_name: by.name,
      entered_at: by.at,
    })
    .execute()
  return id
}
