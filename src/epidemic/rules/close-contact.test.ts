import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Circumstance, closeContactRuleOn, closeContactRules, judgeContact } from './close-contact.ts'

const nothing: Circumstance = {
  setting: null,
  nearness: null,
  mask: null,
  enclosed: null,
  protected: null,
  minutes: null,
}
const judged = (day: `${number}-${number}-${number}`, of: Partial<Circumstance>) =>
  judgeContact({ ...nothing, ...of }, closeContactRuleOn('COVID-19', day)!)
const apart = { nearness: 'beyond-2m', enclosed: false } as const

test('the act in force that day, none before the first and none for another disease', () => {
  const act = (day: `${number}-${number}-${number}`) => closeContactRuleOn('Covid 19', day)?.act ?? null
  expect(
    ['2020-08-06', '2020-08-07', '2021-01-27', '2021-07-29', '2021-07-30', '2021-12-29', '2026-11-23'].map((day) =>
      act(day as '2020-01-01'),
    ),
  ).toEqual([null, '3468/QĐ-BYT', '5053/QĐ-BYT', '5053/QĐ-BYT', '3638/QĐ-BYT', '11042/BYT-DP', 'BYT 4/2022'])
  expect(closeContactRuleOn('Sởi', '2021-12-30')).toBeNull()
})

test('the acts follow each other without a gap', () => {
  const ends = closeContactRules.map(({ inForce }) => inForce.to)
  expect(closeContactRules.map(({ inForce }) => inForce.from).slice(1)).toEqual(ends.slice(0, -1))
  expect(ends.at(-1)).toBeNull()
})

test('11042: masked within 2 m counts from 15 minutes, unmasked at once', () => {
  const near = { nearness: 'under-2m', enclosed: false } as const
  expect(judged('2022-01-10', { ...near, mask: 'both', minutes: 14 }).class).toBe('not-close')
  expect(judged('2022-01-10', { ...near, mask: 'both', minutes: 15 })).toMatchObject({ class: 'close', met: ['near'] })
  expect(judged('2022-01-10', { ...near, mask: 'one', minutes: 1 })).toMatchObject({ class: 'close', met: ['near'] })
  // Before, masks made no difference; from April 2022, 1 m counts.
  expect(judged('2021-01-27', { ...near, mask: 'both', minutes: 1 }).class).toBe('close')
  expect(judged('2022-05-01', { ...near, mask: 'none', minutes: 60 }).class).toBe('not-close')
})

test('11042: one closed space from 15 minutes, touching, and care without protection', () => {
  expect(judged('2022-01-10', { ...apart, enclosed: true, minutes: 20 })).toMatchObject({ met: ['enclosed'] })
  expect(judged('2022-01-10', { ...apart, enclosed: true, minutes: 5 }).class).toBe('not-close')
  expect(judged('2022-01-10', { nearness: 'touch', mask: 'both', minutes: 1, enclosed: false }).met).toEqual(['touch'])
  expect(judged('2022-01-10', { ...apart, setting: 'health-care', protected: false }).met).toEqual(['care'])
  expect(judged('2022-01-10', { ...apart, setting: 'health-care', protected: true }).class).toBe('not-close')
})

test('what is not known is named, and treated on the careful side', () => {
  expect(judged('2022-01-10', {})).toMatchObject({ class: 'presumed', unknown: ['nearness', 'enclosed', 'minutes'] })
  expect(judged('2022-01-10', { nearness: 'under-2m', enclosed: false })).toMatchObject({
    class: 'presumed',
    unknown: ['mask', 'minutes'],
  })
  expect(judged('2022-01-10', { ...apart, setting: 'household' })).toMatchObject({ class: 'close', met: ['household'] })
})

test('learning an unknown fact never turns a close contact or a sure non-contact into something else', () => {
  const told = <T>(...values: T[]) => fc.constantFrom<T | null>(null, ...values)
  const circumstances = fc.record({
    setting: told('household', 'health-care', 'market'),
    nearness: told<NonNullable<Circumstance['nearness']>>('touch', 'under-1m', 'under-2m', 'beyond-2m'),
    mask: told<NonNullable<Circumstance['mask']>>('both', 'one', 'none'),
    enclosed: told(true, false),
    protected: told(true, false),
    minutes: told(0, 14, 15, 600),
  })
  fc.assert(
    fc.property(circumstances, circumstances, fc.constantFrom(...closeContactRules), (of, more, rule) => {
      const before = judgeContact(of, rule)
      const learned = Object.fromEntries(
        Object.entries(of).map(([key, value]) => [
          key,
          key === 'setting' ? value : (value ?? more[key as keyof Circumstance]),
        ]),
      ) as unknown as Circumstance
      const after = judgeContact(learned, rule)
      expect(before.class === 'presumed' || after.class === before.class).toBe(true)
      expect(before.unknown.length > 0).toBe(before.class === 'presumed')
    }),
  )
})
