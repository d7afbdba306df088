import { expect, test } from 'vitest'
import { initialsOf } from '#kernel/fold'
import { capacityOf, money, spokenMoment, termWords } from './papers.ts'
import { uuidOf } from './secret.ts'

test('moments, terms and money as an official says them', () => {
  expect(spokenMoment('2026-11-26T08:30:00.000Z')).toBe('15 giờ 30, ngày 26/11/2026')
  expect(spokenMoment('2026-11-26T00:05:00.000Z')).toBe('7 giờ 05, ngày 26/11/2026')
  expect(spokenMoment('2026-11-25T18:00:00.000Z')).toBe('1 giờ, ngày 26/11/2026')
  expect([termWords(24), termWords(4)]).toEqual(['3 ngày làm việc', '4 giờ làm việc'])
  expect([money(8_000), money(0), money(1_234_567)]).toEqual(['8.000 đồng', '0 đồng', '1.234.567 đồng'])
})

test('a head signs by office, a deputy for the head', () => {
  const ward = 'UBND phường Chu Văn An'
  expect(capacityOf('Chủ tịch UBND phường Chu Văn An', ward)).toEqual(['CHỦ TỊCH'])
  expect(capacityOf('Phó Giám đốc Công an thành phố', 'Công an thành phố')).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'])
  expect(capacityOf(ward, ward)).toEqual([ward.toUpperCase()])
})

test('initials tell little, ids of one’s own making are well formed', () => {
  expect(initialsOf(' Hoàng Thị  đào ')).toBe('H.T.Đ.')
  expect(uuidOf(new Uint8Array(32).fill(255))).toBe('ffffffff-ffff-8fff-bfff-ffffffffffff')
})
