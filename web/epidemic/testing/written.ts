import type { Written } from '#epidemic/contract'
import type { Text, Values } from '#kernel/text'
import { testingText } from './text.ts'

/** What came of writing results, in one line: written, F0, single tests, what did not fit. */
export function writtenWords(of: Written, t: (text: Text, values?: Values) => string): string {
  const parts = [t(testingText.wrote, { n: of.written })]
  if (of.confirmed.length > 0) parts.push(t(testingText.confirmedNow, { n: of.confirmed.length }))
  if (of.toResample > 0) parts.push(t(testingText.openedNow, { n: of.toResample }))
  if (of.existing > 0) parts.push(t(testingText.stood, { n: of.existing }))
  if (of.mismatchCount > 0) parts.push(t(testingText.notWritten, { n: of.mismatchCount }))
  return parts.join(' · ')
}
