import type { Day } from '#kernel/day'
import type { Text, Values } from '#kernel/text'
import { follow } from '../text-follow.ts'
import type { Followed } from './useFollowed.ts'

/** How it stands in one sentence. */
export function standing(petition: Pick<Followed, 'state' | 'handler' | 'main'>): { text: Text; values: Values } {
  const agency = petition.handler ?? ''
  switch (petition.state) {
    case 'received':
      return { text: follow.received, values: {} }
    case 'assigned':
    case 'forwarded':
      return { text: follow.assigned, values: { agency } }
    case 'taken':
      return { text: follow.taken, values: { agency } }
    case 'need-info':
      return { text: follow.needInfo, values: { agency } }
    case 'joined':
      return { text: follow.joined, values: { code: petition.main?.code ?? '' } }
    case 'answered':
      return { text: follow.answered, values: {} }
    case 'rated':
      return { text: follow.rated, values: {} }
    case 'closed':
      return { text: follow.closed, values: {} }
  }
}

/** Whether somebody still owes an answer, and by when; null once answered, or while the clock stands. */
export const owedBy = ({ state, due }: Pick<Followed, 'state' | 'due'>): Day | null =>
  state === 'received' || state === 'assigned' || state === 'taken' || state === 'forwarded' ? due : null

/** What was last asked of whoever raised it. */
export const askedLast = ({ steps }: Pick<Followed, 'steps'>): string | null =>
  steps.findLast(({ step }) => step === 'ask')?.words ?? null

/** The secret in a pasted link, or the secret itself; null when it is neither. */
export function secretIn(pasted: string): { code: string | null; secret: string } | null {
  const words = pasted.trim()
  const [before = '', secret] = words.includes('#') ? words.split('#', 2) : ['', words]
  if (secret === undefined || !/^[\w-]{20,64}$/.test(secret)) return null
  const code = /([A-Za-z]{2}-?[0-9A-Za-z]{2}-?[0-9A-Za-z]{3,})\/?$/.exec(before)?.[1] ?? null
  return { code, secret }
}
