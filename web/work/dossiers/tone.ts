import type { DossierState } from '#work/contract'
import type { Tone } from '../../ui/StatusTag.tsx'

export const dossierTone: Readonly<Record<DossierState, Tone>> = {
  draft: 'neutral',
  submitted: 'warn',
  mending: 'warn',
  handed: 'active',
  processing: 'active',
  waiting: 'warn',
  paying: 'warn',
  issued: 'good',
  declined: 'bad',
  returned: 'neutral',
  rejected: 'neutral',
  withdrawn: 'neutral',
  lapsed: 'neutral',
}
