import { afterAll, beforeAll, expect, test } from 'vitest'
import { officer, openScene } from '#test/epidemic-scene'
import { testKeys } from '#test/identity-keys'
import { readKeys, withNextKey, writeKeys } from './keys.ts'
import { findIdentities } from './store-identity.ts'
import { sealIdentities } from './store-seal.ts'

const HERE = '10549-chu-van-an'
const THERE = '10570-tran-hung-dao'
const everything = ['epidemic.see', 'epidemic.act', 'epidemic.identify']
const health = officer(['*'], everything)

let scene: Awaited<ReturnType<typeof openScene>>
let outbreakId = ''
beforeAll(async () => {
  scene = await openScene()
  const body = { name: 'Ổ dịch thử', disease: 'COVID-19', startedOn: '2026-11-10' } as const
  outbreakId = ((await scene.ask(health, 'openOutbreak', { body })) as { id: string }).id
})
afterAll(() => scene.close())

const lan = {
  name: 'Nguyễn Thị Lan',
  phone: '+84 912 345 678',
  address: 'Thôn Đông',
  birthYear: 1990,
  sex: 'female',
} as const
async function enter(person: object, unitId = HERE): Promise<string> {
  const body = { outbreakId, person: { ...lan, ...person, unitId }, confirmedAt: '2026-11-20T03:00:00.000Z' } as const
  return ((await scene.ask(health, 'recordCase', { body })) as { id: string }).id
}
const rowOf = async (id: string) =>
  (await scene.db.pool.query('select * from epidemic.person_identity where person_id = $1', [id])).rows[0]
const factsOf = async (id: string) =>
  (await scene.db.pool.query(`select from ledger.fact where subject_id = $1 and kind = 'epidemic.identity-read'`, [id]))
    .rowCount

test('numbers are sealed at rest, opened for who may know them, and each reading is a fact', async () => {
  const id = await enter({ idNumber: '030 190 001 234' })
  const row = await rowOf(id)
  expect(row.phone).toBeNull()
  expect(JSON.stringify(row)).not.toMatch(/345|001 ?234/)
  const read = (as: typeof health) => scene.ask(as, 'readIdentities', { body: { people: [id] } })
  const { name, phone, address } = lan
  const known = { id, name, phone, idNumber: '030190001234', address, unreadable: false }
  expect((await read(health)) as object).toMatchObject({ identities: [known] })
  expect(await read(officer([THERE], everything))).toEqual({ identities: [] })
  expect(await factsOf(id)).toBe(1)
})

test('an identity number that cannot be theirs is refused with what does not fit', async () => {
  const body = {
    outbreakId,
    person: { ...lan, idNumber: '030090001234', unitId: HERE },
    confirmedAt: '2026-11-20T03:00:00.000Z',
  } as const
  expect(await scene.ask(health, 'recordCase', { body })).toMatchObject({
    refused: 'bad-id-number',
    fields: [{ field: 'idNumber', message: expect.stringContaining('Giới tính') }],
  })
})

test('plain numbers of before are sealed once; after a new key all are sealed anew, and a lost key is told', async () => {
  const id = await enter({})
  await scene.db.pool.query(
    'update epidemic.person_identity set phone = $2, phone_sealed = null, phone_index = null, address_fold = null where person_id = $1',
    [id, '0912 000 111'],
  )
  const seal = (keys = testKeys) => sealIdentities(scene.db.kysely, scene.system, keys)
  expect([await seal(), await seal()]).toEqual([1, 0])
  expect(await rowOf(id)).toMatchObject({
    phone: null,
    phone_sealed: expect.stringMatching(/^k1\./),
    address_fold: 'thon dong',
  })

  const file = writeKeys(Uint8Array.from({ length: 64 }, (_, at) => at))
  const next = readKeys(withNextKey(file, new Uint8Array(32).fill(9)))
  const everybody = (await scene.db.pool.query('select from epidemic.person_identity')).rowCount
  expect([await seal(next), await seal(next)]).toEqual([everybody, 0])
  const found = (keys: typeof next) => scene.write((tx) => findIdentities(tx, keys, [id]))
  expect(await found(next)).toMatchObject([{ phone: '0912 000 111', unreadable: false }])
  expect(await found(readKeys(writeKeys(new Uint8Array(64).fill(5))))).toMatchObject([
    { phone: null, unreadable: true },
  ])
})
