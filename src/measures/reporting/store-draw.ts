import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import type { Acting } from '#ledger'
import { answeringFor, findAgencies, namesOf } from '#people'
import { loadAtlas } from '#places'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { addWorkingDays, loadCalendar } from '#work'
import { listIndicatorsOn } from '../catalogue/store-indicators.ts'
import type { Period } from '../period.ts'
import { dueOn } from './deadline.ts'
import { type DrawnCourse, played } from './draw.ts'
import { changeLines, deadlineOn, type Form, isAsked } from './form.ts'
import { type Owed, owedFor } from './owing.ts'
import type { Report } from './report.ts'
import { slotsOf } from './slot.ts'
import { listForms, saveForm } from './store-forms.ts'
import { blank } from './store-open.ts'
import { insertReports } from './store-reports.ts'

/** A form as it is written for the demo. */
export type DrawnForm = Pick<
  Form,
  'id' | 'name' | 'period' | 'level' | 'agencyIds' | 'ownerAgencyId' | 'from' | 'act'
> & {
  readonly sector: string
  readonly note: Form['note']
  readonly asks: readonly string[]
  readonly deadline: Form['deadlines'][number]['rule']
}

export async function drawForms(tx: Tx, acting: Acting, forms: readonly DrawnForm[]): Promise<void> {
  const known = new Set((await listIndicatorsOn(tx, '2026-01-01')).map(({ id }) => id))
  for (const { asks, deadline, ...form } of forms) {
    const lines = asks.filter((id) => known.has(id)).map((indicatorId) => ({ indicatorId, required: true }))
    if (lines.length === 0) continue
    await saveForm(
      tx,
      {
        ...form,
        to: null,
        version: 1,
        lines: changeLines([], lines, form.from),
        deadlines: [{ from: form.from, rule: deadline, act: form.act }],
      },
      acting,
    )
  }
}

export interface DrawingReports {
  readonly today: Day
  readonly now: Instant
  /** Periods by form, the ones to draw. */
  readonly periods: (form: Form) => readonly Period[]
  readonly course: (form: Form, period: Period, owed: Owed) => DrawnCourse
  /** Of periods that end on this day or later every step is kept, with who took it. */
  readonly stepsSince: Day
}

/**
 * Draws the reports of ended periods, each as far as its course went, on the values drawn before: what is said is
 * published already, or is set back to where its report stands.
 */
export async function drawReports(tx: Tx, drawing: DrawingReports): Promise<number> {
  const { now, today } = drawing
  const atlas = await loadAtlas(tx)
  const agencies = await findAgencies(tx, {})
  const calendar = await loadCalendar(tx)
  const heads = await headsOf(
    tx,
    agencies.map(({ id }) => id),
    today,
  )
  const all: Report[] = []
  for (const form of await listForms(tx)) {
    const hands = {
      verified: heads.officer(form.ownerAgencyId),
      approved: heads.head(form.ownerAgencyId),
      published: heads.head(COMMITTEE),
    }
    for (const period of drawing.periods(form).filter((one) => isAsked(form, one))) {
      const definitions = new Map((await listIndicatorsOn(tx, period.to)).map((one) => [one.id, one]))
      const slots = slotsOf(form, definitions, period.to)
      const due = dueOn(deadlineOn(form, period.to), period, (after, n) => addWorkingDays(calendar, after, n))
      for (const owed of owedFor(form, period, atlas, agencies)) {
        const opened = blank(form, period, owed, slots, due, startOf(period))
        const course = drawing.course(form, period, owed)
        all.push(played(opened, course, { declared: heads.head(owed.agencyId), ...hands }, now))
      }
    }
  }
  const made = await insertReports(tx, all)
  await lineUp(tx, drawing.stepsSince)
  await setBack(tx)
  await keepCourse(
    tx,
    all.filter(({ periodTo }) => periodTo >= drawing.stepsSince),
    heads.names,
  )
  return made
}

const COMMITTEE = 'ubnd-31-hai-phong'
const startOf = ({ to }: Period): Instant => `${to}T18:00:00.000Z` as Instant

/**
 * Puts what is known of each line under the reports that were sent. The first report of a value owns it, which is written
 * of periods that end on the day or later.
 */
async function lineUp(tx: Tx, since: Day): Promise<void> {
  await sql`
    insert into measures.report_line (home, report_id, indicator_id, part, agency_id, unit_id, sector, scopes,
      observation_id, shared, returned)
    select r.home, r.id, o.indicator_id, o.part, r.agency_id, r.unit_id,
      case when i.sector = 'general' then f.sector else i.sector end, r.scopes, o.id,
      row_number() over (partition by o.id order by r.due_day, r.form_id) > 1,
      case when r.state = 'returned' then r.reason end
    from measures.report r
    join measures.form f on f.id = r.form_id
    join measures.form_line l on l.form_id = r.form_id and l.from_day <= r.period_to
      and (l.to_day is null or l.to_day > r.period_to)
    join measures.indicator i on i.id = l.indicator_id
    join measures.observation o on o.home = r.home and o.indicator_id = l.indicator_id and o.subject_id = r.subject_id
      and o.period_from = r.covers_from and o.period_to = r.covers_to
    where r.state <> 'open' and o.state not in ('superseded', 'returned')
    on conflict do nothing`.execute(tx)
  await sql`
    update measures.observation o set report_id = l.report_id
    from measures.report r join measures.report_line l on l.home = r.home and l.report_id = r.id
    where r.period_to >= ${since} and o.home = l.home and o.id = l.observation_id and not l.shared`.execute(tx)
}

/** Values of reports that are not published yet are where their report is, and verified in the sector of the line. */
async function setBack(tx: Tx): Promise<void> {
  await sql`
    update measures.observation o set state = r.state, sector = l.sector,
      declared_by = r.declared_by, declared_at = r.declared_at,
      verified_by = r.verified_by, verified_at = r.verified_at,
      approved_by = r.approved_by, approved_at = r.approved_at, published_by = null, published_at = null,
      reason = case when r.state = 'returned' then r.reason end
    from measures.report r
    join measures.report_line l on l.home = r.home and l.report_id = r.id
    where o.home = l.home and o.id = l.observation_id and not l.shared and r.state not in ('open', 'published')`.execute(
    tx,
  )
}

interface Heads {
  readonly head: (agencyId: string) => string | null
  /** Somebody of the agency who is not its head, or else the head. */
  readonly officer: (agencyId: string) => string | null
  readonly names: ReadonlyMap<string, string>
}

async function headsOf(tx: Tx, agencyIds: readonly string[], today: Day): Promise<Heads> {
  const answering = await answeringFor(tx, agencyIds, today)
  const names = await namesOf(tx, [...new Set(answering.map(({ accountId }) => accountId))])
  const by = Map.groupBy(answering, ({ agency }) => agency)
  const found = (agencyId: string, wanted: boolean): string | null => {
    const some = by.get(agencyId) ?? []
    return (some.find(({ head }) => head === wanted) ?? some[0])?.accountId ?? null
  }
  return { head: (id) => found(id, true), officer: (id) => found(id, false), names }
}

/** The steps each report took, by those whose hands it went through. */
async function keepCourse(tx: Tx, reports: readonly Report[], names: ReadonlyMap<string, string>): Promise<void> {
  const steps = reports.flatMap((report) => {
    const taken = [
      ['declared', report.declaredBy, report.declaredAt],
      ['verified', report.verifiedBy, report.verifiedAt],
      ['approved', report.approvedBy, report.approvedAt],
      ['published', report.publishedBy, report.publishedAt],
    ] as const
    const course = taken.flatMap(([step, by, at]) => (at ? [{ report, step, by, at, words: null }] : []))
    if (report.state !== 'returned' || !report.declaredAt) return course
    return [...course, { report, step: 'returned' as const, by: null, at: report.declaredAt, words: report.reason }]
  })
  const rows = steps.map(({ report, step, by, at, words }) => ({
    home: homeOf(report.unitId),
    id: newId(),
    report_id: report.id,
    round: 1,
    step: step as string,
    agency_id: report.agencyId,
    unit_id: report.unitId,
    scopes: [...report.scopes],
    words,
    account_id: by,
    by_name: (by && names.get(by)) ?? '',
    at,
  }))
  const CHUNK = 1_000
  for (let from = 0; from < rows.length; from += CHUNK)
    await tx
      .insertInto('measures.report_step')
      .values(rows.slice(from, from + CHUNK))
      .execute()
}
