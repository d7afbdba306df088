import { expect, test } from 'vitest'
import { instant } from '#kernel/day'
import { say } from '#kernel/text'
import { askedLast, owedBy, secretIn, standing } from './standing.ts'

const vi = (of: ReturnType<typeof standing>) => say(of.text, 'vi', of.values)

test('how it stands names who has it', () => {
  expect(vi(standing({ state: 'taken', handler: 'Sở Xây dựng', main: null }))).toBe('Sở Xây dựng đang xử lý.')
  expect(vi(standing({ state: 'need-info', handler: 'UBND phường', main: null }))).toContain('UBND phường cần')
  const main = { code: 'PA-02-001', state: 'taken', handler: 'Sở Xây dựng', due: '2026-12-01' } as const
  expect(vi(standing({ state: 'joined', handler: null, main }))).toContain('PA-02-001')
})

test('an answer is owed only while the authorities have it', () => {
  expect(owedBy({ state: 'assigned', due: '2026-12-01' })).toBe('2026-12-01')
  expect(owedBy({ state: 'need-info', due: '2026-12-01' })).toBeNull()
  expect(owedBy({ state: 'answered', due: '2026-12-01' })).toBeNull()
})

test('of several questions the last one is open', () => {
  const step = {
    at: instant(Date.UTC(2026, 10, 20)),
    agency: null,
    to: null,
    contact: null,
    reason: null,
    rating: null,
    outcome: null,
  }
  expect(
    askedLast({
      steps: [
        { ...step, step: 'ask', words: 'Ở đâu?' },
        { ...step, step: 'inform', words: 'Ở chợ' },
        { ...step, step: 'ask', words: 'Chợ nào?' },
      ],
    }),
  ).toBe('Chợ nào?')
  expect(askedLast({ steps: [] })).toBeNull()
})

test('a pasted link gives code and secret, the secret alone gives itself, anything else nothing', () => {
  const secret = 'abcdefghij_KLMNOP-12345x'
  expect(secretIn(` https://x.vn/petition/PA-02-001#${secret} `)).toEqual({ code: 'PA-02-001', secret })
  expect(secretIn(`/obstacle/VM-0A-3F7#${secret}`)).toEqual({ code: 'VM-0A-3F7', secret })
  expect(secretIn(secret)).toEqual({ code: null, secret })
  expect(secretIn('PA-02-001')).toBeNull()
  expect(secretIn('')).toBeNull()
})
