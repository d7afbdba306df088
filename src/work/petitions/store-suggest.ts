import { sql } from 'kysely'
import type { Caller } from '#kernel/caller'
import { addDays, type Day } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { lookAround } from '../store-around.ts'
import { agencyView } from '../tasks/view.ts'
import { topOf } from './desk.ts'
import type { Petition } from './petition.ts'
import { routingWords } from './routing-words.ts'
import { type Compared, DAYS_AROUND, LEAST_LIKENESS, likeness, METRES_AROUND } from './similar.ts'
import { petitionOf } from './store-petition.ts'
import { type PastHandler, suggest } from './suggest.ts'
import { petitionView } from './view-petition.ts'

/** Candidates looked at closely; the latest of the place. */
const MOST_CANDIDATES = 200
const MOST_SHOWN = 8
const PAST_DAYS = 365
const METRES_PER_DEGREE = 111_320

/** Whose it probably is, and which others tell of the same thing, among those the caller may see. */
export async function suggestFor(tx: Tx, { caller, today }: { caller: Caller; today: Day }, petition: Petition) {
  const around = await lookAround(tx, { today, language: caller.language })
  const agencies = suggest(
    {
      category: petition.category,
      unit: petition.unit,
      text: `${petition.title} ${petition.what} ${petition.obstacle.law ?? ''}`,
      not: petition.state === 'received' ? null : petition.handlerAgency,
    },
    {
      day: today,
      top: topOf(around.atlas, petition.unit, today),
      agencies: [...around.agencies.values()],
      words: routingWords,
      past: await pastHandlers(tx, petition, today),
    },
  ).map(({ agency, ...rest }) => ({ ...rest, agency: agencyView(agency, around), reasons: [...rest.reasons] }))
  const duplicates = (await candidates(tx, petition))
    .map((one) => ({ one, like: likeness(compared(petition), compared(one)) }))
    .filter(({ like }) => like.score >= LEAST_LIKENESS)
    .toSorted((a, b) => b.like.score - a.like.score || (a.one.id < b.one.id ? -1 : 1))
    .slice(0, MOST_SHOWN)
    .map(({ one, like }) => ({
      ...like,
      petition: petitionView(one, around),
      shared: [...like.shared],
      reasons: [...like.reasons],
    }))
  return { agencies, duplicates }
}

const compared = (petition: Petition): Compared => ({
  category: petition.category,
  unit: petition.unit,
  point: petition.point,
  title: petition.title,
  text: petition.what,
  raisedOn: petition.raisedOn,
})

/** Who answered petitions of the kind in the last year. */
async function pastHandlers(tx: Tx, { category, unit, id }: Petition, today: Day): Promise<PastHandler[]> {
  const { rows } = await sql<PastHandler>`
    select handler_agency as agency, count(*) as answered, count(*) filter (where unit_id = ${unit}) as "sameUnit"
    from work.petition
    where category = ${category} and answered_day >= ${addDays(today, -PAST_DAYS)}::date
      and outcome in ('solved', 'partly', 'not-solved') and id <> ${id}
    group by handler_agency order by 2 desc limit 20`.execute(tx)
  return rows
}

/** Open main cases near in place and days: in the unit, or within some hundred metres of the point. */
async function candidates(tx: Tx, petition: Petition): Promise<Petition[]> {
  const { point, raisedOn, id, unit } = petition
  const lat = METRES_AROUND / METRES_PER_DEGREE
  const lng = lat / Math.max(0.1, Math.cos(((point?.latitude ?? 0) * Math.PI) / 180))
  const near = point
    ? sql<boolean>`(latitude between ${point.latitude - lat} and ${point.latitude + lat}
        and longitude between ${point.longitude - lng} and ${point.longitude + lng}
        or latitude is null and unit_id = ${unit})`
    : sql<boolean>`unit_id = ${unit}`
  const rows = await tx
    .selectFrom('work.petition')
    .selectAll()
    .where('id', '<>', id)
    .where('main_id', 'is', null)
    .where('state', 'in', ['received', 'assigned', 'taken', 'need-info', 'forwarded'])
    .where(near)
    .where('raised_day', '>=', addDays(raisedOn, -DAYS_AROUND))
    .where('raised_day', '<=', addDays(raisedOn, DAYS_AROUND))
    .orderBy('raised_day', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_CANDIDATES)
    .execute()
  return rows.map(petitionOf)
}
