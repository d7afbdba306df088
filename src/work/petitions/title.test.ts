import fc from 'fast-check'
import { expect, test } from 'vitest'
import { titleOf } from './store-raise.ts'

test('the title is the first sentence', () => {
  expect(titleOf('Ổ gà rất sâu. Đêm qua có người ngã.')).toBe('Ổ gà rất sâu')
  expect(titleOf('Rác đổ trộm\nở bờ đê')).toBe('Rác đổ trộm')
  expect(titleOf('Ôi! Rác đổ trộm ở bờ đê')).toBe('Ôi! Rác đổ trộm ở bờ đê')
})

test('no part of a number stands at the cut', () => {
  const long = 'Song chắn rác trước cổng chợ bị vỡ, tối qua có người sập chân, liên hệ tôi số máy 0912 000 777 nhé'
  expect(titleOf(long)).toMatch(/số máy…$/)
  fc.assert(
    fc.property(fc.string({ minLength: 10, maxLength: 400 }), (text) => {
      const title = titleOf(text)
      expect(title.length).toBeLessThanOrEqual(91)
      expect(title).not.toMatch(/\d…$/)
    }),
  )
})
