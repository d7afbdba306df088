import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspectLevels } from '#epidemic'
import type { Caller } from '#kernel/caller'
import { type Instant, instant } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import { newId } from '#platform/id'
import { officer, openScene } from '#test/epidemic-scene'
import { testKeys } from '#test/identity-keys'
import { createDuplicateHandlers } from '../duplicates/http.ts'
import { createEncounterHandlers } from '../encounters/http-encounters.ts'
import { createChance } from '../simulate/chance.ts'
import { loadOutbreak } from '../store-history.ts'
import { instantOfTick } from '../tick.ts'
import { createTracer } from '../tracing/tracer.ts'
import { createVenuePart } from '../venues/http.ts'
import { retraceHeld } from './jobs-held.ts'
import { retraceInThread } from './jobs-thread.ts'

const NOW: Instant = '2026-11-23T08:00:00.000Z'
const HERE = '10549-chu-van-an'
const THERE = '10570-tran-hung-dao'
const health = officer(['*'], ['epidemic.see', 'epidemic.act', 'epidemic.identify'])

let scene: Awaited<ReturnType<typeof openScene>>
type Part = (caller: Caller, name: string, input?: object) => Promise<unknown>
let encounters: Part
let venues: Part
let duplicates: Part

beforeAll(async () => {
  scene = await openScene()
  encounters = scene.asking(createEncounterHandlers({ identities: testKeys })) as Part
  venues = scene.asking(createVenuePart({ publicUrl: 'https://lienthong.example/', identities: testKeys })) as Part
  duplicates = scene.asking(createDuplicateHandlers({ identities: testKeys })) as Part
})
afterAll(() => scene.close())

async function newOutbreak(): Promise<string> {
  const body = { name: `Ổ dịch ${newId()}`, disease: 'COVID-19', startedOn: '2026-11-01' } as const
  return ((await scene.ask(health, 'openOutbreak', { body })) as { id: string }).id
}

const rows = async <Row>(query: string, values: unknown[]): Promise<Row[]> =>
  (await scene.db.pool.query(query, values)).rows

interface Stored {
  readonly personId: string
  readonly level: number
  readonly exposedAt: Instant | null
}
const standing = ({ personId, level, exposedAt }: Stored): string => `${personId} F${level} ${exposedAt}`

const storedLevels = async (outbreak: string): Promise<string[]> =>
  (
    await rows<Stored>(
      'select person_id as "personId", level, exposed_at as "exposedAt" from epidemic.level where outbreak_id = $1',
      [outbreak],
    )
  )
    .map(standing)
    .toSorted()

/** What a trace from nothing says. */
async function levelsFromNothing(outbreak: string): Promise<string[]> {
  const { builder, people, roots, isolated } = await scene.write((tx) => loadOutbreak(tx, outbreak))
  const { count, person, level, exposedAt } = createTracer(builder.build(), { roots, isolated }).levels()
  return Array.from({ length: count }, (_, i) =>
    standing({ personId: people.id[person[i]!]!, level: level[i]!, exposedAt: instantOfTick(exposedAt[i]!) }),
  ).toSorted()
}

/** Stored chains that name a meeting which is not recorded as they say, or a place where the person no longer lives. */
const brokenChains = (outbreak: string): Promise<Pick<Stored, 'personId'>[]> =>
  rows(
    `select l.person_id as "personId" from epidemic.level l, json_array_elements(l.chain) as step
     where l.outbreak_id = $1 and (
       (step -> 'v') ->> 'i' is not null and not exists (
         select from epidemic.encounter e where e.id = ((step -> 'v') ->> 'i')::uuid and e.removed_at is null
           and e.starts_at is not distinct from ((step -> 'v') ->> 's')::timestamptz
         union all
         select from epidemic.visit v where v.id = ((step -> 'v') ->> 'i')::uuid and v.removed_at is null)
       or not exists (
         select from epidemic.person p where p.id = (step ->> 'p')::uuid and p.merged_into is null
           and p.unit_id is not distinct from step ->> 'u'))`,
    [outbreak],
  )

async function expectRight(outbreak: string): Promise<void> {
  expect(await storedLevels(outbreak)).toEqual(await levelsFromNothing(outbreak))
  expect(await brokenChains(outbreak)).toEqual([])
}

/** An officer's doings, drawn; what is refused changes nothing. */
function course(outbreak: string, seed: number) {
  const chance = createChance(seed)
  const people: string[] = []
  const met: string[] = []
  const stays: string[] = []
  const merges: string[] = []
  const places: string[] = []
  const below = (n: number): number => Math.floor(chance.next() * n)
  const one = (list: readonly string[]): string => list[below(list.length)] ?? newId()
  const moment = (): Instant => instant(Date.parse('2026-11-14T00:00:00Z') + below(8 * 96) * 900_000)
  const person = () => ({ name: `Người ${people.length}`, unitId: below(2) === 0 ? HERE : THERE })
  const add = (list: string[], answer: unknown, key = 'id'): unknown => {
    const id = (answer as Record<string, unknown>)[key]
    if (typeof id === 'string') list.push(id)
    return answer
  }
  const acts: (() => Promise<unknown>)[] = [
    async () => {
      const body = { outbreakId: outbreak, person: person(), onsetOn: null, confirmedAt: moment() } as never
      return add(people, await scene.ask(health, 'recordCase', { body }))
    },
    async () => {
      const personId = one(people)
      const others = people.filter((id) => id !== personId)
      const other = below(3) === 0 ? { other: person() } : { otherId: one(others) }
      const body = { personId, startsAt: moment(), endsAt: null, setting: 'Chợ', ...other } as never
      const answer = await scene.meet(health, { body })
      if ('other' in other) add(people, answer, 'otherId')
      return add(met, answer)
    },
    () =>
      scene.ask(health, 'confirmCase', {
        params: { id: one(people) },
        body: { onsetOn: null, confirmedAt: moment() } as never,
      }),
    () => scene.ask(health, 'retractCase', { params: { id: one(people) }, body: { reason: 'Mẫu bị nhầm' } }),
    () => scene.ask(health, 'recordIsolation', { params: { id: one(people) }, body: { at: moment() } }),
    async () => {
      const waiting = await rows<{ id: string }>(
        'select person_id as id from epidemic.quarantine where outbreak_id = $1 and quarantined_at is null order by 1',
        [outbreak],
      )
      const body = { people: [one(waiting.map(({ id }) => id))], at: NOW, kind: 'home' } as never
      return scene.ask(health, 'markQuarantined', { body })
    },
    () => encounters(health, 'removeEncounter', { params: { id: one(met) }, body: { as: 'mistake', reason: 'Nhầm' } }),
    () => encounters(health, 'restoreEncounter', { params: { id: one(met) } }),
    () => {
      const meeting = {
        startsAt: moment(),
        endsAt: null,
        setting: 'Nhà máy',
        settingKind: 'workplace',
        nearness: 'under-1m',
        mask: 'none',
        enclosed: true,
        protected: null,
        minutes: null,
      }
      return encounters(health, 'reviseEncounter', {
        params: { id: one(met) },
        body: { meeting, reason: 'Nhớ nhầm ngày' },
      })
    },
    async () => {
      const venue = {
        name: `Chợ ${places.length}`,
        kind: 'market',
        unitId: HERE,
        address: 'Phố Nguyễn Trãi',
        point: { longitude: 106.39, latitude: 21.11 },
        capacity: 400,
        openHours: '05:00-11:00',
      }
      if (places.length < 3) add(places, await venues(health, 'addVenue', { body: { outbreakId: outbreak, venue } }))
      const startsAt = moment()
      const endsAt = instant(Date.parse(startsAt) + below(8) * 3_600_000)
      const body = { venueId: one(places), startsAt, endsAt }
      return add(stays, await venues(health, 'addVisit', { params: { id: one(people) }, body }))
    },
    () => venues(health, 'removeVisit', { params: { id: one(stays) }, body: { reason: 'Ghi nhầm người' } }),
    () => venues(health, 'restoreVisit', { params: { id: one(stays) } }),
    () => venues(health, 'mergeVenue', { params: { id: one(places) }, body: { into: one(places) } }),
    () => venues(health, 'unmergeVenue', { params: { id: one(places) } }),
    async () =>
      add(merges, await duplicates(health, 'mergePeople', { body: { keptId: one(people), absorbedId: one(people) } })),
    () => duplicates(health, 'undoMerge', { params: { id: one(merges) }, body: { reason: 'Hai chị em' } }),
    () => rows('update epidemic.person set unit_id = $2 where id = $1', [one(people), below(2) === 0 ? HERE : THERE]),
  ]
  /** How often each kind of doing was not refused. */
  const done = acts.map(() => 0)
  async function act(i: number): Promise<void> {
    // Beginnings are mostly people and meetings, so that there is something to correct.
    const kind = i < 12 || below(5) === 0 ? Math.min(1, below(4)) : below(acts.length)
    if (!isRefused(await acts[kind]!())) done[kind]!++
  }
  return { act, done }
}

/** Doings by kind, over all courses. */
const performed: number[] = []

test.each([1, 2, 3])(
  'whatever officers enter, correct, take back, merge and part: the levels are those of a trace from nothing (%i)',
  async (seed) => {
    const outbreak = await newOutbreak()
    const { act, done } = course(outbreak, seed)
    const chance = createChance(seed + 100)
    let changed = 0
    for (let i = 0; i < 200; i++) {
      await act(i)
      if (chance.next() < 0.3) continue
      // Two processes take turns: each follows what the other took in.
      const run =
        chance.next() < 0.7
          ? await retraceHeld(scene.db, scene.system, outbreak, NOW)
          : await retraceInThread(scene.db.url, scene.system, outbreak, NOW)
      changed += run.changed
      await expectRight(outbreak)
    }
    expect(changed).toBeGreaterThan(20)
    for (const [kind, times] of done.entries()) performed[kind] = (performed[kind] ?? 0) + times
  },
)

test('in those courses every kind of doing happened', () => {
  expect(performed.map((times) => times > 0)).toEqual(performed.map(() => true))
})

test('a row that nobody noted is found by the comparison of the night, and read from then on', async () => {
  const outbreak = await newOutbreak()
  const body = { outbreakId: outbreak, person: { name: 'Lê An', unitId: HERE }, confirmedAt: NOW } as never
  const { id } = (await scene.ask(health, 'recordCase', { body })) as { id: string }
  const meeting = {
    personId: id,
    startsAt: '2026-11-22T01:00:00.000Z',
    endsAt: null,
    other: { name: 'B', unitId: HERE },
  }
  await scene.meet(health, { body: meeting as never })
  await retraceHeld(scene.db, scene.system, outbreak, NOW)
  await expectRight(outbreak)

  const client = await scene.db.pool.connect()
  await client.query('set session_replication_role = replica')
  await client.query('update epidemic.encounter set removed_at = now(), removed_as = $2 where outbreak_id = $1', [
    outbreak,
    'mistake',
  ])
  await client.query('reset session_replication_role')
  client.release()
  // What is held follows notes, not the table: it does not see what came without one.
  expect((await retraceHeld(scene.db, scene.system, outbreak, NOW)).changed).toBe(0)
  expect(await storedLevels(outbreak)).toHaveLength(2)

  const wired = { db: scene.db, system: scene.system, now: (): Instant => NOW }
  expect(await inspectLevels(wired)).toContainEqual({ outbreakId: outbreak, changed: 1 })
  await expectRight(outbreak)
  expect((await retraceHeld(scene.db, scene.system, outbreak, NOW)).changed).toBe(0)
  await expectRight(outbreak)
  expect(await inspectLevels(wired)).toEqual([])
})

test('a retracted case with three thousand descendants takes them all along, and each change is kept', async () => {
  const outbreak = await newOutbreak()
  const body = {
    outbreakId: outbreak,
    person: { name: 'Nguồn', unitId: HERE },
    confirmedAt: '2026-11-20T01:00:00.000Z',
  }
  const { id } = (await scene.ask(health, 'recordCase', { body: body as never })) as { id: string }
  const entered = [outbreak, HERE, NOW]
  await rows(
    `insert into epidemic.person (home, id, outbreak_id, source, external_id, code, unit_id, recorded_at)
     select 1, gen_random_uuid(), $1, 'test', i::text, 'T' || i, $2, $3::timestamptz from generate_series(1, 3050) i`,
    entered,
  )
  // Fifty whom the case met; each of them met sixty others the next day.
  await rows(
    `with p as (select id, home, external_id::int as n from epidemic.person where outbreak_id = $1 and source = 'test'),
       pair as (
         select s.home, s.id as a, p.home as b_home, p.id as b, '2026-11-20T02:00Z'::timestamptz as at
         from p, epidemic.person s where p.n <= 50 and s.id = $4
         union all
         select a.home, a.id, b.home, b.id, '2026-11-21T02:00Z' from p b join p a on a.n = (b.n - 51) / 60 + 1 where b.n > 50)
     insert into epidemic.encounter (home, id, outbreak_id, a_id, b_home, b_id, unit_id, other_unit_id, starts_at, ends_at, natural_key, recorded_at)
     select home, gen_random_uuid(), $1, a, b_home, b, $2, $2, at, at, a::text || b, $3::timestamptz from pair`,
    [...entered, id],
  )
  expect((await retraceHeld(scene.db, scene.system, outbreak, NOW)).changed).toBe(3051)
  await expectRight(outbreak)
  await scene.ask(health, 'retractCase', { params: { id }, body: { reason: 'Mẫu của người khác' } })
  expect((await retraceHeld(scene.db, scene.system, outbreak, '2026-11-23T09:00:00.000Z')).changed).toBe(3051)
  expect(await storedLevels(outbreak)).toEqual([])
  const kept = await rows<{ from_level: number; count: number }>(
    `select from_level, count(*) from epidemic.level_change
     where outbreak_id = $1 and at = '2026-11-23T09:00Z' and to_level is null group by 1 order by 1`,
    [outbreak],
  )
  expect(kept).toEqual([
    { from_level: 0, count: 1 },
    { from_level: 1, count: 50 },
    { from_level: 2, count: 3000 },
  ])
})
