import { expect, test } from 'vitest'
import type { Overview } from '#epidemic/contract'
import { say, type Text, type Values } from '#kernel/text'
import { formatChange, formatNumber } from '../ui/format.ts'
import { stateOf } from './state.ts'

const t = (text: Text, values?: Values) => say(text, 'vi', values)
const f = {
  number: (value: number, digits?: number) => formatNumber(value, 'vi', digits),
  change: (value: number, digits?: number) => formatChange(value, 'vi', digits),
}
const tally = (total: number, week: number, weekBefore: number) => ({ total, today: 0, yesterday: 0, week, weekBefore })
const overview = (over: Partial<Overview>): Overview => ({
  day: '2026-11-23',
  unitId: null,
  outbreaks: [],
  f0: tally(0, 0, 0),
  f1: tally(0, 0, 0),
  f2: tally(0, 0, 0),
  waiting: 0,
  late: 0,
  quarantinedWithin24h: { numerator: 0, denominator: 0 },
  rt: { day: '2026-11-22', mean: null, low: null, high: null, why: 'faint' },
  curve: [],
  lastRetrace: null,
  ...over,
})
const said = (of: Overview) =>
  stateOf(of, t, f)
    .map((part) => (typeof part === 'string' ? part : part.words))
    .join('')

test('a quiet fortnight is said as such', () => {
  expect(said(overview({}))).toBe('Chưa có ca mới trong 14 ngày đến 23/11/2026.')
})

test('those who wait are all who wait, the late ones among them', () => {
  expect(said(overview({ f0: tally(38, 14, 24), f1: tally(420, 9, 9), waiting: 12, late: 4 }))).toBe(
    '14 ca mới trong 7 ngày (−10 so với 7 ngày trước) · 16 F1 chưa cách ly, 4 người đã quá 24 giờ.',
  )
})

test('when nobody waits that is said, if there were F1 at all', () => {
  expect(said(overview({ f0: tally(3, 3, 0), f1: tally(9, 9, 0) }))).toBe(
    '3 ca mới trong 7 ngày (+3 so với 7 ngày trước) · mọi F1 đã được cách ly.',
  )
})
