import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { officer, openScene } from '#test/epidemic-scene'
import { testKeys } from '#test/identity-keys'
import { createPasteHandlers } from './http-paste.ts'
import type { ConfirmedRow, PastedRow } from './shapes.ts'

let scene: Awaited<ReturnType<typeof openScene>>
let part: ReturnType<typeof scene.asking<ReturnType<typeof createPasteHandlers>>>
const health = officer(['*'], ['epidemic.see', 'epidemic.act', 'epidemic.identify'])
const commune = officer(['10549-chu-van-an'], ['epidemic.see', 'epidemic.act', 'epidemic.identify'])
let outbreak = ''
let f0 = { id: '', code: '' }
let number = 0

beforeAll(async () => {
  scene = await openScene()
  part = scene.asking(createPasteHandlers({ identities: testKeys }))
})
afterAll(() => scene.close())
beforeEach(async () => {
  number++
  const opened = await scene.ask(health, 'openOutbreak', {
    body: { name: `Dán số ${number}`, disease: 'COVID-19', startedOn: '2026-11-10' },
  })
  outbreak = (opened as { id: string }).id
  f0 = (await scene.ask(health, 'recordCase', {
    body: {
      outbreakId: outbreak,
      person: { name: 'Nguyễn Thị Lan', unitId: '10549-chu-van-an', phone: '0900 111 222' },
      onsetOn: '2026-11-20',
      confirmedAt: '2026-11-22T01:00:00.000Z',
    },
  })) as { id: string; code: string }
})

const MESSAGE = () => `Danh sách F1 của ${f0.code}:
1. Trần Văn An, sn 1985, 0912345678, phường Chu Văn An, 8h10-9h 21/11 ở chợ Sao Đỏ
2. Lê Thị Bích, 1990, Phường Trần Hưng Đạo, sáng 21/11, cùng nhà
3. Ngô Văn Cường, F1 của BN9999, xã Không Có`
const preview = async (text: string) =>
  (await part(health, 'previewPaste', { body: { outbreakId: outbreak, text } })) as {
    rows: PastedRow[]
    others: { text: string }[]
  }
const confirmed = (row: PastedRow): ConfirmedRow => {
  const { line, text, name, birthYear, sex, phone, unitId, address, source, startsAt, endsAt, setting, settingKind } =
    row
  const rest = { birthYear, sex, phone, address, startsAt, endsAt, setting, settingKind }
  return { line, text, name: name ?? '', unitId: unitId ?? '10549-chu-van-an', sourceId: source?.id ?? null, ...rest }
}
const write = (rows: ConfirmedRow[], caller = health) =>
  part(caller, 'writePaste', { body: { outbreakId: outbreak, rows } })

test('the preview finds F0 and communes, asks for what it does not find, and writes nothing', async () => {
  const { rows, others } = await preview(MESSAGE())
  expect(rows.map(({ source, unitId }) => [source?.id ?? null, unitId])).toEqual([
    [f0.id, '10549-chu-van-an'],
    [f0.id, '10570-tran-hung-dao'],
    [null, null],
  ])
  expect(rows[2]).toMatchObject({ sourceText: 'BN9999', unitText: 'xã Không Có' })
  expect(others).toHaveLength(1)
  expect(await scene.ask(health, 'listPeople', { query: { outbreak } })).toMatchObject({ total: 1 })
})

test('confirmed rows become people and encounters, and twice changes nothing', async () => {
  const rows = (await preview(MESSAGE())).rows.slice(0, 2).map(confirmed)
  expect(await write(rows)).toMatchObject({ people: 2, encounters: 2, knownPeople: 0, knownEncounters: 0 })
  expect(await write(rows)).toMatchObject({ people: 0, encounters: 0, knownPeople: 2, knownEncounters: 2 })
  await scene.settle()
  const { people } = (await scene.ask(health, 'listPeople', { query: { outbreak, level: 1 } as never })) as {
    people: { level: number }[]
  }
  expect(people.filter(({ level }) => level === 1)).toHaveLength(2)
  expect((await preview(MESSAGE())).rows[0]?.known?.id).toBeTruthy()
  const kept = await scene.write((tx) => tx.selectFrom('epidemic.pasted_line').selectAll().execute())
  expect(kept).toHaveLength(2)
  expect(JSON.stringify(kept)).not.toContain('Trần')
})

test('refused whole, each fault by its line: oneself, ends first, not yet, outside the area', async () => {
  const [row] = (await preview(MESSAGE())).rows.map(confirmed)
  const faulty = (more: Partial<ConfirmedRow>, caller = health) => write([{ ...row!, ...more }], caller)
  expect(await faulty({ phone: '0900111222' })).toMatchObject({
    refused: 'bad-rows',
    fields: [{ row: 2, field: 'sourceId' }],
  })
  expect(await faulty({ endsAt: '2026-11-20T01:00:00.000Z' })).toMatchObject({ fields: [{ row: 2, field: 'endsAt' }] })
  expect(await faulty({ startsAt: '2026-12-20T01:00:00.000Z', endsAt: null })).toMatchObject({
    fields: [{ field: 'startsAt' }],
  })
  expect(await faulty({ unitId: '10570-tran-hung-dao' }, commune)).toMatchObject({ fields: [{ field: 'unitId' }] })
  expect(await faulty({ birthYear: 2031 })).toMatchObject({ fields: [{ field: 'birthYear' }] })
})
