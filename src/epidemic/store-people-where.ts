import { type RawBuilder, sql } from 'kysely'
import type { PeopleAsked } from './people-query.ts'

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

const ofPerson = ({ sexes, bornFrom, bornTo, sort }: PeopleAsked): boolean =>
  sexes !== null || bornFrom !== null || bornTo !== null || sort === 'code'

/** With levels asked for, and nothing of the person, the levels themselves say who, where and of which outbreak. */
export const isOfLevels = (asked: PeopleAsked, withNames = false): boolean =>
  (asked.levels !== null || asked.knownBefore !== null || asked.knownFrom !== null) && !withNames && !ofPerson(asked)

/** Whoever has no level cannot be meant: then tables are joined from the level on. */
const hasLevel = ({ levels, knownBefore, knownFrom }: PeopleAsked): boolean =>
  levels !== null || knownBefore !== null || knownFrom !== null

const ofCourse = ({ classes, onsetFrom, onsetTo }: PeopleAsked): boolean =>
  classes !== null || onsetFrom !== null || onsetTo !== null

const people = (asked: PeopleAsked, withNames: boolean) =>
  isOfLevels(asked, withNames)
    ? sql`(select home, person_id as id, outbreak_id, unit_id, level, known_at, exposed_at, person_id from epidemic.level) as p
        cross join lateral (select p.level, p.known_at, p.exposed_at, p.person_id) as l`
    : sql`epidemic.person p ${hasLevel(asked) ? sql`` : sql`left`} join epidemic.level l on l.home = p.home and l.person_id = p.id`

/** Those in quarantine or waiting for it have a row there; only who has none needs the outer join. */
const quarantines = ({ states, places }: PeopleAsked) =>
  states === null && places === null
    ? sql``
    : sql`${states?.includes('none') && places === null ? sql`left` : sql``} join epidemic.quarantine q
        on q.home = p.home and q.person_id = p.id and q.withdrawn_at is null
        left join epidemic.outbreak o on o.id = q.outbreak_id`

/** What conditions and keys read; identities are joined only for their order, row-level security decides whose. */
export const tables = (asked: PeopleAsked, withNames = false) => sql`
  ${people(asked, withNames)}
  ${quarantines(asked)}
  ${
    ofCourse(asked)
      ? sql`left join epidemic.confirmed_case c on c.home = p.home and c.person_id = p.id and c.retracted_at is null
        left join epidemic.investigation v on v.home = p.home and v.person_id = p.id`
      : sql``
  }
  ${withNames ? sql`left join epidemic.person_identity i on i.home = p.home and i.person_id = p.id` : sql``}`

const any = (values: readonly unknown[], type: string) => sql`any(${[...values]}::${sql.raw(type)}[])`

export function conditions(asked: PeopleAsked, withNames = false): RawBuilder<unknown> {
  const { outbreakIds, unitIds, knownFrom, knownBefore, levels, states, places, at, classes, sexes, ids } = asked
  const { bornFrom, bornTo, onsetFrom, onsetTo, namesLike } = asked
  const onset = sql`coalesce(c.onset_on, v.onset_on)`
  const all: readonly (RawBuilder<unknown> | null)[] = [
    sql`p.outbreak_id = ${any(outbreakIds, 'text')}`,
    // Who was merged has no level and counts as whom they turned out to be.
    isOfLevels(asked, withNames) ? null : sql`p.merged_into is null`,
    unitIds && sql`p.unit_id = ${any(unitIds, 'text')}`,
    knownFrom && sql`l.known_at >= ${knownFrom}`,
    knownBefore && sql`l.known_at < ${knownBefore}`,
    levels && sql`l.level = ${any(levels, 'smallint')}`,
    states && sql`${stateAt(at)} = ${any(states, 'text')}`,
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
