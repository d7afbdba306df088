import type { LineState, ReportHead, ReportState } from '#measures/contract'
import type { Tone } from '../../ui/StatusTag.tsx'

/** Red only for what is wrong and needs someone. */
export const reportTone: Readonly<Record<ReportState, Tone>> = {
  open: 'neutral',
  declared: 'active',
  returned: 'bad',
  verified: 'active',
  approved: 'active',
  published: 'good',
}

export const lineTone: Readonly<Record<LineState, Tone>> = {
  empty: 'neutral',
  draft: 'neutral',
  absent: 'neutral',
  declared: 'active',
  returned: 'bad',
  verified: 'active',
  approved: 'active',
  published: 'good',
}

export const toneOfReport = ({ state, overdue }: Pick<ReportHead, 'state' | 'overdue'>): Tone =>
  state === 'open' && overdue ? 'bad' : reportTone[state]
