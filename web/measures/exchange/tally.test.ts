import { expect, test } from 'vitest'
import type { IntakeRow } from '#measures/contract'
import { byNeed, tallyOf } from './tally.ts'

const row = (n: number, outcome: IntakeRow['outcome'], more: Partial<IntakeRow> = {}): IntakeRow => ({
  n,
  reportId: null,
  subjectId: null,
  subjectName: '',
  indicatorId: null,
  part: '',
  lineName: '',
  measureUnit: 'count',
  sheet: '',
  cell: `F${n}`,
  told: '',
  value: null,
  absent: false,
  before: null,
  previous: null,
  note: null,
  outcome,
  code: null,
  message: null,
  choices: [],
  ...more,
})
const choices = [
  { value: 1234, leave: false, words: '1.234' },
  { value: 1.234, leave: false, words: '1,234' },
  { value: null, leave: true, words: 'Bỏ qua' },
]
const values = [
  row(1, 'same'),
  row(2, 'asked', { choices, before: 1.234 }),
  row(3, 'wrong', { choices: choices.slice(2) }),
  row(4, 'new'),
]

test('answers move values from what is open to what will be written, kept or left out', () => {
  expect(tallyOf({ values }, new Map())).toEqual({ fresh: 1, changed: 0, same: 1, asked: 1, wrong: 1, left: 0 })
  const answers = new Map([
    [2, 0],
    [3, 0],
  ])
  expect(tallyOf({ values }, answers)).toEqual({ fresh: 1, changed: 1, same: 1, asked: 0, wrong: 0, left: 1 })
  // The same number as there is now changes nothing.
  expect(tallyOf({ values }, new Map([[2, 1]]))).toMatchObject({ same: 2, asked: 0 })
})

test('what needs somebody stands first', () => {
  expect(byNeed(values).map(({ n }) => n)).toEqual([3, 2, 4, 1])
})
