import { randomUUID } from 'node:crypto'
import {
  openIdentityKeys,
  retrace,
  type Scenario,
  seedOutbreak,
  seedTwice,
  simulateHaiDuong2021,
  simulateRecent,
} from '#epidemic'
import { addDays, type Day, type Instant, instantOf } from '#kernel/day'
import type { Text } from '#kernel/text'
import { seedEditions, seedMeasures, seedProgrammes } from '#measures'
import { DEMO_PASSWORD, demoAccounts as people, seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces, subtreeOn } from '#places'
import { systemClock } from '#platform/clock'
import type { Database } from '#platform/sql/connect'
import { type Tx, within } from '#platform/sql/transaction'
import { takeAsRead } from '#work'
import { drawDemoAssessments } from './demo/assessment.ts'
import { playInvestigations } from './demo/cases.ts'
import { seedClusters } from './demo/clusters.ts'
import { playClock, seedCalendar } from './demo/deadlines.ts'
import { playDirectives } from './demo/directives.ts'
import { playDossiers } from './demo/dossiers.ts'
import { drawMeasures } from './demo/measures.ts'
import { playPetitions } from './demo/petitions.ts'
import { playPlan } from './demo/plan.ts'
import { playDirective, playObstacle } from './demo/play.ts'
import { programmeDirectives } from './demo/programme.ts'
import { playQuarantine } from './demo/quarantine.ts'
import { playReports } from './demo/reports.ts'
import { playScores } from './demo/scores.ts'
import { directives, obstacles } from './demo/story.ts'
import { playTesting } from './demo/testing.ts'
import { playVenues } from './demo/venues.ts'
import { seedWeeks } from './demo/weekly.ts'
import { playZones } from './demo/zones.ts'
import { OLD_PROVINCE, TOP } from './territory.ts'

const COUNTED = [
  'person',
  'person_identity',
  'encounter',
  'level',
  'confirmed_case',
  'quarantine',
  'day_count',
] as const
const HOT_WARD = '10549-chu-van-an'

/** The parts one can play, as `bin/start` prints them. */
export const demoAccounts: readonly { username: string; password: string; who: Text }[] = people.map(
  ({ username, who }) => ({ username, password: DEMO_PASSWORD, who }),
)

export interface Seeding {
  readonly today: Day
  /** Nothing of the story happens later; the clock's now unless told. */
  readonly now?: Instant
  /** The data folder the province is for: telephone numbers are sealed under its keys. */
  readonly dataDir: string
  readonly report: (line: Text) => void
}

/**
 * The demo province: units of three days, agencies and people, the programme of the resolution, the closed outbreak of
 * 2021 (simulated), a small one of the last two weeks, and the work of the last month.
 */
export async function seedDemo(
  db: Database,
  { today, now = systemClock.now(), dataDir, report }: Seeding,
): Promise<void> {
  const system = systemCaller()
  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => within(db.kysely, system, 'write', work)
  const acting = { caller: system, at: now, requestId: randomUUID() }

  const atlas = await write(async (tx) => {
    await seedPlaces(tx)
    const known = await loadAtlas(tx)
    await seedPeople(tx, known)
    await seedMeasures(tx, { topUnits: [TOP, OLD_PROVINCE], simulated: true })
    await seedProgrammes(tx, { simulated: true })
    await seedEditions(tx)
    return known
  })
  await write((tx) => drawMeasures(tx, { atlas, today }))
  await db.pool.query('analyze measures.observation')
  report({ vi: 'Địa bàn, cơ quan, chỉ tiêu', en: 'Places, agencies, targets' })

  const identities = await openIdentityKeys(dataDir)
  const play = async (scenario: Scenario, at: Instant): Promise<void> => {
    await write((tx) => seedOutbreak(tx, { ...acting, at }, scenario, identities))
    await retrace(db.kysely, system, scenario.outbreak.id, at)
  }
  await play(simulateHaiDuong2021(atlas), now)
  // A hundred thousand people at once: until the database has counted them, it would look each of them up one by one.
  await db.pool.query(`analyze ${COUNTED.map((table) => `epidemic.${table}`).join(', ')}`)
  report({ vi: 'Đợt dịch đầu năm 2021 (mô phỏng)', en: 'The outbreak of early 2021 (simulated)' })
  const recent = simulateRecent(atlas, { today, now })
  await play(recent, now)
  await write((tx) => playVenues(tx, acting, identities, recent.outbreak.id))
  await write((tx) => seedTwice(tx, acting, recent, HOT_WARD, identities))
  await playInvestigations(db, recent.outbreak.id, now)
  await write((tx) => seedClusters(tx, { atlas, today, now }))
  await write((tx) => playTesting(tx, acting, { today, now }))
  report({ vi: 'Đợt dịch hai tuần gần đây', en: 'The outbreak of the last two weeks' })

  const playing = { db, today, now }
  const formerProvince = communesOfOldProvince(atlas, today)
  await write((tx) => seedWeeks(tx, chuVanAnFirst(formerProvince), today, now))
  for (const story of [...programmeDirectives, ...directives(formerProvince)]) await playDirective(playing, story)
  for (const story of obstacles) await playObstacle(playing, story)
  await write((tx) => playPetitions(tx, { atlas, today, now }))
  await write((tx) => playDossiers(tx, { today, now, dataDir }))
  await write((tx) => playDirectives(tx, { today, now, communes: formerProvince }))
  await write((tx) => playPlan(tx, { today, now }))
  await write((tx) => playZones(tx, acting, { today, now }))
  await write((tx) => seedCalendar(tx, acting, today))
  await write((tx) => playClock(tx, acting, today))
  await write((tx) => playQuarantine(tx, acting, { today, now }))
  await write((tx) => playReports(tx, acting, { today, now }))
  await write((tx) => drawDemoAssessments(tx, { today }))
  await write((tx) => takeAsRead(tx, instantOf(addDays(today, -1), 0)))
  // Last: from the values and self-assessments above.
  await playScores(db, {}, { today, now })
  report({ vi: 'Chỉ đạo, nhiệm vụ, vướng mắc', en: 'Directives, tasks, obstacles' })
}

/** The ward of the story has the rise. */
const chuVanAnFirst = (communes: readonly string[]): string[] =>
  [...communes].sort((a, b) => Number(b === HOT_WARD) - Number(a === HOT_WARD))

/** Today's communes that stand on the old province. */
function communesOfOldProvince(atlas: Parameters<typeof subtreeOn>[0], today: Day): string[] {
  const eve: Day = '2025-06-30'
  const old = new Set(subtreeOn(atlas, OLD_PROVINCE, eve))
  // The city itself took the old province over; it is no commune of it.
  return subtreeOn(atlas, TOP, today).filter(
    (id) => id !== TOP && (atlas.backward.get(id) ?? []).some(({ fromId }) => old.has(fromId)),
  )
}
