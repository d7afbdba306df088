import type { TaskState } from '#work/contract'
import type { Tone } from '../ui/StatusTag.tsx'

export const taskTone: Readonly<Record<TaskState, Tone>> = {
  assigned: 'neutral',
  accepted: 'active',
  submitted: 'warn',
  returned: 'warn',
  done: 'good',
  recalled: 'neutral',
}
