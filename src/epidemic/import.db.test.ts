import { existsSync, readFileSync } from 'node:fs'
import excel from 'exceljs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Refused } from '#kernel/refusal'
import { officer, openScene, received } from '#test/epidemic-scene'

let scene: Awaited<ReturnType<typeof openScene>>
const health = officer(['*'], ['epidemic.see', 'epidemic.act', 'epidemic.identify'])
const commune = officer(['10549-chu-van-an'], ['epidemic.see', 'epidemic.act', 'epidemic.identify'])
let outbreak = ''
let number = 0

beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())
beforeEach(async () => {
  number++
  const opened = await scene.ask(health, 'openOutbreak', {
    body: { name: `Ổ dịch số ${number}`, disease: 'COVID-19', startedOn: '2026-11-10' },
  })
  outbreak = (opened as { id: string }).id
})

const importAs = (
  caller: typeof health,
  kind: 'cases' | 'encounters',
  content: string | Uint8Array,
  name = 'danh-sach.csv',
) => scene.ask(caller, 'importFile', { query: { kind, outbreak, name }, upload: received(name, content) })
const imported = (kind: 'cases' | 'encounters', content: string | Uint8Array) => importAs(health, kind, content)
const faultsOf = (answer: unknown): string[] =>
  ((answer as Refused).fields ?? []).map(({ row, field }) => `${row}:${field}`)
const peopleOf = async (caller = health) =>
  (await scene.ask(caller, 'listPeople', { query: { outbreak, sort: 'code', limit: 200 } })) as {
    people: {
      id: string
      unitId: string | null
      unitName: string | null
      onsetOn: string | null
      confirmedAt: string | null
    }[]
    total: number
  }

const GOOD = `Mã BN;Họ và tên;Năm sinh;Giới tính;Xã/Phường;Ngày khởi phát;Ngày khẳng định;Điện thoại
BN1;Nguyễn Thị Lan;1985;Nữ;Chu Văn An;15/11/2026;17/11/2026;0100123456
BN2;Trần Văn Hùng;03/02/1990;Nam;phuong tran hung dao;2026-11-16;08:30 18/11/2026;
`

test('reads semicolons, Vietnamese headers, days in three forms and places without accents', async () => {
  const answer = await imported('cases', GOOD)
  expect(answer).toMatchObject({ rows: 2, added: 2, existing: 0, sentence: { vi: '2 ca mới, 0 ca đã có.' } })
  const { people } = await peopleOf()
  expect(people.map(({ unitId, onsetOn, confirmedAt }) => [unitId, onsetOn, confirmedAt]).sort()).toEqual([
    ['10549-chu-van-an', '2026-11-15', '2026-11-16T17:00:00.000Z'],
    ['10570-tran-hung-dao', '2026-11-16', '2026-11-18T01:30:00.000Z'],
  ])
  const { identities } = (await scene.ask(health, 'readIdentities', {
    body: { people: people.map(({ id }) => id) },
  })) as { identities: { name: string }[] }
  expect(identities.map(({ name }) => name).sort()).toEqual(['Nguyễn Thị Lan', 'Trần Văn Hùng'])
})

test.each([
  ['with a byte order mark', `\ufeff${GOOD}`],
  [
    'in UTF-16 as Excel saves Unicode text',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(GOOD.replaceAll(';', '\t'), 'utf16le')]),
  ],
  ['decomposed (NFD)', GOOD.normalize('NFD')],
  ['with commas', GOOD.replaceAll(';', ',')],
])('the same list %s gives the same people', async (_, content) => {
  expect(await imported('cases', content)).toMatchObject({ added: 2 })
  const { people } = await peopleOf()
  const { identities } = (await scene.ask(health, 'readIdentities', {
    body: { people: people.map(({ id }) => id) },
  })) as { identities: { name: string }[] }
  expect(identities.map(({ name }) => name).sort()).toEqual(['Nguyễn Thị Lan', 'Trần Văn Hùng'])
})

test('importing the same file twice changes nothing', async () => {
  await imported('cases', GOOD)
  const before = await peopleOf()
  expect(await imported('cases', GOOD)).toMatchObject({
    added: 0,
    existing: 2,
    sentence: { vi: '0 ca mới, 2 ca đã có.' },
  })
  expect(await peopleOf()).toEqual(before)
})

const BAD = `id,name,birth_year,commune,onset,date_isolation,dt_start_exp,confirmed
A1,Lê Anh,2031,Chu Văn An,2026-11-10,,,2026-11-12
A2,Lê Bình,1990,Xã Không Có,2026-11-10,,,2026-11-12
A3,Lê Chi,1990,Chu Văn An,31/02/2026,,,2026-11-12
A4,Lê Dung,1990,Chu Văn An,2026-11-10,2026-11-01,2026-11-05,2026-11-12
A4,Lê Dũng,1990,Chu Văn An,2026-11-10,,,2026-11-12
A6,Lê Giang,1990,Chu Văn An,2026-11-10,,,2027-01-01
A7,Lê Hà,1990,Chu Văn An,,,,
`

test('a file with bad rows is refused whole, each fault by row and field; mended it goes in', async () => {
  const answer = await imported('cases', BAD)
  expect(answer).toMatchObject({ refused: 'bad-rows' })
  expect(faultsOf(answer)).toEqual([
    '2:birthYear',
    '3:unit',
    '4:onset',
    '5:isolated',
    '6:id',
    '7:confirmed',
    '8:confirmed',
  ])
  expect((await peopleOf()).total).toBe(0)
  const mended = BAD.replace('2031', '1931')
    .replace('Xã Không Có', 'Trần Hưng Đạo')
    .replace('31/02', '01/11')
    .replace('2026-11-01', '2026-11-13')
    .replace('A4,Lê Dũng', 'A5,Lê Dũng')
    .replace('2027-01-01', '2026-11-14')
    .replace('A7,Lê Hà,1990,Chu Văn An,,,,', 'A7,Lê Hà,1990,Chu Văn An,,,,2026-11-12')
  expect(await imported('cases', mended)).toMatchObject({ added: 7 })
})

test('every fault can be taken as CSV with what to do', async () => {
  const sent = (await scene.ask(health, 'downloadFaults', {
    query: { kind: 'cases', outbreak },
    upload: received('loi.csv', BAD),
  })) as { body: string }
  const lines = sent.body.trim().split('\n')
  expect(lines).toHaveLength(8)
  expect(lines[1]).toContain('2,Năm sinh hoặc ngày sinh,2031,Năm sinh 2031 chưa tới.')
})

test('the preview says what was understood and takes the user’s choice of columns', async () => {
  const file = 'Số,Ai đó,Ngày\n7,Lê Văn A,17/11/2026\n'
  const preview = (columns?: string) =>
    scene.ask(health, 'previewImport', {
      query: { kind: 'cases', outbreak, ...(columns ? { columns } : {}) },
      upload: received('x.csv', file),
    })
  const first = (await preview()) as {
    columns: { field: string; index: number | null }[]
    unmatched: unknown[]
    sample: string[][]
  }
  expect(first.columns.find(({ field }) => field === 'id')?.index).toBeNull()
  expect(first.unmatched).toHaveLength(3)
  expect(first.sample).toEqual([['7', 'Lê Văn A', '17/11/2026']])
  const chosen = JSON.stringify({ id: 0, name: 1, confirmed: 2 })
  expect(await preview(chosen)).toMatchObject({ unmatched: [], faultCount: 0, rows: 1, dayOrder: 'dmy' })
  expect(await preview('{"id":9}')).toMatchObject({ refused: 'bad-columns' })
  const query = { kind: 'cases' as const, outbreak }
  expect(await scene.ask(health, 'importFile', { query, upload: received('x.csv', file) })).toMatchObject({
    refused: 'missing-columns',
  })
  expect(
    await scene.ask(health, 'importFile', { query: { ...query, columns: chosen }, upload: received('x.csv', file) }),
  ).toMatchObject({ added: 1 })
})

const previewOf = async (kind: 'cases' | 'encounters', content: string, into: string | null = outbreak) =>
  (await scene.ask(health, 'previewImport', {
    query: { kind, ...(into === null ? {} : { outbreak: into }) },
    upload: received('x.csv', content),
  })) as { plan: { sentence: { vi: string } } | null; faults: { message: string }[] }

test('the preview says what would be new and what is there, and writes nothing', async () => {
  const first = await previewOf('cases', GOOD)
  expect(first.plan).toMatchObject({ added: 2, existing: 0, sentence: { vi: '2 ca mới, 0 ca đã có.' } })
  expect((await peopleOf()).total).toBe(0)
  await imported('cases', GOOD)
  expect((await previewOf('cases', GOOD)).plan).toMatchObject({ added: 0, existing: 2, peopleAdded: 0 })
  const contacts = 'from,to\nBN1,BN2\nBN1,F1-1\n'
  expect((await previewOf('encounters', contacts)).plan).toMatchObject({ added: 2, existing: 0, peopleAdded: 1 })
  // Neither before the outbreak is chosen, nor with a fault.
  expect((await previewOf('cases', GOOD, null)).plan).toBeNull()
  expect((await previewOf('cases', BAD)).plan).toBeNull()
})

test('faults write days as people here do', async () => {
  const { faults } = await previewOf(
    'cases',
    'id,confirmed,onset,date_isolation,dt_start_exp,commune\nA1,2026-11-12,,2026-11-01,2026-11-05,Không Có\nA2,2027-01-01,,,,\n',
  )
  expect(faults.map(({ message }) => message)).toEqual([
    'Cách ly (01/11/2026) trước khi phơi nhiễm (05/11/2026). Xin kiểm tra hai ngày.',
    'Không có xã, phường “Không Có” vào ngày 12/11/2026. Xin ghi đúng tên hoặc mã vào ngày đó.',
    'Ngày 01/01/2027 chưa tới. Xin kiểm tra năm và thứ tự ngày/tháng.',
  ])
})

test('an outbreak that is over takes no later case', async () => {
  const closed = (await scene.ask(health, 'openOutbreak', {
    body: { name: `Đã xong ${outbreak}`, disease: 'x', startedOn: '2026-11-01', closedOn: '2026-11-15' },
  })) as { id: string }
  const { faults } = await previewOf('cases', 'id,confirmed\nA1,15/11/2026\nA2,16/11/2026\n', closed.id)
  expect(faults).toMatchObject([{ row: 3, message: expect.stringContaining('(16/11/2026)') }])
})

test('encounters bring new contacts with them, know who is unknown, and stay the same when sent again', async () => {
  await imported('cases', GOOD)
  const file =
    'from,to,start,end,setting,name,commune\nBN1,F1-1,16/11/2026 08:00,16/11/2026 09:00,Chợ,Vũ Thị Mai,Chu Văn An\nF1-1,F2-1,17/11/2026,,Cùng nhà,Vũ Văn Nam,Chu Văn An\n'
  expect(await imported('encounters', file)).toMatchObject({ added: 2, peopleAdded: 2 })
  expect(await imported('encounters', file)).toMatchObject({ added: 0, existing: 2, peopleAdded: 0 })
  const turned = 'from,to,start,end,setting\nF1-1,BN1,16/11/2026 08:00,16/11/2026 09:00,Chợ\n'
  expect(await imported('encounters', turned)).toMatchObject({ added: 0, existing: 1 })
  const bad = 'from,to,start,end\nBN1,BN1,2026-11-16,\nBN1,BN2,17/11/2026,16/11/2026\nAi,BN2,,\n'
  expect(faultsOf(await imported('encounters', bad))).toEqual(['2:to', '3:end', '4:from'])
})

test('a commune’s officer imports only into the own commune', async () => {
  const mixed = 'id,commune,confirmed\nC1,Chu Văn An,2026-11-17\nC2,Trần Hưng Đạo,2026-11-17\n'
  expect(faultsOf(await importAs(commune, 'cases', mixed))).toEqual(['3:unit'])
  expect(await importAs(commune, 'cases', mixed.replace('Trần Hưng Đạo', 'Chu Văn An'))).toMatchObject({ added: 2 })
})

test('a day is the day of the row: names of 2021 are found in 2021, and twins ask for the district', async () => {
  const file =
    'id,commune,district,confirmed\nX1,Hồng Phong,,2021-02-01\nX2,Hồng Phong,Nam Sách,2021-02-01\nX3,Sao Đỏ,,01/02/2021\n'
  const answer = await imported('cases', file)
  expect(faultsOf(answer)).toEqual(['2:unit'])
  expect((answer as Refused).fields?.[0]?.message).toContain('Ninh Giang')
  expect(await imported('cases', file.replace('X1,Hồng Phong,,', 'X1,Hồng Phong,huyện Ninh Giang,'))).toMatchObject({
    added: 3,
  })
  expect((await peopleOf()).people.map(({ unitName }) => unitName).sort()).toEqual([
    'Phường Sao Đỏ',
    'Xã Hồng Phong',
    'Xã Hồng Phong',
  ])
})

test('what is no table is refused with the remedy', async () => {
  expect(await imported('cases', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]))).toMatchObject({
    refused: 'wrong-type',
  })
  expect(await imported('cases', new Uint8Array([0x49, 0x44, 0x0a, 0xca, 0xe7, 0xfa]))).toMatchObject({
    refused: 'bad-file',
  })
  expect(await imported('cases', 'id,confirmed\n')).toMatchObject({ refused: 'bad-file' })
  const query = { kind: 'cases' as const, outbreak, sha256: 'f'.repeat(64) }
  expect(await scene.ask(health, 'importFile', { query, upload: received('x.csv', GOOD) })).toMatchObject({
    refused: 'other-file',
  })
})

test('a workbook gives the same as CSV: date cells, serials and text', async () => {
  const book = new excel.Workbook()
  const sheet = book.addWorksheet('F0')
  sheet.addRow(['Mã BN', 'Họ và tên', 'Năm sinh', 'Xã, phường', 'Ngày khởi phát', 'Ngày khẳng định'])
  sheet.addRow([
    'BN1',
    { richText: [{ text: 'Nguyễn ' }, { text: 'Thị Lan' }] },
    1985,
    'Chu Văn An',
    new Date('2026-11-15T00:00:00Z'),
    new Date('2026-11-17T08:30:00Z'),
  ])
  sheet.addRow(['BN2', 'Trần Văn Hùng', 1990, 10570, '16/11/2026', 46_344])
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  expect(await importAs(health, 'cases', bytes, 'danh-sach.xlsx')).toMatchObject({ rows: 2, added: 2 })
  const { people } = await peopleOf()
  expect(people.map(({ unitId, onsetOn, confirmedAt }) => [unitId, onsetOn, confirmedAt]).sort()).toEqual([
    ['10549-chu-van-an', '2026-11-15', '2026-11-17T01:30:00.000Z'],
    ['10570-tran-hung-dao', '2026-11-16', '2026-11-17T17:00:00.000Z'],
  ])
})

const MERS = new URL('../../../shared/data/linelists/', import.meta.url)
const read = (name: string): Uint8Array => readFileSync(new URL(name, MERS))
test.skipIf(!existsSync(MERS))(
  'MERS in Korea 2015: 162 cases and 98 contacts (skipped where the shared data is absent)',
  async () => {
    const cases = read('mers_korea_2015-linelist.csv')
    const contacts = read('mers_korea_2015-contacts.csv')
    expect(await imported('cases', cases)).toMatchObject({ rows: 162, added: 162 })
    expect(await imported('encounters', contacts)).toMatchObject({ rows: 98, added: 98, peopleAdded: 0 })
    expect(await imported('cases', cases)).toMatchObject({ added: 0, existing: 162 })
    expect(await imported('encounters', contacts)).toMatchObject({ added: 0, existing: 98 })
  },
)
