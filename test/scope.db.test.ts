import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { epidemic } from '#epidemic/contract'
import { ledger } from '#ledger/contract'
import { contracts } from '#main/contracts'
import { ApiProblem } from '#platform/http/client'
import { situation } from '#situation/contract'
import { work } from '#work/contract'
import type { Visitor } from './visitor.ts'
import { openWorld, type World } from './world.ts'

let world: World
const visitors = new Map<string, Visitor>()

/** Read from the tables below, apart from the rules under test. */
const placesOf: Record<string, Set<string>> = {}

/** The demo's people, and the units whose rows each may be shown; null: the whole territory. */
const CHU_VAN_AN = '10549-chu-van-an'
const TRAN_HUNG_DAO = '10570-tran-hung-dao'
const territories: Readonly<Record<string, (unit: string) => boolean>> = {
  chuvanan: (unit) => placesOf.chuvanan?.has(unit) ?? false,
  tranhungdao: (unit) => placesOf.tranhungdao?.has(unit) ?? false,
  chilinh2021: (unit) => placesOf.chilinh2021?.has(unit) ?? false,
}

beforeAll(async () => {
  world = await openWorld()
  for (const username of ['chutich', 'soyte', 'sokhcn', ...Object.keys(territories)])
    visitors.set(username, await world.as(username))
  // By hand, with plain SQL: the commune and those merged whole into it; the district and its communes of 2021.
  placesOf.chuvanan = await withPredecessors(CHU_VAN_AN)
  placesOf.tranhungdao = await withPredecessors(TRAN_HUNG_DAO)
  const { rows } = await world.query(
    `select distinct unit_id from places.unit_version where parent_id = '290-chi-linh' or unit_id = '290-chi-linh'`,
  )
  placesOf.chilinh2021 = new Set(rows.map(({ unit_id }) => String(unit_id)))
})
afterAll(() => world?.close())

async function withPredecessors(unit: string): Promise<Set<string>> {
  const { rows } = await world.query(
    `with recursive line as (
       select '${unit}'::text as id
       union select s.from_id from places.succession s join line on s.to_id = line.id where s.share >= 0.5)
     select id from line`,
  )
  return new Set(rows.map(({ id }) => String(id)))
}

async function casesIn(units: ReadonlySet<string>): Promise<number> {
  const list = [...units].map((unit) => `'${unit}'`).join()
  const { rows } = await world.query(
    `select count(*)::int as n from epidemic.level where level = 0 and unit_id in (${list})`,
  )
  return Number(rows[0]?.n)
}

const as = (username: string): Visitor => visitors.get(username) as Visitor
const DAYS = ['2021-02-18', '2021-03-20', undefined] as const

test('a list never holds a row from outside the reader’s territory, whatever place, day and words are asked', async () => {
  const asked = fc.record({
    username: fc.constantFrom(...Object.keys(territories)),
    day: fc.constantFrom(...DAYS),
    unit: fc.constantFrom(
      undefined,
      CHU_VAN_AN,
      TRAN_HUNG_DAO,
      '31-hai-phong',
      '30-hai-duong',
      '290-chi-linh',
      '296-binh-giang',
    ),
    words: fc.constantFrom(undefined, 'a', 'Nguyễn', '1'),
  })
  await fc.assert(
    fc.asyncProperty(asked, async ({ username, day, unit, words }) => {
      const { call } = as(username)
      const allowed = territories[username] as (unit: string) => boolean
      const outside: string[] = []
      const look = (where: string, units: readonly (string | null)[]) =>
        outside.push(
          ...units.filter((one): one is string => one !== null && !allowed(one)).map((one) => `${where}: ${one}`),
        )

      const query = { ...(day ? { day } : {}), ...(unit ? { unit } : {}), ...(words ? { q: words } : {}) }
      const people = await answered(call(epidemic.listPeople, { query: { ...query, limit: 200 } }))
      look('people', people?.people.map(({ unitId }) => unitId) ?? [])
      const waiting = await answered(call(epidemic.listWaiting, { query: unit ? { unit } : {} }))
      look('waiting', waiting?.people.map(({ unitId }) => unitId) ?? [])
      const board = await answered(
        call(situation.getBoard, { query: { ...(day ? { day } : {}), ...(unit ? { place: unit } : {}) } }),
      )
      // A district's row may stand for its communes: what counts is that nobody else's cases are in the sum.
      const counted = board?.units.reduce((sum, { f0 }) => sum + f0, 0) ?? 0
      expect(counted).toBeLessThanOrEqual(await casesIn(placesOf[username] ?? new Set()))
      expect(outside).toEqual([])
    }),
    { numRuns: 24 },
  )
}, 180_000)

test('a commune sees its own tasks and those it helps with, and no other commune’s', async () => {
  for (const [username, agency] of [
    ['chuvanan', 'ubnd-10549-chu-van-an'],
    ['tranhungdao', 'ubnd-10570-tran-hung-dao'],
  ] as const) {
    const { items } = await as(username).call(work.listTasks, { query: { limit: 100 } })
    const own = items.filter((task) => !task.coordinators.some(({ id }) => id === agency))
    const units = new Set(own.map((task) => task.unit.id))
    expect([...units].filter((unit) => !territories[username]?.(unit))).toEqual([])
    expect(own.length).toBeGreaterThan(0)
  }
  const leader = await as('chutich').call(work.listTasks, { query: { limit: 100 } })
  expect(new Set(leader.items.map((task) => task.unit.id)).size).toBeGreaterThan(10)
})

test('a department of another sector sees no patient', async () => {
  await expect(as('sokhcn').call(epidemic.listPeople, { query: {} })).rejects.toMatchObject({ status: 403 })
  expect((await as('soyte').call(epidemic.listPeople, { query: {} })).total).toBeGreaterThan(100)
})

test('without an account every address but the reviewed ones says "sign in"', async () => {
  const wrong: string[] = []
  for (const { endpoints } of contracts)
    for (const [name, endpoint] of Object.entries(endpoints)) {
      if (endpoint.permission === 'public') continue
      const path = endpoint.path.replace(/:(\w+)/g, '0192f0c1-0000-7000-8000-000000000000')
      const body =
        endpoint.body && !('upload' in endpoint.body)
          ? { body: '{}', headers: { 'content-type': 'application/json' } }
          : {}
      const { status } = await fetch(`${world.address}/api${path}`, { method: endpoint.method, ...body })
      // A form that does not parse is told so before anybody is asked for; nothing is read or written for it.
      if (status !== 401 && status !== 400) wrong.push(`${endpoint.room}.${name}: ${status}`)
    }
  expect(wrong).toEqual([])
})

test('what is open to the public is this reviewed list and nothing else', () => {
  const open = contracts.flatMap(({ room, endpoints }) =>
    Object.entries(endpoints)
      .filter(([, { permission }]) => permission === 'public')
      .map(([name]) => `${room}.${name}`),
  )
  expect(open.toSorted()).toEqual(REVIEWED.toSorted())
})

/**
 * Units are public facts; signing in comes before an account; an obstacle needs none, its code and secret are the key. So
 * with a check-in: the poster's code opens the venue's name, the phone's own secret the check-in. Whoever holds a printed
 * decision may ask by its code whether it is genuine, and learns initials and a year of birth. Pictures are laid in a
 * basket the sender's browser names; published answers were edited for everybody by the receiving desk.
 * The catalogue of procedures is public by law; a dossier needs no account, its code and secret are the key; a document
 * tells by its code that it is genuine, and initials.
 */
const REVIEWED = [
  'places.listUnits',
  'places.getUnit',
  'places.searchUnits',
  'places.listShapes',
  'places.listDays',
  'places.compareDays',
  'places.listGaps',
  'people.demoAccounts',
  'sign-in.withPassword',
  'sign-in.withCode',
  'sign-in.withBackupCode',
  'sign-in.signOut',
  'work.getPetitionForm',
  'work.raisePetition',
  'work.followPetition',
  'work.addToPetition',
  'work.findPetitionPlace',
  'work.uploadPetitionPhoto',
  'work.dropPetitionPhoto',
  'work.ratePetition',
  'work.openPetitionBasket',
  'work.readFollowedPhoto',
  'work.searchPublished',
  'work.getPublished',
  'work.readPublishedPhoto',
  'work.feedPublished',
  'work.listProcedures',
  'work.getProcedure',
  'work.getDossierForm',
  'work.applyDossier',
  'work.followDossier',
  'work.addFollowedFile',
  'work.removeFollowedFile',
  'work.readFollowedFile',
  'work.moveFollowedDossier',
  'work.checkDocument',
  'work.checkFile',
  'epidemic.getCheckInPage',
  'epidemic.checkIn',
  'epidemic.readCheckIn',
  'epidemic.checkOut',
  'epidemic.forgetCheckIn',
  'epidemic.verifyDecision',
]

test('the ledger shows a commune only facts of its own territory', async () => {
  const facts = await answered(as('chuvanan').call(ledger.listFacts, { query: {} }))
  const units = facts?.facts.map(({ unit }) => unit) ?? []
  expect(units.filter((unit) => unit !== null && !territories.chuvanan?.(unit))).toEqual([])
})

/** A refusal leaks nothing; anything else that fails is a fault of the test. */
async function answered<T>(asking: Promise<T>): Promise<T | null> {
  try {
    return await asking
  } catch (error) {
    if (error instanceof ApiProblem && error.status < 500) return null
    throw error
  }
}
