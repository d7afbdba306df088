import type { Text } from '#kernel/text'
import type { RtPoint } from '../contract/rt.ts'
import { rtTexts } from './text.ts'

/** What a number says, or why there is none. It speaks of growing or shrinking only where the whole band does. */
export function rtReading({ low, high, why }: Pick<RtPoint, 'low' | 'high' | 'why'>): Text {
  if (low === null || high === null) return rtTexts[why ?? 'faint']
  return low > 1 ? rtTexts.growing : high < 1 ? rtTexts.shrinking : rtTexts.unclear
}
