import { expect, test } from 'vitest'
import { emptyForm } from '#epidemic/contract'
import { filledIn, formOf, sendingOf, titleOf, valuesOf } from './values.ts'

const form = { ...emptyForm, onsetOn: '2026-11-20' as const, occupation: 'Công nhân', symptoms: ['fever'] }

test('a form put on the screen and taken off again is the same', () => {
  expect(formOf(valuesOf(form))).toEqual(form)
  expect(formOf(valuesOf({ ...form, occupation: null }))).toEqual({ ...form, occupation: null })
})

test('blanks are nothing; somebody new is sent with the form, somebody of the list by id', () => {
  const values = valuesOf(form, { outbreak: 'o', name: ' Lan ', unitId: 'u', phone: '  ', birthYear: 1990 })
  const content = { sendId: 's', personId: null, code: null, version: 0, base: null, values, problem: null }
  expect(sendingOf('f', 'a', content)).toMatchObject({
    person: { name: 'Lan', unitId: 'u', birthYear: 1990 },
    outbreakId: 'o',
    form,
  })
  expect(sendingOf('f', 'a', { ...content, personId: 'p' })).toMatchObject({ person: null, personId: 'p' })
  expect([titleOf(content), titleOf({ ...content, code: 'NA0-1' })]).toEqual(['Lan', 'NA0-1'])
})

test('what is filled in is counted', () => {
  expect(filledIn(valuesOf(form), ['symptoms', 'onsetOn', 'course', 'hospital', 'doses'])).toBe(2)
})
