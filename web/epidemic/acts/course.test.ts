import { expect, test } from 'vitest'
import { courseBody, courseDraft, courseFaults } from './course.ts'

const recorded = {
  state: 'quarantined' as const,
  kind: 'home' as const,
  foundAt: null,
  quarantinedAt: '2026-11-22T11:05:00.000Z' as const,
  releasedAt: null,
  dueAt: null,
}

test('the form begins with what is written down, and sends the same again', () => {
  const draft = courseDraft(recorded)
  expect(draft).toMatchObject({ quarantinedAt: '2026-11-22', beganTime: '18:05', releasedAt: null, endTime: '' })
  expect(courseBody({ ...draft, reason: ' nhầm giờ ' })).toEqual({
    quarantinedAt: recorded.quarantinedAt,
    kind: 'home',
    releasedAt: null,
    reason: 'nhầm giờ',
  })
})

test('of the wrong person there was no quarantine', () => {
  const draft = { ...courseDraft(recorded), what: 'person', reason: 'nhầm người' }
  expect(courseBody(draft)).toEqual({ quarantinedAt: null, kind: null, releasedAt: null, reason: 'nhầm người' })
})

test('an hour of ending without its day is a slip', () => {
  const draft = courseDraft(recorded)
  expect(Object.keys(courseFaults({ ...draft, endTime: '08:00' }))).toEqual(['releasedAt'])
  expect(courseFaults(draft)).toEqual({})
})
