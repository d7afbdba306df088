import { expect, test } from 'vitest'
import { type Contact, contactFaults, digitsOf, NO_CONTACT } from './contact.ts'

const whole: Contact = {
  name: 'Nguyễn Thị Lan',
  idNumber: '030 185 001 234',
  phone: '0912 345 678',
  email: '',
  address: '',
  unit: '10549-chu-van-an',
  words: '',
}

test('a name, a telephone number and a place are enough', () => {
  expect(contactFaults(whole)).toEqual({})
  expect(Object.keys(contactFaults(NO_CONTACT))).toEqual(['name', 'phone', 'unit'])
})

test('numbers are read with blanks, dots and dashes, and refused when digits are wrong', () => {
  for (const phone of ['0912.345.678', '+84 912 345 678', '02203 845 678'])
    expect(contactFaults({ ...whole, phone })).toEqual({})
  for (const phone of ['912345678', '0912 345', '09123456789012'])
    expect(Object.keys(contactFaults({ ...whole, phone }))).toEqual(['phone'])
  expect(Object.keys(contactFaults({ ...whole, idNumber: '12345678901' }))).toEqual(['idNumber'])
  expect(Object.keys(contactFaults({ ...whole, email: 'lan@' }))).toEqual(['email'])
  expect(digitsOf('+84 (912) 345-678')).toBe('+84912345678')
})
