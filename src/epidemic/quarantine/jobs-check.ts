import type { Caller } from '#kernel/caller'
import { addDays, type Day, dayOf, type Instant, instantOf, spokenDay } from '#kernel/day'
import type { Fact } from '#kernel/fact'
import { isRefused } from '#kernel/refusal'
import { say } from '#kernel/text'
import { type Acting, remember } from '#ledger'
import { agencyOf, findAgencies, superiorOf } from '#people'
import { type Atlas, loadAtlas } from '#places'
import { newId } from '#platform/id'
import type { Database } from '#platform/sql/connect'
import { type Tx, within } from '#platform/sql/transaction'
import { issueDirective } from '#work'
import { isOpenOn } from '../outbreak.ts'
import { unitText } from '../place.ts'
import { findOutbreaks } from '../store-outbreak.ts'
import { placeNow } from './authority.ts'
import { about } from './http-course.ts'
import { tellOfMissed } from './jobs-tell.ts'
import { climbsBy, type Stage } from './missed.ts'
import { addNotices, type Notice, noteDirective } from './store-check.ts'
import { type CourseRow, findCheckedDays, findCourses } from './store-course.ts'
import { climbWords } from './text.ts'

/** Missing checks older than this are history: nobody is told of them any more. */
const LOOKED_BACK_DAYS = 5

export interface Missed {
  readonly notices: number
  readonly directives: number
}

/**
 * Lets missing checks climb: officer (the health station), head (the committee), superior agency, which then gives a task.
 * It depends on the records and the moment alone, and the database keeps a person, day and stage to one notice: running it
 * twice, late, or after the clock was moved loses nothing and doubles nothing.
 */
export async function climbMissedChecks(tx: Tx, acting: Acting): Promise<Missed> {
  const today = dayOf(acting.at)
  const since = addDays(today, -LOOKED_BACK_DAYS)
  const outbreakIds = (await findOutbreaks(tx)).filter((one) => isOpenOn(one, today)).map(({ id }) => id)
  const rows = await findCourses(tx, {
    outbreakIds,
    notReleasedBefore: instantOf(since),
    begunBy: instantOf(today),
    limit: 100_000,
  })
  const checked = await findCheckedDays(
    tx,
    rows.map(({ personId }) => personId),
    since,
  )
  const atlas = await loadAtlas(tx)
  const agencies = agenciesAt(tx, atlas, today)
  const due: Notice[] = []
  for (const row of rows) {
    const watched = { ...row, checked: checked.get(row.personId) ?? new Set<Day>() }
    for (const { day, stage } of climbsBy(acting.at, watched, since))
      due.push({ ...row, day, stage, agencyId: await agencies(row.unitId, stage) })
  }
  const added = await addNotices(tx, due, acting.at)
  const byId = new Map(rows.map((row) => [row.personId, row]))
  await remember(
    tx,
    acting,
    added.map((notice) => noticeFact(notice, byId.get(notice.personId) as CourseRow)),
  )
  await tellOfMissed(tx, acting, atlas, added)
  return { notices: added.length, directives: await direct(tx, acting, atlas, added) }
}

const noticeFact = ({ day, stage, agencyId }: Notice, row: CourseRow): Fact => ({
  kind: 'epidemic.check-missed',
  ...about(row),
  after: { day, stage, agency: agencyId },
})

/** Which agency a stage tells, by where the person's place lies now; each asked for once. */
function agenciesAt(tx: Tx, atlas: Atlas, today: Day) {
  const known = new Map<string, Promise<string | null>>()
  return (unitId: string | null, stage: Stage): Promise<string | null> => {
    const unit = unitId === null ? null : placeNow(atlas, unitId, today)
    if (unit === null) return Promise.resolve(null)
    const key = `${unit}/${stage}`
    const found = known.get(key) ?? agencyOfStage(tx, unit, stage, today)
    known.set(key, found)
    return found
  }
}

async function agencyOfStage(tx: Tx, unit: string, stage: Stage, today: Day): Promise<string | null> {
  const there = await findAgencies(tx, { unit, day: today })
  const committee = there.find(({ sector }) => sector === 'general') ?? null
  if (stage === 1) return there.find(({ sector }) => sector === 'health')?.id ?? committee?.id ?? null
  if (stage === 2 || committee === null) return committee?.id ?? null
  return (await superiorOf(tx, committee.id, today, 'health'))?.id ?? null
}

/** The superior agency has the committee look into it: one task for a unit and a day, naming how many. */
async function direct(tx: Tx, acting: Acting, atlas: Atlas, added: readonly Notice[]): Promise<number> {
  const today = dayOf(acting.at)
  const third = added.filter(({ stage, agencyId, unitId }) => stage === 3 && agencyId !== null && unitId !== null)
  let count = 0
  for (const group of Map.groupBy(
    third,
    ({ unitId, day }) => `${placeNow(atlas, unitId as string, today)}/${day}`,
  ).values()) {
    const [first] = group as [Notice]
    const unit = placeNow(atlas, first.unitId as string, today)
    const issuer = await agencyOf(tx, first.agencyId as string)
    if (unit === null || issuer === undefined) continue
    const words = {
      day: spokenDay(first.day),
      n: group.length,
      unit: unitText(atlas, unit, today)?.vi ?? unit,
    }
    const issued = await issueDirective(tx, acting, {
      title: say(climbWords.title, 'vi', words),
      text: say(climbWords.text, 'vi', words),
      result: say(climbWords.result, 'vi'),
      sector: 'health',
      deadline: { workingDays: 1 },
      units: [unit],
      issuer: issuer.id,
      about: { type: 'epidemic.health-check', id: unit, label: say(climbWords.label, 'vi') },
    })
    // A unit without an authority: the notice stands, there is nobody to give a task to.
    if (isRefused(issued)) continue
    await noteDirective(tx, group, issued.id)
    count++
  }
  return count
}

/** The clock's hand: one transaction as the system. */
export async function watchChecks(of: {
  readonly db: Pick<Database, 'kysely'>
  readonly system: Caller
  readonly now: () => Instant
}): Promise<void> {
  const acting: Acting = { caller: of.system, at: of.now(), requestId: `clock-${newId()}` }
  await within(of.db.kysely, of.system, 'write', async (tx) => {
    await climbMissedChecks(tx, acting)
  })
}
