import type { AssessmentLine } from '#measures/contract'
import type { Tone } from '../../ui/StatusTag.tsx'

export const lineTone: Readonly<Record<AssessmentLine['state'], Tone>> = {
  open: 'neutral',
  declared: 'active',
  asked: 'warn',
  verified: 'good',
  disputed: 'warn',
  final: 'good',
}
