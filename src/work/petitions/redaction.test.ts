import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findIdentity, masked } from './redaction.ts'

const known = {
  name: 'Trần Thị Kín',
  enterprise: 'Công ty TNHH Hoa Mai',
  phone: '0988 123 456',
  email: 'kin.tran@example.vn',
}
const nobody = { name: null, enterprise: null, phone: null, email: null }
const draft = (text: string) => ({ title: 'Đèn đường', text, answer: 'Đã sửa.', address: null })
const found = (text: string, of = nobody) => findIdentity(draft(text), of).map(({ found: one, kind }) => [kind, one])

test('what is known of the raiser is found however it is spelled', () => {
  for (const spelled of [
    'Trần Thị Kín',
    'TRAN THI KIN',
    'trần  thị   kín',
    '0988123456',
    '+84 988.123.456',
    '0988-123-456',
    'KIN.TRAN@example.vn',
    'công ty tnhh hoa mai',
  ])
    expect(findIdentity(draft(`Tôi là ${spelled} ở đây.`), known)).toMatchObject([
      { kind: 'raiser', certain: true, found: spelled },
    ])
  expect(findIdentity(draft('Cảm ơn chị Kín đã báo; việc giữ kín là đúng.'), known)).toMatchObject([
    { kind: 'raiser', found: 'Kín', from: 11 },
  ])
})

test('forms in which anybody is named or reached are proposed for masking; ordinary numbers are left', () => {
  expect(found('Gọi 0912 345 678 hoặc a.b@c.vn')).toEqual([
    ['phone', '0912 345 678'],
    ['email', 'a.b@c.vn'],
  ])
  expect(found('CCCD 030 195 001 234, xe 34A-123.45, stk: 1903 4567 8901')).toEqual([
    ['identity-number', '030 195 001 234'],
    ['plate', '34A-123.45'],
    ['account', '1903 4567 8901'],
  ])
  expect(found('nhà số 45A, bà Nguyễn Thị Tư')).toEqual([
    ['house', '45A'],
    ['person', 'Nguyễn Thị Tư'],
  ])
  expect(found('Quyết định 1234/QĐ-UBND ngày 12/11/2026, 350.000.000 đồng, quốc lộ 18, 46 hộ dân')).toEqual([])
})

test('what is masked holds nothing certain any more, whatever stands around it', () => {
  const pieces = fc.array(
    fc.constantFrom(
      'Trần Thị Kín',
      'tran thi kin',
      '0988.123.456',
      '+84988123456',
      'chị Kín',
      'kin.tran@example.vn',
      ' ở ngõ ',
      'số nhà 12',
      '. ',
      ', ',
      'đèn hỏng',
      '\n',
      '👋',
    ),
    { maxLength: 25 },
  )
  fc.assert(
    fc.property(pieces, (words) => {
      const asIs = draft(words.join(' '))
      const clean = masked(asIs, findIdentity(asIs, known))
      expect(findIdentity(clean, known).filter(({ certain }) => certain)).toEqual([])
      expect(clean.title).toBe(asIs.title)
    }),
  )
})
