import { expect, test } from 'vitest'
import { isEmpty, printDraft, readDraft } from './draft.ts'

const initial = { title: '', due: null as string | null, units: [] as string[], file: null as Blob | null }

test('a draft keeps only what was changed and is read back', () => {
  const values = { ...initial, title: 'Khoanh vùng ổ dịch', units: ['10549-chu-van-an'] }
  const text = printDraft(values, initial)
  expect(JSON.parse(text ?? '')).toEqual({ title: 'Khoanh vùng ổ dịch', units: ['10549-chu-van-an'] })
  expect(readDraft(text, initial)).toEqual(values)
})

test('nothing changed is no draft, and a file alone is none', () => {
  expect(printDraft({ ...initial }, initial)).toBeNull()
  expect(printDraft({ ...initial, file: new Blob(['x']) }, initial)).toBeNull()
})

test('a draft of an older form, or a broken one, does no harm', () => {
  expect(readDraft('{"title":"Cũ","gone":1}', initial)).toEqual({ ...initial, title: 'Cũ' })
  expect(readDraft('{"title":', initial)).toEqual(initial)
  expect(readDraft('null', initial)).toEqual(initial)
})

test('spaces and empty lists are empty, zero is not', () => {
  expect([' ', '', null, undefined, []].every(isEmpty)).toBe(true)
  expect([0, false, 'a', ['a']].some(isEmpty)).toBe(false)
})
