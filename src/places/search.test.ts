import { expect, test } from 'vitest'
import { buildAtlas } from './atlas.ts'
import { searchUnits } from './search.ts'
import { readSeed } from './store-seed.ts'
import { fullName } from './text.ts'

const atlas = buildAtlas((await readSeed()).facts)
const find = (words: string, day: '2021-07-01' | '2026-11-23' = '2026-11-23') =>
  searchUnits(atlas, words, day).map((hit) => fullName(hit.unit).vi)

test.each([
  'chi linh',
  'Chí Linh',
  'CHI LINH',
  'phường chí linh',
  'Chí Linh'.normalize('NFD'),
  '  chí   linh ',
  '10546',
])('%s finds Chí Linh first', (words) => {
  expect(find(words)[0]).toBe('Phường Chí Linh')
})

test('on a day with districts the district comes before communes of like names', () => {
  expect(find('nam sach', '2021-07-01').slice(0, 2)).toEqual(['Huyện Nam Sách', 'Thị trấn Nam Sách'])
})

test('accents typed put the very name first: Cẩm Giàng before Cẩm Giang, and the other way round', () => {
  expect(find('cẩm giàng').slice(0, 2)).toEqual(['Xã Cẩm Giàng', 'Xã Cẩm Giang'])
  expect(find('cẩm giang').slice(0, 2)).toEqual(['Xã Cẩm Giang', 'Xã Cẩm Giàng'])
})

test('exact before beginning before inside', () => {
  const found = find('an phú')
  expect(found[0]).toBe('Xã An Phú')
  expect(find('trần')).toEqual(expect.arrayContaining(['Phường Trần Hưng Đạo', 'Xã Trần Phú']))
  expect(find('hung dao')[0]).toBe('Phường Hưng Đạo')
  expect(find('hung dao')).toContain('Phường Trần Hưng Đạo')
})

test('an old name finds what stands there today, and says so', () => {
  const [hit] = searchUnits(atlas, 'sao đỏ', '2026-11-23')
  expect(hit).toMatchObject({ unit: { name: 'Chu Văn An' }, former: { name: 'Sao Đỏ', to: '2025-07-01' } })
  const district = searchUnits(atlas, 'huyện thanh miện', '2026-11-23').filter(
    (one) => one.former?.level === 'district',
  )
  expect(district.map((one) => one.unit.name)).toContain('Bắc Thanh Miện')
})

test('today’s name finds the old units it stands on when an old day is asked for', () => {
  const hits = searchUnits(atlas, 'chu van an', '2021-07-01')
  expect(hits.map((hit) => hit.unit.name)).toEqual(expect.arrayContaining(['Sao Đỏ', 'Văn Đức']))
  expect(hits.every((hit) => hit.former?.name === 'Chu Văn An')).toBe(true)
})

test('each hit says where it lies; the limit holds; nothing fits nothing', () => {
  const [hit] = searchUnits(atlas, 'sao do', '2021-07-01', 1)
  expect(hit?.path.map((unit) => unit.name)).toEqual(['Hải Dương', 'Chí Linh', 'Sao Đỏ'])
  expect(searchUnits(atlas, 'a', '2026-11-23', 5)).toHaveLength(5)
  expect(find('')).toEqual([])
  expect(find('zzz')).toEqual([])
})
