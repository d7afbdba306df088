import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Instant, instant, instantOf } from '#kernel/day'
import { nameOf, noticeLetter } from './letters.ts'
import { NOTICE_TOPICS, topicOf } from './notice.ts'
import { afterQuiet, type Choice, digestDay, FIRST_WAYS, MOST_AN_HOUR, mailingOf, WAYS } from './ways.ts'
import { hears } from './webhook.ts'

const hours = fc.integer({ min: 0, max: 23 })
const moments = fc.integer({ min: 0, max: 60 * 24 * 30 }).map((minutes): Instant => instantOf('2026-11-01', minutes))

test('a mail never goes out in the quiet hours, is put off less than a day, and never when it was not quiet', () => {
  fc.assert(
    fc.property(moments, hours, hours, (at, from, to) => {
      const out = afterQuiet(at, { from, to })
      const hour = (Number(out.slice(11, 13)) + 7) % 24
      const quiet = from < to ? hour >= from && hour < to : from > to && (hour >= from || hour < to)
      expect(quiet).toBe(false)
      expect(Date.parse(out) - Date.parse(at)).toBeGreaterThanOrEqual(0)
      expect(Date.parse(out) - Date.parse(at)).toBeLessThan(24 * 3_600_000)
      expect(afterQuiet(out, { from, to })).toBe(out)
    }),
  )
  expect(afterQuiet('2026-11-18T02:30:00.000Z', null)).toBe('2026-11-18T02:30:00.000Z')
})

const choice = (change: Partial<Choice> = {}): Choice => ({
  address: 'a@b.vn',
  ways: FIRST_WAYS,
  digestHour: 7,
  quiet: null,
  ...change,
})

test('without a confirmed address nothing is mailed; what is read is not mailed either', () => {
  const at = instant(0)
  fc.assert(
    fc.property(fc.constantFrom(...NOTICE_TOPICS), fc.constantFrom(...WAYS), (about, way) => {
      const chosen = choice({ ways: { ...FIRST_WAYS, [about]: way } })
      expect(mailingOf({ about, read: false }, null, at, 0)).toEqual({ as: 'none' })
      expect(mailingOf({ about, read: false }, { ...chosen, address: null }, at, 0)).toEqual({ as: 'none' })
      expect(mailingOf({ about, read: true }, chosen, at, 0)).toEqual({ as: 'none' })
      expect(mailingOf({ about, read: false }, chosen, at, 0).as).toBe(way)
    }),
  )
  expect(mailingOf({ about: 'given', read: false }, choice(), at, MOST_AN_HOUR)).toEqual({ as: 'digest' })
})

test('the digest is due from its hour on, Viet Nam', () => {
  expect(digestDay('2026-11-17T23:59:00.000Z', 7)).toBeNull()
  expect(digestDay('2026-11-18T00:00:00.000Z', 7)).toBe('2026-11-18')
  expect(digestDay('2026-11-18T16:59:00.000Z', 7)).toBe('2026-11-18')
})

test('what a step means to those told', () => {
  expect(topicOf('assign', 'assign')).toBe('given')
  expect(topicOf('escalate', 'assign')).toBe('deadline')
  expect(topicOf('approve', 'assign')).toBe('progress')
  expect(topicOf('raise', 'raise')).toBe('given')
})

test('a letter names what officials wrote, and of a citizen’s matter the code alone', () => {
  const notice = {
    id: 'n-1',
    about: 'given' as const,
    code: 'PA-01-002',
    title: 'Ông Nguyễn Văn An ngã ở hố ga',
    said: { vi: 'Phân công', en: 'Assigned' },
    due: null,
  }
  for (const subjectType of ['work.petition', 'work.dossier']) {
    const letter = JSON.stringify(noticeLetter({ ...notice, subjectType }, 'vi', 'https://x.vn'))
    expect(letter).toContain('PA-01-002')
    expect(letter).not.toContain('Nguyễn Văn An')
  }
  const task = { ...notice, subjectType: 'work.task', code: 'NV-01-001', title: 'Rà soát hố ga' }
  expect(nameOf(task, 'vi')).toBe('Nhiệm vụ NV-01-001 “Rà soát hố ga”')
  const long = { ...task, title: 'x'.repeat(500) }
  expect([...noticeLetter(long, 'vi', '').subject].length).toBeLessThanOrEqual(160)
})

test('a receiver hears what it chose', () => {
  expect(hears(['task.*'], 'task.submit')).toBe(true)
  expect(hears(['task.*'], 'tasks.submit')).toBe(false)
  expect(hears(['petition.raise'], 'petition.raised')).toBe(false)
  expect(hears(['*'], 'epidemic.check-missed')).toBe(true)
  expect(hears([], 'task.submit')).toBe(false)
})
