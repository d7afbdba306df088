import { expect, test } from 'vitest'
import { bodyOf, EMPTY, faultsOf, isUntouched } from './values.ts'

test('what is missing leads to the screen where it is filled in', () => {
  expect(faultsOf(EMPTY).map(({ fault, step }) => `${fault} ${step}`)).toEqual([
    'category category',
    'text words',
    'unit place',
  ])
  const whole = { ...EMPTY, category: 'road', text: 'Ổ gà sâu trước cổng chợ.', unit: '10549-chu-van-an' }
  expect(faultsOf(whole)).toEqual([])
  expect(faultsOf({ ...whole, phone: '12', email: 'a b' }).map(({ fault }) => fault)).toEqual(['phone', 'email'])
  const spot = { longitude: 106.4, latitude: 21.1, accuracy: null, from: 'map' as const }
  expect(faultsOf({ ...whole, unit: null }).map(({ fault }) => fault)).toEqual(['unit'])
  expect(faultsOf({ ...whole, unit: null, spot })).toEqual([])
  expect(isUntouched(EMPTY)).toBe(true)
  expect(isUntouched({ ...EMPTY, placeWords: 'cổng chợ' })).toBe(false)
})

test('what was left empty is not sent, the mark goes without where it came from', () => {
  const spot = { longitude: 106.4, latitude: 21.1, accuracy: 12, from: 'phone' as const }
  const values = { ...EMPTY, category: 'road', text: ' Ổ gà sâu. ', unit: '10549-chu-van-an', spot, phone: ' ' }
  expect(bodyOf(values, { key: 'k' })).toEqual({
    origin: 'citizen',
    key: 'k',
    category: 'road',
    text: 'Ổ gà sâu.',
    consent: false,
    unit: '10549-chu-van-an',
    point: { longitude: 106.4, latitude: 21.1, accuracy: 12 },
  })
})
