import { expect, test } from 'vitest'
import { bodyOf, EMPTY, faultsOf, newRequirement, newStage, valuesOf } from './procedure-values.ts'

const t = (text: { vi: string }) => text.vi
const whole = {
  ...EMPTY,
  id: '2.000635',
  name: ' Cấp bản sao trích lục hộ tịch ',
  result: 'Bản sao trích lục',
  signer: 'Chủ tịch UBND cấp xã',
  basis: 'Luật Hộ tịch\n\n 123/2015/NĐ-CP ',
  stages: [
    { ...newStage, name: 'Tra cứu', hours: 6 },
    { ...newStage, name: 'Ký', hours: 2 },
  ],
  requirements: [{ ...newRequirement([]), name: 'Tờ khai' }],
}

test('the term is the sum of the steps, and what was left empty is said as none', () => {
  expect(bodyOf(whole)).toMatchObject({
    name: 'Cấp bản sao trích lục hộ tịch',
    termHours: 8,
    basis: ['Luật Hộ tịch', '123/2015/NĐ-CP'],
    feeNote: null,
    note: null,
  })
})

test('what is read is written back as it was', () => {
  const body = bodyOf(whole)
  const read = valuesOf({ ...body, id: whole.id, version: 1, from: '2026-01-01', to: null })
  expect(bodyOf(read)).toEqual(body)
})

test('a step without words or hours and a document without a name are at fault', () => {
  expect(faultsOf(whole, t)).toEqual({})
  expect(Object.keys(faultsOf(EMPTY, t))).toEqual(['stages', 'requirements'])
  expect(Object.keys(faultsOf({ ...whole, stages: [] }, t))).toEqual(['stages'])
})

test('a new document takes an id nobody has', () => {
  const [first, second] = [newRequirement([]), newRequirement([newRequirement([])])]
  expect([first.id, second.id, newRequirement([second]).id]).toEqual(['r1', 'r2', 'r3'])
})
