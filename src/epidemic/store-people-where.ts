import { type RawBuilder, sql } from 'kysely'
import type { PeopleAsked, QuarantineState } from './people-query.ts'

/** Quarantine as it stood at the moment asked about; only an F1 waits, and only while the outbreak (`o`) lasts. */
export const stateAt = (at: string) => sql`
  case
    when q.quarantined_at <= ${at} then case when q.released_at <= ${at} then 'released' else 'quarantined' end
    when q.person_id is null or q.found_at > ${at} or l.level is distinct from 1 then 'none'
    when o.closed_on::timestamp at time zone 'Asia/Ho_Chi_Minh' < ${at} then 'none'
    when q.found_at <= ${at}::timestamptz - interval '24 hours' then 'late'
    else 'waiting'
  end`

/** Confirmed stands in a table of its own; the classes before it were decided by an investigation. */
export const CLASS = sql`case when c.person_id is not null then 'confirmed' else v.classification end`

const needsPerson = ({ sexes, bornFrom, bornTo, namesLike, ids, sort }: PeopleAsked): boolean =>
  [sexes, bornFrom, bornTo, namesLike, ids].some((one) => one !== null) || sort === 'code'

/** The smallest table that holds everybody meant: conditions then need not look at all the people. */
type Base = 'person' | 'confirmed_case' | 'quarantine' | 'level'

export function baseOf(asked: PeopleAsked, withNames = false): Base {
  if (withNames || needsPerson(asked)) return 'person'
  if (asked.classes?.length === 1 && asked.classes[0] === 'confirmed') return 'confirmed_case'
  if (hasQuarantine(asked)) return 'quarantine'
  return hasLevel(asked) ? 'level' : 'person'
}

const MARKERS: Readonly<Record<Exclude<Base, 'person'>, RawBuilder<unknown>>> = {
  confirmed_case: sql`retracted_at is null`,
  quarantine: sql`withdrawn_at is null`,
  level: sql`true`,
}

function from(asked: PeopleAsked, withNames: boolean): RawBuilder<unknown> {
  const base = baseOf(asked, withNames)
  if (base === 'person') return sql`epidemic.person p`
  return sql`(select home, person_id as id, outbreak_id, unit_id from ${sql.table(`epidemic.${base}`)}
    where ${MARKERS[base]}) as p`
}

/** Whoever has no level cannot be meant. */
export const hasLevel = ({ levels, knownBefore, knownFrom }: PeopleAsked): boolean =>
  levels !== null || knownBefore !== null || knownFrom !== null

/** Whoever neither waits for quarantine nor was ever in it cannot be meant. */
const hasQuarantine = ({ states, places }: PeopleAsked): boolean =>
  places !== null || (states !== null && !states.includes('none'))

const ofCourse = ({ classes, onsetFrom, onsetTo }: PeopleAsked): boolean =>
  classes !== null || onsetFrom !== null || onsetTo !== null

/** What conditions and keys read; identities are joined only for their order, row-level security decides whose. */
export const tables = (asked: PeopleAsked, withNames = false) => sql`
  ${from(asked, withNames)}
  ${hasLevel(asked) ? sql`` : sql`left`} join epidemic.level l on l.home = p.home and l.person_id = p.id
  ${
    asked.states === null && asked.places === null
      ? sql``
      : sql`${hasQuarantine(asked) ? sql`` : sql`left`} join epidemic.quarantine q
          on q.home = p.home and q.person_id = p.id and q.withdrawn_at is null
          left join epidemic.outbreak o on o.id = q.outbreak_id`
  }
  ${
    ofCourse(asked)
      ? sql`left join epidemic.confirmed_case c on c.home = p.home and c.person_id = p.id and c.retracted_at is null
        left join epidemic.investigation v on v.home = p.home and v.person_id = p.id`
      : sql``
  }
  ${withNames ? sql`left join epidemic.person_identity i on i.home = p.home and i.person_id = p.id` : sql``}`

/** The same as `stateAt`, state by state, so that each needs only what it reads. */
function inStates(states: readonly QuarantineState[], at: string): RawBuilder<unknown> {
  if (states.includes('none')) return sql`${stateAt(at)} = ${any(states, 'text')}`
  const begun = sql`q.quarantined_at <= ${at}`
  const waits = sql`(q.quarantined_at is null or q.quarantined_at > ${at}) and q.found_at <= ${at} and l.level = 1
    and (o.closed_on is null or o.closed_on::timestamp at time zone 'Asia/Ho_Chi_Minh' >= ${at})`
  const since = sql`${at}::timestamptz - interval '24 hours'`
  const conditions: Readonly<Record<Exclude<QuarantineState, 'none'>, RawBuilder<unknown>>> = {
    quarantined: sql`(${begun} and (q.released_at is null or q.released_at > ${at}))`,
    released: sql`(${begun} and q.released_at <= ${at})`,
    waiting: sql`(${waits} and q.found_at > ${since})`,
    late: sql`(${waits} and q.found_at <= ${since})`,
  }
  const all = states.flatMap((state) => (state === 'none' ? [] : [conditions[state]]))
  return sql`(${sql.join(all, sql` or `)})`
}

const any = (values: readonly unknown[], type: string) => sql`any(${[...values]}::${sql.raw(type)}[])`

export function conditions(asked: PeopleAsked, withNames = false): RawBuilder<unknown> {
  const { outbreakIds, unitIds, knownFrom, knownBefore, levels, states, places, at, classes, sexes, ids } = asked
  const { bornFrom, bornTo, onsetFrom, onsetTo, namesLike } = asked
  const onset = sql`coalesce(c.onset_on, v.onset_on)`
  const all: readonly (RawBuilder<unknown> | null)[] = [
    sql`p.outbreak_id = ${any(outbreakIds, 'text')}`,
    // Who was merged counts as whom they turned out to be, and has no other rows that count.
    baseOf(asked, withNames) === 'person' ? sql`p.merged_into is null` : null,
    unitIds && sql`p.unit_id = ${any(unitIds, 'text')}`,
    knownFrom && sql`l.known_at >= ${knownFrom}`,
    knownBefore && sql`l.known_at < ${knownBefore}`,
    levels && sql`l.level = ${any(levels, 'smallint')}`,
    states && inStates(states, at),
    places && sql`q.kind = ${any(places, 'text')}`,
    classes && sql`${CLASS} = ${any(classes, 'text')}`,
    sexes && sql`p.sex = ${any(sexes, 'text')}`,
    bornFrom === null ? null : sql`p.birth_year >= ${bornFrom}`,
    bornTo === null ? null : sql`p.birth_year <= ${bornTo}`,
    onsetFrom && sql`${onset} >= ${onsetFrom}`,
    onsetTo && sql`${onset} <= ${onsetTo}`,
    ids && sql`p.id = ${any(ids, 'uuid')}`,
    namesLike === null
      ? null
      : sql`exists (select from epidemic.person_identity n where n.home = p.home and n.person_id = p.id and n.name_fold like ${namesLike})`,
  ]
  return sql.join(
    all.filter((one) => one !== null),
    sql` and `,
  )
}
