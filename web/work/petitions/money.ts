import type { Text, Values } from '#kernel/text'
import { board } from './text-board.ts'

const MILLION = 1_000_000
const BILLION = 1_000_000_000

/** An amount as it is said: tỷ from a billion on, triệu below; null where nothing was stated. */
export function moneyWords(
  dong: number | null,
  format: (value: number, digits: number) => string,
): { text: Text; values: Values } | null {
  if (dong === null || dong === 0) return null
  if (dong >= BILLION) return { text: board.billion, values: { n: format(dong / BILLION, 1) } }
  return { text: board.million, values: { n: format(dong / MILLION, dong < 10 * MILLION ? 1 : 0) } }
}
