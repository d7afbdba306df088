import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces } from '#places'
import { newId } from '#platform/id'
import { type Tx, within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { seedMeasures } from '../catalogue/store-seed.ts'
import type { IndexSpecFile } from '../composite/index.ts'
import { findEdition } from './store-editions.ts'
import { loadEdition } from './store-load.ts'

let database: TestDatabase
let file: IndexSpecFile
const write = <T>(done: (tx: Tx) => Promise<T>): Promise<T> => within(database.kysely, systemCaller(), 'write', done)
const load = (given: IndexSpecFile) =>
  write((tx) => loadEdition(tx, { caller: systemCaller(), at: '2026-11-24T02:00:00.000Z', requestId: newId() }, given))

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await write(async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
    await seedMeasures(tx, { topUnits: ['31-hai-phong', '30-hai-duong'], simulated: false })
  })
  const path = new URL('../../../seeds/editions/xa-2026.json', import.meta.url)
  file = { ...(JSON.parse(await readFile(path, 'utf8')) as IndexSpecFile), code: 'xa-2027' }
}, 120_000)
afterAll(() => database.drop())

test('an edition comes in whole, is remembered, and once there is not overwritten', async () => {
  const loaded = await load(file)
  expect(loaded).toMatchObject({ id: 'xa-2027' })
  const kept = await write((tx) => findEdition(tx, 'xa-2027'))
  expect(kept?.nodes.length).toBe(file.nodes.length)
  const { rows } = await database.pool.query(
    `select count(*)::int as n from ledger.fact where kind = 'measures.edition-loaded'`,
  )
  expect(rows[0]?.n).toBe(1)
  expect(await load(file)).toMatchObject({ refused: 'known' })
})

test('every indicator the catalogue does not have is named by its node, and nothing is written', async () => {
  const [first, ...rest] = file.nodes
  const wrong = [
    first,
    ...rest.map((node, at) =>
      at < 2 ? { ...node, about: { ...node.about, indicator: 'nothing-such', owner: 'so-khong-co' } } : node,
    ),
  ] as IndexSpecFile['nodes']
  const refused = await load({ ...file, code: 'xa-2028', nodes: wrong })
  expect(refused).toMatchObject({
    faults: [
      { what: 'unknown-indicator', value: 'nothing-such' },
      { what: 'unknown-agency', value: 'so-khong-co' },
      { what: 'unknown-indicator' },
      { what: 'unknown-agency' },
    ],
  })
  expect(await write((tx) => findEdition(tx, 'xa-2028'))).toBeUndefined()
})
