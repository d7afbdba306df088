import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { recognise } from './ministry.ts'
import { routingWords } from './routing-words.ts'
import { type Compared, LEAST_LIKENESS, likeness } from './similar.ts'
import { suggest } from './suggest.ts'

const lamp: Compared = {
  category: 'lighting',
  unit: '1-a',
  point: { longitude: 106.3927, latitude: 21.1069 },
  title: 'Đèn đường ngõ 12 phố Nguyễn Trãi tắt',
  text: 'Đèn đường ngõ 12 phố Nguyễn Trãi tắt ba hôm nay.',
  raisedOn: '2026-11-09',
}

test('one thing told twice is alike; near but another thing, or like words far away, is not', () => {
  const told = {
    ...lamp,
    title: 'Mất đèn',
    text: 'Ngo 12 pho Nguyen Trai mat den duong, toi om',
    raisedOn: '2026-11-11' as const,
  }
  expect(likeness(lamp, told)).toMatchObject({
    metres: 0,
    daysApart: 2,
    shared: expect.arrayContaining(['nguyen trai']),
  })
  expect(likeness(lamp, told).score).toBeGreaterThan(80)
  const waste = { ...lamp, category: 'waste' as const, title: 'Rác', text: 'Bãi rác tự phát bốc mùi hôi thối.' }
  expect(likeness(lamp, waste).score).toBeLessThan(LEAST_LIKENESS)
  const far = { ...lamp, point: { longitude: 106.45, latitude: 21.15 } }
  expect(likeness(lamp, far).score).toBe(0)
  // Without points the commune and the words decide.
  expect(likeness({ ...lamp, point: null }, { ...told, point: null }).score).toBeGreaterThanOrEqual(LEAST_LIKENESS)
})

test('likeness is the same both ways and stays between 0 and 100, and is the sum of its reasons unless it is none', () => {
  const words = fc.array(fc.constantFrom('đèn', 'đường', 'ngõ 12', 'rác', 'tắt', 'hôi', 'Nguyễn Trãi', 'sửa', 'ạ'), {
    maxLength: 12,
  })
  const petition = fc.record({
    category: fc.constantFrom('lighting' as const, 'waste' as const),
    unit: fc.constantFrom('1-a', '2-b'),
    point: fc.option(
      fc.record({
        longitude: fc.double({ min: 106.39, max: 106.4, noNaN: true }),
        latitude: fc.double({ min: 21.1, max: 21.11, noNaN: true }),
      }),
    ),
    title: words.map((all) => all.join(' ')),
    text: words.map((all) => all.join(' ')),
    raisedOn: fc.constantFrom('2026-11-02' as const, '2026-11-09' as const, '2026-11-30' as const),
  })
  fc.assert(
    fc.property(petition, petition, (a, b) => {
      const [one, other] = [likeness(a, b), likeness(b, a)]
      expect(one.score).toBe(other.score)
      expect(one.score).toBeGreaterThanOrEqual(0)
      expect(one.score).toBeLessThanOrEqual(100)
      const sum = one.reasons.reduce((total, { points }) => total + points, 0)
      expect([0, Math.min(100, sum)]).toContain(one.score)
    }),
  )
})

const agency = (id: string, unit: string, sector: string) => ({
  id,
  name: { vi: id, en: id },
  level: unit === 'top' ? ('province' as const) : ('commune' as const),
  sector,
  unit,
  parent: null,
  from: '2025-07-01' as const,
  to: null,
})
const around = {
  day: '2026-11-09' as const,
  top: 'top',
  agencies: [
    agency('ubnd-a', '1-a', 'general'),
    agency('so-xd', 'top', 'construction'),
    agency('so-nnmt', 'top', 'agriculture'),
  ],
  words: routingWords,
  past: [],
}

test('whose it is: the kind, the words and who answered before each give points and say so', () => {
  const lit = suggest({ category: 'road', unit: '1-a', text: 'Ổ gà trên quốc lộ 18', not: null }, around)
  expect(lit[0]).toMatchObject({ agency: 'ubnd-a', score: 45 })
  expect(lit[1]).toMatchObject({ agency: 'so-xd', score: 30, reasons: [{ why: { vi: 'Có nhắc: quoc lo' } }] })
  const past = [{ agency: 'so-xd', answered: 9, sameUnit: 8 }]
  const [first] = suggest(
    { category: 'road', unit: '1-a', text: 'Ổ gà trên quốc lộ 18', not: null },
    { ...around, past },
  )
  expect(first).toMatchObject({ agency: 'so-xd', score: 68 })
  expect(suggest({ category: 'road', unit: '1-a', text: 'Ổ gà', not: 'ubnd-a' }, around)).toEqual([])
})

test('a ministry is recognised by its name, its circulars, or the name it had before it was merged', () => {
  expect(recognise('Thông tư 12/2026/TT-BYT', '2026-11-09')).toBe('health')
  expect(recognise('Bộ Kế hoạch và Đầu tư chưa trả lời', '2026-11-09')).toBe('finance')
  expect(recognise('vướng Luật Đất đai rồi mới đến Bộ Y tế', '2026-11-09')).toBe('agriculture-environment')
  expect(recognise('không rõ cơ quan nào', '2026-11-09')).toBeNull()
})
