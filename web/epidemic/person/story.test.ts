import { expect, test } from 'vitest'
import type { StoryEventView } from '#epidemic/contract'
import type { Day } from '#kernel/day'
import { partsOf } from './story.ts'

const event = (day: Day, kind: string): StoryEventView => ({
  at: null,
  day,
  until: null,
  kind,
  words: { vi: kind, en: kind },
})
const meetings = Array.from({ length: 5 }, () => event('2026-11-20', 'meeting'))
const gap = { from: '2026-11-17', to: '2026-11-19', days: 3 } as const

test('days and gaps stand in order, and of many meetings the rest is counted', () => {
  const events = [event('2026-11-16', 'symptoms'), ...meetings, event('2026-11-20', 'test')]
  const parts = partsOf(events, [gap], null, new Set())
  expect(parts.map(({ kind, day }) => [kind, day])).toEqual([
    ['day', '2026-11-16'],
    ['gap', '2026-11-17'],
    ['day', '2026-11-20'],
  ])
  expect(parts[2]).toMatchObject({ more: 2, events: { length: 4 } })
})

test('an opened day tells all, and a filter leaves only its kinds', () => {
  const [day] = partsOf(meetings, [], null, new Set<Day>(['2026-11-20']))
  expect(day).toMatchObject({ more: 0, events: { length: 5 } })
  expect(partsOf([...meetings, event('2026-11-21', 'test')], [], new Set(['test']), new Set())).toHaveLength(1)
})
