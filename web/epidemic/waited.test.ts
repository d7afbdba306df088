import { expect, test } from 'vitest'
import type { Instant } from '#kernel/day'
import { say, type Text, type Values } from '#kernel/text'
import { saidLength, waitedWords } from './waited.ts'

const t = (text: Text, values?: Values) => say(text, 'vi', values)
const found: Instant = '2026-11-22T01:00:00.000Z'
const due: Instant = '2026-11-23T01:00:00.000Z'

test.each([
  [0, '0 phút'],
  [40, '40 phút'],
  [60, '1 giờ'],
  [31 * 60 + 59, '31 giờ'],
  [51 * 60, '2 ngày 3 giờ'],
])('%i minutes are said', (minutes, said) => {
  expect(saidLength(minutes, t)).toBe(said)
})

test('an F1 turns late at the very moment the 24 hours are over', () => {
  expect(waitedWords(found, due, '2026-11-23T00:59:59.999Z', t)).toEqual({
    late: false,
    words: 'còn 0 phút trong 24 giờ',
  })
  expect(waitedWords(found, due, due, t)).toEqual({ late: true, words: 'quá 24 giờ · đã chờ 24 giờ' })
})

test('whoever is no F1 waits for nothing', () => {
  expect(waitedWords(null, null, due, t)).toBeNull()
})
