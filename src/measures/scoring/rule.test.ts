import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fullMark, pointsByRule, type Rule, ruleFault, shareOf } from './rule.ts'

const directions = fc.constantFrom('up' as const, 'down' as const)
const values = fc.double({ min: -500, max: 500, noNaN: true })
const spans = fc.tuple(values, values).filter(([a, b]) => Math.abs(a - b) > 1e-6)
const rules = fc.tuple(
  directions,
  fc.oneof(
    spans.map(([zero, full]): Rule => ({ kind: 'ratio', zero, full })),
    spans.map(([zero, full]): Rule => ({ kind: 'survey', zero, full })),
    fc.constant<Rule>({ kind: 'yes-no' }),
    fc
      .uniqueArray(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 100 })), {
        minLength: 1,
        maxLength: 5,
        selector: ([at]) => at,
      })
      .map((steps): Rule => ({ kind: 'steps', steps: steps.map(([at, share]) => ({ at, share: share / 100 })) })),
  ),
)
const sound = rules.filter(([direction, rule]) => ruleFault(rule, direction) === null)

test('points lie between nothing and the maximum, and a better value never brings less', () => {
  fc.assert(
    fc.property(sound, values, values, fc.double({ min: 0, max: 100, noNaN: true }), ([direction, rule], a, b, max) => {
      const [worse, better] = a < b === (direction === 'up') ? [a, b] : [b, a]
      // Yes or no has one way only.
      if (rule.kind === 'yes-no' && direction === 'down') return
      expect(shareOf(rule, direction, worse)).toBeLessThanOrEqual(shareOf(rule, direction, better))
      const scored = pointsByRule(rule, direction, max, { value: a })
      expect('points' in scored && scored.points >= 0 && scored.points <= max).toBe(true)
    }),
  )
})

test('the full mark brings all the rule gives', () => {
  fc.assert(
    fc.property(sound, ([direction, rule]) => {
      const at = fullMark(rule, direction)
      const most = rule.kind === 'steps' ? Math.max(...rule.steps.map(({ share }) => share)) : 1
      expect(at === null ? null : shareOf(rule, direction, at)).toBeCloseTo(most)
    }),
  )
})

test('no data is no zero, an unknown maximum or rule no points', () => {
  const ratio: Rule = { kind: 'ratio', zero: 0, full: 100 }
  expect(pointsByRule(ratio, 'up', 10, { value: null })).toEqual({ missing: 'no-value' })
  expect(pointsByRule(ratio, 'up', null, { value: 50 })).toEqual({ missing: 'no-maximum' })
  expect(pointsByRule(null, 'up', 10, { value: 50 })).toEqual({ missing: 'no-rule' })
  expect(pointsByRule(ratio, 'up', 10, { value: 0 })).toEqual({ points: 0, share: 0, unproven: false })
})

test('a yes without its proof brings nothing and says so', () => {
  const rule: Rule = { kind: 'yes-no' }
  expect(pointsByRule(rule, 'up', 20, { value: 1, proven: false })).toEqual({ points: 0, share: 0, unproven: true })
  expect(pointsByRule(rule, 'up', 20, { value: 1, proven: true })).toMatchObject({ points: 20 })
  expect(pointsByRule(rule, 'up', 20, { value: 0, proven: false })).toMatchObject({ unproven: false })
})

test('steps as the national form writes them: four meetings 20 points, three 15, two 10, one 5', () => {
  const steps = [4, 3, 2, 1].map((at) => ({ at, share: at / 4 }))
  const points = (value: number) => pointsByRule({ kind: 'steps', steps }, 'up', 20, { value })
  expect([5, 4, 3, 2, 1, 0].map((value) => (points(value) as { points: number }).points)).toEqual([
    20, 20, 15, 10, 5, 0,
  ])
})

test('faults of a rule are named', () => {
  expect(ruleFault({ kind: 'ratio', zero: 5, full: 5 }, 'up')).toBe('no-span')
  expect(ruleFault({ kind: 'ratio', zero: 0, full: 100 }, 'down')).toBe('wrong-way')
  expect(ruleFault({ kind: 'steps', steps: [] }, 'up')).toBe('no-steps')
  expect(ruleFault({ kind: 'steps', steps: [{ at: 1, share: 1.2 }] }, 'up')).toBe('share-outside')
  const two = [
    { at: 4, share: 0.5 },
    { at: 3, share: 0.8 },
  ]
  expect(ruleFault({ kind: 'steps', steps: two }, 'up')).toBe('steps-disagree')
  expect(ruleFault({ kind: 'steps', steps: two }, 'down')).toBeNull()
})
