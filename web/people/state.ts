import type { Text } from '#kernel/text'
import type { AccountSummary } from '#people/contract'
import type { Tone } from '../ui/StatusTag.tsx'
import { texts } from './text.ts'

/** Whether an account is in use, in a word. */
export function stateOf(account: Pick<AccountSummary, 'disabledAt' | 'canSignIn'>): {
  readonly words: Text
  readonly tone: Tone
} {
  if (account.disabledAt !== null) return { words: texts.disabled, tone: 'warn' }
  if (!account.canSignIn) return { words: texts.noSignIn, tone: 'neutral' }
  return { words: texts.active, tone: 'good' }
}
