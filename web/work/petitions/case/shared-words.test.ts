import { expect, test } from 'vitest'
import { sharedIn } from './shared-words.ts'

test('shared words are read as they were written, neighbours together, each once', () => {
  const text = 'Cổng trường THCS Chu Văn An có hố sâu, xe máy ngã. Cổng trường!'
  expect(sharedIn(text, ['cong truong', 'truong thcs', 'xe may', 'nga'])).toEqual([
    'Cổng trường THCS',
    'xe máy ngã',
    'Cổng trường',
  ])
  expect(sharedIn(text, ['den duong'])).toEqual([])
  expect(sharedIn('', ['xe'])).toEqual([])
})
