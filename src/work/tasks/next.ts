import type { Text } from '#kernel/text'
import { blockedBy, blockedText, type Need } from '../engine/workflow.ts'
import { ASKED_TASK_STEPS, type AskedTaskStep, type Role } from '../names.ts'
import { refusalTexts } from '../text.ts'
import type { Task } from './task.ts'
import { taskWorkflowOf } from './workflow-task.ts'

/** What a person may do next with a task, and why not where they may not. */
export interface Next {
  readonly step: AskedTaskStep | 'attach'
  readonly allowed: boolean
  readonly why: Text | null
  readonly needs: Exclude<Need, 'whose' | 'outcome'>[]
}

/** Every step a person can ask for, the possible ones first in the order of the workflow. */
export function nextSteps(task: Task, roles: ReadonlySet<Role>): Next[] {
  const workflow = taskWorkflowOf(task.workflow)
  const steps = (['attach', ...ASKED_TASK_STEPS] as const).map((step): Next => {
    const wanted = workflow.steps[step].needs.filter((need) => need !== 'file' || task.evidence)
    const blocked = blockedBy(workflow, task.state, step, roles)
    if (blocked) return { step, allowed: false, why: blockedText(workflow, blocked), needs: wanted }
    const noFile = wanted.includes('file') && task.attachments === 0
    return { step, allowed: !noFile, why: noFile ? refusalTexts['file-missing'] : null, needs: wanted }
  })
  return steps.toSorted((a, b) => Number(b.allowed) - Number(a.allowed))
}
