import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CaseForm, emptyForm, formFields } from './form.ts'
import { changedFields, mergeForms } from './merge.ts'

const days = fc.constantFrom(null, '2026-11-20' as const, '2026-11-21' as const)
const words = fc.constantFrom(null, 'Chợ Sao Đỏ', 'Xưởng may')
const codes = fc.subarray(['fever', 'cough', 'rash'])
const forms: fc.Arbitrary<CaseForm> = fc
  .record({
    onsetOn: days,
    outcomeOn: days,
    hospital: words,
    infectedPlace: words,
    symptoms: codes,
    tests: codes,
    doses: fc.constantFrom(null, 1, 2),
  })
  .map((some) => ({ ...emptyForm, ...some }))

test('what one side alone changed is kept, what both changed differently is named, and nothing else happens', () => {
  fc.assert(
    fc.property(forms, forms, forms, (base, mine, theirs) => {
      const { form, taken, conflicts } = mergeForms(base, mine, theirs)
      const byMe = new Set(changedFields(base, mine))
      const byThem = new Set(changedFields(base, theirs))
      const differ = new Set(changedFields(mine, theirs))
      for (const field of formFields) {
        const both = byMe.has(field) && byThem.has(field) && differ.has(field)
        expect(conflicts.includes(field)).toBe(both)
        expect(taken.includes(field)).toBe(byThem.has(field) && !byMe.has(field))
        const wanted = byMe.has(field) ? mine[field] : byThem.has(field) ? theirs[field] : base[field]
        expect(changedFields({ ...emptyForm, [field]: form[field] }, { ...emptyForm, [field]: wanted })).toEqual([])
      }
    }),
  )
})

test('the other way round the same fields conflict and the same come of those that do not', () => {
  fc.assert(
    fc.property(forms, forms, forms, (base, mine, theirs) => {
      const here = mergeForms(base, mine, theirs)
      const there = mergeForms(base, theirs, mine)
      expect(there.conflicts).toEqual(here.conflicts)
      expect(changedFields(here.form, there.form)).toEqual(here.conflicts)
    }),
  )
})

test('the order signs were ticked in is no change', () => {
  const a = { ...emptyForm, symptoms: ['fever', 'cough'] }
  expect(changedFields(a, { ...emptyForm, symptoms: ['cough', 'fever'] })).toEqual([])
})
