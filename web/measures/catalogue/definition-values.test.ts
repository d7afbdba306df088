import { expect, test } from 'vitest'
import type { DefinitionInput } from '#measures/contract'
import { bodyOf, changedFields, newValues, valuesOf } from './definition-values.ts'

const stored: DefinitionInput = {
  name: { vi: 'Hộ có cáp quang', en: 'Households with fibre' },
  short: { vi: 'Cáp quang', en: 'Fibre' },
  definition: { vi: 'Hộ có cáp quang trên số hộ.', en: 'Households with fibre, of all.' },
  measureUnit: 'count',
  counted: { vi: 'hộ', en: 'households' },
  direction: 'up',
  origin: 'formula',
  formula: '100 * [a] / [b]',
  aggregation: 'mean',
  weightId: 'b',
  overTime: 'last',
  period: 'quarter',
  level: 'commune',
  ownerAgencyId: 'so-khcn',
  verifierAgencyId: null,
  evidence: null,
  disaggregation: ['nam', 'nữ'],
  least: 0,
  most: 12.5,
  source: 'QĐ 405',
  staleAfterDays: 120,
}
const identity = { id: 'fibre', goal: 'society', raw: false, sector: 'science' } as const
const values = valuesOf(stored, identity, '2027-01-01')

test('what was stored comes back as it was, its English too', () => {
  expect(bodyOf(values, stored)).toEqual(stored)
  expect(changedFields(stored, bodyOf(values, stored))).toEqual([])
})

test('new words drop the English of the old; what does not belong is not sent', () => {
  const body = bodyOf({ ...values, counted: 'nhà', origin: 'reported', aggregation: 'sum' }, stored)
  expect(body).toMatchObject({ counted: { vi: 'nhà', en: '' }, formula: null, weightId: null })
  expect(changedFields(stored, body)).toEqual(['counted', 'origin', 'formula', 'aggregation', 'weightId'])
})

test('a new one starts as a share by formula, with nothing said', () => {
  expect(bodyOf({ ...newValues('2027-01-01'), disaggregation: ' nam ,nữ;' }, null)).toMatchObject({
    name: { vi: '', en: '' },
    evidence: null,
    disaggregation: ['nam', 'nữ'],
    formula: '',
  })
})
