import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, dayOfNumber, type Instant, instant } from '#kernel/day'
import { deleteOn, retentionDays, retentionRules } from '../rules/check-in-retention.ts'
import { announcement, joined } from './announce.ts'
import { ASSUMED_STAY_MINUTES, leftAt, POSTER_CODE_PATTERN, posterCode } from './check-in.ts'
import { createLimiter } from './limiter.ts'
import { infectiousSpan, isInfectious, sharedMinutes } from './overlap.ts'

const at = (time: string, day: Day = '2021-01-27'): Instant => instant(Date.parse(`${day}T${time}:00+07:00`))
const place = { name: 'Chợ Sao Đỏ', address: null, unitName: 'Phường Sao Đỏ' }

test('the announcement names the place and the hours, and nobody', () => {
  expect(announcement({ startsAt: at('08:10'), endsAt: at('09:00') }, place).vi).toBe(
    'Ai đã đến Chợ Sao Đỏ, Phường Sao Đỏ từ 08:10 đến 09:00 ngày 27/01/2021: xin ở yên tại nhà, đeo khẩu trang và báo ngay cho Trạm Y tế Phường Sao Đỏ.',
  )
  const night = { startsAt: at('22:00'), endsAt: at('02:00', '2021-01-28') }
  expect(announcement(night, { ...place, unitName: null }).vi).toBe(
    'Ai đã đến Chợ Sao Đỏ từ 22:00 ngày 27/01/2021 đến 02:00 ngày 28/01/2021: xin ở yên tại nhà, đeo khẩu trang và báo ngay cho trạm y tế nơi ở.',
  )
})

const spans = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 90 })).map(([from, length]) => ({
    startsAt: instant(from * 60_000),
    endsAt: instant((from + length) * 60_000),
  })),
  { maxLength: 20 },
)

test('joined spans cover the same minutes, in order, without touching each other', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 0, max: 600 }), (given, minute) => {
      const now = instant(minute * 60_000)
      const covers = (list: typeof given) => list.some(({ startsAt, endsAt }) => startsAt <= now && now <= endsAt)
      const whole = joined(given)
      expect(covers(whole)).toBe(covers(given))
      for (let n = 1; n < whole.length; n++) expect(whole[n]!.startsAt > whole[n - 1]!.endsAt).toBe(true)
    }),
  )
})

test('a case counts only while it could infect, and shares only that part', () => {
  const stay = {
    startsAt: at('08:00'),
    endsAt: at('10:00'),
    isCase: true,
    infectiousFrom: at('09:00'),
    infectiousTo: null,
  }
  expect(isInfectious(stay)).toBe(true)
  expect(isInfectious({ ...stay, isCase: false })).toBe(false)
  expect(isInfectious({ ...stay, infectiousTo: at('08:00') })).toBe(false)
  const span = infectiousSpan(stay)
  expect(sharedMinutes({ startsAt: at('08:00'), endsAt: at('08:50') }, [span])).toBeNull()
  expect(sharedMinutes({ startsAt: at('08:30'), endsAt: at('09:20') }, [span])).toBe(20)
})

test('kept by the rule of the day it was made, whatever the rule is later', () => {
  expect([deleteOn('2021-06-01'), deleteOn('2026-11-23')]).toEqual(['2021-06-29', '2026-12-14'])
  fc.assert(
    fc.property(fc.integer({ min: 18_300, max: 25_000 }).map(dayOfNumber), (day) => {
      expect(deleteOn(day)).toBe(addDays(day, retentionDays(day)))
      expect(retentionRules.map(({ days }) => days)).toContain(retentionDays(day))
    }),
  )
})

test('whoever did not check out stayed a while, and not beyond now', () => {
  const start = at('08:00')
  expect(leftAt(start, at('08:20'), at('20:00'))).toBe(at('08:20'))
  expect(leftAt(start, null, at('20:00'))).toBe(instant(Date.parse(start) + ASSUMED_STAY_MINUTES * 60_000))
  expect(leftAt(start, null, at('08:30'))).toBe(at('08:30'))
})

test('codes fit their pattern, and a limiter lets so many through in its span', () => {
  expect(posterCode(Uint8Array.from({ length: 10 }, (_, n) => n * 29))).toMatch(new RegExp(POSTER_CODE_PATTERN))
  const limiter = createLimiter(2, 1_000)
  expect([0, 1, 2, 999, 1_000].map((now) => limiter.allows('a', now))).toEqual([true, true, false, false, true])
  expect(limiter.allows('b', 2)).toBe(true)
})
