import { expect, test } from 'vitest'
import { readPrintedName, sameSpelling } from './spelling.ts'

test.each([
  ['Hòa Bình', 'Hoà Bình'],
  ['Ứng Hòe', 'Ứng Hoè'],
  ['Thanh Thủy', 'Thanh Thuỷ'],
  ['Quý Kỳ', 'Quí Kì'],
  ['Mỹ Lý', 'Mĩ Lí'],
  ['việt  hòa', 'Việt Hoà'],
  ['Hòa', 'Hòa'.normalize('NFD')],
])('%s and %s are one name', (a, b) => {
  expect(sameSpelling(a)).toBe(sameSpelling(b))
})

test.each([
  ['Cẩm Giang', 'Cẩm Giàng'],
  ['Bình Lãng', 'Bình Lăng'],
  ['Thanh Hà', 'Thạnh Hà'],
  ['Thúy', 'Thúi'],
])('%s and %s are two', (a, b) => {
  expect(sameSpelling(a)).not.toBe(sameSpelling(b))
})

test('a printed name is kind, name, and what it lay in', () => {
  expect(readPrintedName('Xã Hồng Phong (huyện Nam Sách)')).toEqual({
    kind: 'commune',
    name: 'Hồng Phong',
    within: { kind: 'rural-district', name: 'Nam Sách', within: null },
  })
  expect(readPrintedName('Thị trấn Thị Cầu').kind).toBe('township')
  expect(readPrintedName('Chí Linh').kind).toBeNull()
})
