import { expect, test } from 'vitest'
import { poolCap } from './pool-size.ts'

const HAI_DUONG = ['290-chi-linh', '30-hai-duong']

test('five samples a tube until February 2021, and nothing before any rule', () => {
  expect(poolCap('2020-07-31', HAI_DUONG, 'lower')).toBeNull()
  expect(poolCap('2021-02-04', HAI_DUONG, 'lower')).toEqual({ act: '3486/QĐ-BYT', mixed: 5, family: 5 })
})

test('from 5 February 2021 one family of Hải Dương or Quảng Ninh may share a tube of fifteen; elsewhere five', () => {
  expect(poolCap('2021-02-05', HAI_DUONG, 'higher')).toMatchObject({ mixed: 5, family: 15 })
  expect(poolCap('2021-02-05', ['48-da-nang'], 'higher')).toMatchObject({ mixed: 5, family: 5 })
})

test('later ten at lower risk and five at higher, everywhere', () => {
  expect(poolCap('2026-11-23', ['31-hai-phong'], 'lower')).toMatchObject({ mixed: 10, family: 10 })
  expect(poolCap('2026-11-23', ['31-hai-phong'], 'higher')).toMatchObject({ mixed: 5, family: 5 })
})
