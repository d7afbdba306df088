import { say, type Text } from '#kernel/text'
import { blockedBy, blockedText, type Need } from '../engine/workflow.ts'
import { ASKED_TASK_STEPS, type AskedTaskStep, type Role } from '../names.ts'
import { refusalTexts } from '../text.ts'
import { periodWords } from './deadline-words.ts'
import { pointsBefore } from './part-rule.ts'
import type { Task } from './task.ts'
import { knowsStep, taskWorkflowOf } from './workflow-task.ts'

/** What a person may do next with a task, and why not where they may not. */
export interface Next {
  readonly step: AskedTaskStep | 'attach' | 'divide'
  readonly allowed: boolean
  readonly why: Text | null
  readonly needs: Exclude<Need, 'whose' | 'outcome'>[]
}

/** Steps shown only where they mean something now. */
function isOffered(task: Task, step: Next['step']): boolean {
  if (step === 'grant-extension' || step === 'refuse-extension') return task.asked !== null
  if (step === 'ask-extension') return task.asked === null && task.due !== null
  if (step === 'report') return task.points.some(({ reported }) => reported === null)
  return true
}

/** Every step a person can ask for, the possible ones first in the order of the workflow. */
export function nextSteps(task: Task, roles: ReadonlySet<Role>, openParts: readonly string[] = []): Next[] {
  const workflow = taskWorkflowOf(task.workflow)
  const offered = (['attach', 'divide', ...ASKED_TASK_STEPS] as const).filter(
    (step) => knowsStep(workflow, step) && isOffered(task, step),
  )
  const steps = offered.map((step): Next => {
    const wanted = workflow.steps[step].needs.filter((need) => need !== 'file' || task.evidence)
    const blocked = blockedBy(workflow, task.state, step, roles)
    if (blocked) return { step, allowed: false, why: blockedText(workflow, blocked), needs: wanted }
    const why = step === 'submit' ? lacking(task, openParts) : null
    return { step, allowed: why === null, why, needs: wanted }
  })
  return steps.toSorted((a, b) => Number(b.allowed) - Number(a.allowed))
}

/** What keeps the result from being submitted. */
function lacking(task: Task, openParts: readonly string[]): Text | null {
  const fill = (text: Text, values: (language: 'vi' | 'en') => Record<string, string>): Text => ({
    vi: say(text, 'vi', values('vi')),
    en: say(text, 'en', values('en')),
  })
  if (openParts.length > 0) return fill(refusalTexts['parts-open'], () => ({ parts: openParts.join('; ') }))
  const points = pointsBefore(task)
  if (points.length > 0)
    return fill(refusalTexts['points-open'], (language) => ({
      points: points.map(({ due }) => say(periodWords(task.deadline, due), language)).join('; '),
    }))
  return task.evidence && task.attachments === 0 ? refusalTexts['file-missing'] : null
}
