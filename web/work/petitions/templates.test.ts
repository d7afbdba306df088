import { expect, test } from 'vitest'
import { say } from '#kernel/text'
import { answerTemplates, blanksIn } from './templates.ts'

test('every template has something to fill in, and says so until it is', () => {
  for (const { text } of answerTemplates) {
    expect(blanksIn(say(text, 'vi')).length).toBeGreaterThan(1)
    expect(blanksIn(say(text, 'en')).length).toBe(blanksIn(say(text, 'vi')).length)
  }
  expect(blanksIn('Đã vá ngày 20/11. Cảm ơn anh/chị.')).toEqual([])
})
