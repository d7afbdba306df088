import { expect, test } from 'vitest'
import { checkList, type Evidence, mayTick, type Tick, unmetOf } from './check-list.ts'

const evidence: Evidence = {
  day: '2021-03-01',
  since: '2021-02-05',
  daysAsked: 14,
  lastCaseOn: '2021-02-16',
  cases: 12,
  contacts: 40,
  sampled: 40,
  released: 39,
}
const tick = (item: string, done = true): Tick => ({
  item,
  done,
  words: 'biên bản',
  by: 'Lan',
  at: '2021-03-01T01:00:00.000Z',
})

test('records prove what they can, with figures; the rest is the word of a person', () => {
  const list = checkList(evidence, [tick('disinfected'), tick('everyone-sampled'), tick('everyone-sampled', false)])
  expect(Object.fromEntries(list.map(({ item, met }) => [item, met]))).toEqual({
    'no-new-case': false,
    'contacts-sampled': true,
    'everyone-sampled': false,
    'contacts-released': false,
    disinfected: true,
    'decision-signed': null,
  })
  expect(list[0]!.proof?.vi).toBe('Ca gần nhất 16/02/2021, đã 13 ngày; cần 14 ngày (đủ vào 02/03/2021).')
  expect(unmetOf(list)).toHaveLength(4)
  // A tick does not overrule the records.
  expect(checkList(evidence, [tick('contacts-released')])[3]!.met).toBe(false)
  expect(mayTick('contacts-released', evidence)).toBe(false)
})

test('a disease without a rule leaves the days to a person; a zone without a case counts from its first day', () => {
  expect(mayTick('no-new-case', { ...evidence, daysAsked: null })).toBe(true)
  expect(checkList({ ...evidence, daysAsked: null }, [tick('no-new-case')])[0]!.met).toBe(true)
  const quiet = checkList({ ...evidence, lastCaseOn: null, cases: 0 }, [])[0]!
  expect(quiet).toMatchObject({ met: true })
  expect(quiet.proof?.vi).toMatch(/^Chưa có ca nào trong vùng; 24 ngày/)
})
