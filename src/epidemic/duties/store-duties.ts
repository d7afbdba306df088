import { sql } from 'kysely'
import { addDays, type Day, dayOf, type Instant, instantOf } from '#kernel/day'
import { say, type Text } from '#kernel/text'
import type { Tx } from '#platform/sql/transaction'
import type { Duty, InboxSource } from '#work'
import { isOpenOn } from '../outbreak.ts'
import { findCheckedDays, findCourses } from '../quarantine/store-course.ts'
import { findOutbreaks } from '../store-outbreak.ts'
import { findZones } from '../zones/store-zones.ts'
import { dutyTexts as texts } from './text.ts'

const HEALTH = 'health'
/** More than one commune investigates in a day; the list of cases has the rest. */
const MOST_CASES = 100

const worded = (text: Text, values: Readonly<Record<string, string | number>>): Text => ({
  vi: say(text, 'vi', values),
  en: say(text, 'en', values),
})

/**
 * Confirmed cases of the reader's own commune that nobody has begun to investigate. Due the day after the confirmation:
 * a case is investigated within 24 hours (Circular 54/2015/TT-BYT, article 4).
 */
export const investigationsDue: InboxSource = async (tx, { caller, today, units }) => {
  const mine = [...units].filter((unit) => caller.may('epidemic.act', { unit, sector: HEALTH }))
  const outbreaks = await openOutbreaks(tx, today)
  if (mine.length === 0 || outbreaks.length === 0) return []
  const { rows } = await sql<{ id: string; code: string; unit: string; at: Instant }>`
    select p.id, p.code, c.unit_id as unit, c.confirmed_at as at
    from epidemic.confirmed_case c join epidemic.person p on p.home = c.home and p.id = c.person_id
    where c.unit_id = any(${mine}::text[]) and c.outbreak_id = any(${outbreaks}::text[]) and c.retracted_at is null
      and p.merged_into is null
      and not exists (select from epidemic.investigation i where i.home = c.home and i.person_id = c.person_id)
    order by c.confirmed_at limit ${MOST_CASES}`.execute(tx)
  return rows.map(
    ({ id, code, unit, at }): Duty => ({
      subject: { type: 'epidemic.investigation', id },
      code,
      title: worded(texts.case, { code }),
      said: texts.investigate,
      unit,
      due: addDays(dayOf(at), 1),
    }),
  )
}

/** People in quarantine in the reader's own commune without a health check today: one duty a commune. */
export const checksDue: InboxSource = async (tx, { caller, today, units }) => {
  const mine = [...units].filter((unit) => caller.may('epidemic.act', { unit, sector: HEALTH }))
  const outbreakIds = await openOutbreaks(tx, today)
  if (mine.length === 0 || outbreakIds.length === 0) return []
  const span = { notReleasedBefore: instantOf(addDays(today, 1)), begunBy: instantOf(today) }
  const rows = await findCourses(tx, { outbreakIds, unitIds: mine, ...span })
  const people = rows.map(({ personId }) => personId)
  const checked = await findCheckedDays(tx, people, today)
  const waiting = rows.filter(({ personId }) => !checked.get(personId)?.has(today))
  return [...Map.groupBy(waiting, ({ unitId }) => unitId ?? '')]
    .filter(([unit]) => unit !== '')
    .map(
      ([unit, some]): Duty => ({
        subject: { type: 'epidemic.health-check', id: unit },
        code: null,
        title: worded(texts.unchecked, { n: some.length }),
        said: texts.check,
        unit,
        due: today,
      }),
    )
}

/** Drafts of sealed zones that wait for whoever directs the place. */
export const zonesToDecide: InboxSource = async (tx, { caller, today }) => {
  if (!caller.may('work.direct') || !caller.may('epidemic.act')) return []
  const outbreakIds = await openOutbreaks(tx, today)
  if (outbreakIds.length === 0) return []
  return (await findZones(tx, { outbreakIds }))
    .filter(({ state, unitId }) => state === 'draft' && caller.may('epidemic.act', { unit: unitId, sector: HEALTH }))
    .map(
      ({ id, name, unitId }): Duty => ({
        subject: { type: 'epidemic.zone', id },
        code: null,
        title: worded(texts.zone, { name }),
        said: texts.decide,
        unit: unitId,
        due: null,
      }),
    )
}

/** Only for whoever may see the epidemic at all: the sources are asked for every reader of an inbox. */
async function openOutbreaks(tx: Tx, today: Day): Promise<string[]> {
  return (await findOutbreaks(tx)).filter((one) => isOpenOn(one, today)).map(({ id }) => id)
}
