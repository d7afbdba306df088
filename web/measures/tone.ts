import type { ProgressState } from '#measures/contract'
import type { Tone } from '../ui/StatusTag.tsx'

/** Red only for what is wrong and needs someone. */
export const toneOf = (state: ProgressState): Tone =>
  state === 'met' ? 'good' : state === 'missed' ? 'bad' : state === 'behind' ? 'warn' : 'neutral'
