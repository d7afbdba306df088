import type { ClusterRow } from '#epidemic/contract'
import type { Tone } from '../../ui/StatusTag.tsx'

export const stateTone = (state: ClusterRow['state']): Tone =>
  state === 'proposed' ? 'warn' : state === 'confirmed' ? 'active' : 'neutral'

export const statusTone = (status: ClusterRow['status']): Tone =>
  status === 'active' ? 'bad' : status === 'contained' ? 'warn' : 'good'
