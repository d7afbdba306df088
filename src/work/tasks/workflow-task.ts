import { workflowVersions } from '../engine/versions.ts'
import { defineWorkflow, type Workflow } from '../engine/workflow.ts'
import type { TaskState, TaskStep } from '../names.ts'
import { texts } from '../text.ts'

export type TaskWorkflow = Workflow<TaskState, TaskStep, 'words' | 'due' | 'person' | 'file'>

const name = texts.taskState
const open: TaskState[] = ['assigned', 'accepted', 'submitted', 'returned']
const inHand: TaskState[] = ['assigned', 'accepted', 'returned']

/**
 * A task: "5 rõ" (clear person, work, time, result, responsibility; Plan 726/KH-UBND of Hải Dương, 2025).
 * Overdue is no state but a reading of the due day; a task is done when its issuer has accepted the result.
 */
const first: TaskWorkflow = defineWorkflow({
  kind: 'task',
  version: 1,
  opening: 'assign',
  states: {
    assigned: { closed: false, name: name.assigned },
    accepted: { closed: false, name: name.accepted },
    submitted: { closed: false, name: name.submitted },
    returned: { closed: false, name: name.returned },
    done: { closed: true, name: name.done },
    recalled: { closed: true, name: name.recalled },
  },
  steps: {
    assign: { from: [], to: 'assigned', by: ['issuer'], needs: [] },
    accept: { from: ['assigned'], to: 'accepted', by: ['lead', 'assignee'], needs: [] },
    comment: { from: open, to: 'same', by: ['issuer', 'lead', 'assignee', 'superior'], needs: ['words'] },
    attach: { from: inHand, to: 'same', by: ['lead', 'assignee'], needs: [] },
    submit: { from: ['accepted', 'returned'], to: 'submitted', by: ['lead', 'assignee'], needs: ['words', 'file'] },
    approve: { from: ['submitted'], to: 'done', by: ['issuer'], needs: [] },
    return: { from: ['submitted'], to: 'returned', by: ['issuer'], needs: ['words'] },
    recall: { from: open, to: 'recalled', by: ['issuer'], needs: ['words'] },
    extend: { from: open, to: 'same', by: ['issuer'], needs: ['due', 'words'] },
    reassign: { from: inHand, to: 'same', by: ['lead'], needs: ['person'] },
    escalate: { from: inHand, to: 'same', by: ['system'], needs: [] },
    remind: { from: inHand, to: 'same', by: ['system'], needs: [] },
    // Whoever gave it urges it on by name, and carries it over to the directive that takes the place of its own.
    urge: { from: inHand, to: 'same', by: ['issuer', 'superior'], needs: [], tells: ['lead', 'assignee'] },
    carry: { from: open, to: 'same', by: ['issuer'], needs: [], tells: ['lead', 'assignee'] },
    pass: { from: open, to: 'same', by: ['system', 'superior'], needs: [] },
  },
})

const versions = workflowVersions(first)

/** The workflow new tasks are opened under. */
export const taskWorkflow: TaskWorkflow = versions.current

/** The workflow a task was opened under. Throws when the database holds a version this program does not know. */
export const taskWorkflowOf = (version: number): TaskWorkflow => versions.of(version)
