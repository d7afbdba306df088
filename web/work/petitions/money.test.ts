import { expect, test } from 'vitest'
import { say } from '#kernel/text'
import { formatNumber } from '../../ui/format.ts'
import { moneyWords } from './money.ts'

const said = (dong: number | null) => {
  const words = moneyWords(dong, (value, digits) => formatNumber(value, 'vi', digits))
  return words && say(words.text, 'vi', words.values)
}

test('money is said in triệu and tỷ', () => {
  expect(said(1_250_000_000)).toBe('1,3 tỷ đồng')
  expect(said(350_000_000)).toBe('350 triệu đồng')
  expect(said(2_500_000)).toBe('2,5 triệu đồng')
  expect(said(0)).toBeNull()
  expect(said(null)).toBeNull()
})
