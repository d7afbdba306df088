import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import { within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildAtlas } from './atlas.ts'
import { unitsOn } from './reading.ts'
import { loadAtlas, renewEdition } from './store.ts'
import { readSeed } from './store-seed.ts'
import { seedPlaces } from './store-seeding.ts'

const callerWith = (settings: Record<string, string>, kind: Caller['kind'] = 'system'): Caller => ({
  kind,
  accountId: null,
  name: '',
  postId: null,
  agencyId: null,
  language: 'vi',
  may: () => true,
  settings,
})
const administrator = callerWith({ 'app.act_places': '*/*' })
const reader = callerWith({ 'app.act_places': '' }, 'public')

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
const write = <T>(caller: Caller, work: Parameters<typeof within<T>>[3]) =>
  within(database.kysely, caller, 'write', work)
const read = <T>(caller: Caller, work: Parameters<typeof within<T>>[3]) => within(database.kysely, caller, 'read', work)

describe('seeding', () => {
  test('the database then says what the seed files say; a second time nothing changes', async () => {
    expect(unitsOn(await read(reader, loadAtlas), '2021-01-27')).toEqual([])
    const first = await write(administrator, seedPlaces)
    expect(first).toEqual({ changed: true, units: 392, successions: 301, gaps: 216 })
    const atlas = await read(reader, loadAtlas)
    const { facts } = await readSeed()
    const expected = buildAtlas(facts)
    expect(atlas.versions).toEqual(expected.versions)
    expect(atlas.acts).toEqual(expected.acts)
    expect(atlas.populations).toEqual(expected.populations)
    expect(new Set(atlas.gaps)).toEqual(new Set(expected.gaps))
    const links = (of: typeof atlas) => new Set([...of.onward.values()].flat())
    expect(links(atlas)).toEqual(links(expected))

    expect(await write(administrator, seedPlaces)).toEqual({ ...first, changed: false })
    expect(await read(reader, loadAtlas)).toBe(atlas)
  })

  test('an atlas is read again once the edition is renewed, and a rolled back change never shows', async () => {
    const before = await read(reader, loadAtlas)
    const undone = write(administrator, async (tx) => {
      await tx.updateTable('places.unit_version').set({ name: 'X' }).where('unit_id', '=', '31-hai-phong').execute()
      await renewEdition(tx)
      expect((await loadAtlas(tx)).byUnit.get('31-hai-phong')?.[0]?.name).toBe('X')
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await read(reader, loadAtlas)).toBe(before)
    await write(administrator, (tx) => renewEdition(tx))
    const after = await read(reader, loadAtlas)
    expect(after).not.toBe(before)
    expect(after.versions).toEqual(before.versions)
  })
})

describe('the tables themselves', () => {
  const row = {
    level: 'commune',
    kind: 'ward',
    act_id: 'nq-1669-2025',
    begins: 'act',
    parent_id: '31-hai-phong',
  } as const
  const insert = (values: { unit_id: string; code: string; valid_from: '2021-01-01' | '2026-01-01'; name: string }) =>
    write(administrator, (tx) =>
      tx
        .insertInto('places.unit_version')
        .values({ ...row, ...values })
        .execute(),
    )

  test('refuse two versions of a unit on one day, and a code borne by two units on one day', async () => {
    await expect(
      insert({ unit_id: '10546-chi-linh', code: '99999', valid_from: '2026-01-01', name: 'Hai' }),
    ).rejects.toThrow(/one_version_at_a_time/)
    await write(administrator, (tx) => tx.insertInto('places.unit').values({ id: '10546-khac' }).execute())
    await expect(
      insert({ unit_id: '10546-khac', code: '10546', valid_from: '2026-01-01', name: 'Khác' }),
    ).rejects.toThrow(/one_unit_per_code_at_a_time/)
  })

  test.each(['act', 'unit', 'unit_version', 'succession', 'population', 'boundary', 'gap', 'edition'] as const)(
    'places.%s is read by everybody and written by the administrator alone',
    async (table) => {
      const name = sql.table(`places.${table}`)
      await read(reader, (tx) => sql`select 1 from ${name} limit 1`.execute(tx))
      if (table === 'boundary') return
      for (const caller of [reader, callerWith({}), callerWith({ 'app.act_places': 'health/31-hai-phong' })]) {
        const { numAffectedRows } = await write(caller, (tx) => {
          const column = sql.ref({ act: 'id', unit: 'id', gap: 'id', edition: 'stamp' }[table as 'act'] ?? 'act_id')
          return sql`update ${name} set ${column} = ${column}`.execute(tx)
        })
        expect(numAffectedRows).toBe(0n)
      }
      await expect(write(reader, (tx) => tx.insertInto('places.unit').values({ id: '1-x' }).execute())).rejects.toThrow(
        /row-level security/,
      )
    },
  )
})
