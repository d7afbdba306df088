import type { Outcome, PetitionState } from '#work/contract'
import type { Tone } from '../../ui/StatusTag.tsx'

export const petitionTone: Readonly<Record<PetitionState, Tone>> = {
  received: 'warn',
  assigned: 'warn',
  taken: 'active',
  forwarded: 'active',
  'need-info': 'neutral',
  joined: 'neutral',
  answered: 'good',
  rated: 'good',
  closed: 'neutral',
}

export const outcomeTone: Readonly<Record<Outcome, Tone>> = {
  solved: 'good',
  partly: 'warn',
  'not-solved': 'bad',
  'not-ours': 'active',
  rejected: 'neutral',
  withdrawn: 'neutral',
  'no-reply': 'neutral',
}
