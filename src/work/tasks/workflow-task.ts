import { workflowVersions } from '../engine/versions.ts'
import { defineWorkflow, type Workflow } from '../engine/workflow.ts'
import type { Role, TaskState, TaskStep } from '../names.ts'
import { texts } from '../text.ts'

export type TaskWorkflow = Workflow<TaskState, TaskStep, 'words' | 'due' | 'person' | 'file'>

const name = texts.taskState
const open: TaskState[] = ['assigned', 'accepted', 'submitted', 'returned']
const inHand: TaskState[] = ['assigned', 'accepted', 'returned']

/**
 * A task: "5 rõ" (clear person, work, time, result, responsibility; Plan 726/KH-UBND of Hải Dương, 2025).
 * Overdue is no state but a reading of the due day; a task is done when its issuer has accepted the result.
 */
const first = defineWorkflow({
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

const doing: Role[] = ['lead', 'assignee']
const everybody: Role[] = ['issuer', 'lead', 'assignee', 'coordinator']

/**
 * From the second version on a task has parts, agencies that help, deadlines of every kind with their reports, and
 * more time is asked for before it is given.
 */
const second: TaskWorkflow = defineWorkflow({
  ...first,
  version: 2,
  steps: {
    ...first.steps,
    assign: { from: [], to: 'assigned', by: ['issuer'], needs: [], tells: ['lead', 'assignee', 'coordinator'] },
    comment: { from: open, to: 'same', by: [...everybody, 'superior'], needs: ['words'], tells: everybody },
    attach: { from: inHand, to: 'same', by: [...doing, 'coordinator'], needs: [] },
    submit: { ...first.steps.submit, tells: ['issuer'] },
    approve: { ...first.steps.approve, tells: [...doing, 'coordinator'] },
    return: { ...first.steps.return, tells: doing },
    recall: { ...first.steps.recall, tells: [...doing, 'coordinator'] },
    extend: { ...first.steps.extend, tells: [...doing, 'coordinator'] },
    reassign: { ...first.steps.reassign, tells: ['assignee'] },
    divide: { from: inHand, to: 'same', by: doing, needs: [] },
    'ask-extension': { from: inHand, to: 'same', by: doing, needs: ['due', 'words'], tells: ['issuer'] },
    'grant-extension': { from: open, to: 'same', by: ['issuer'], needs: [], tells: [...doing, 'coordinator'] },
    'refuse-extension': { from: open, to: 'same', by: ['issuer'], needs: ['words'], tells: doing },
    'open-report': { from: open, to: 'same', by: ['system'], needs: [], tells: doing },
    report: { from: inHand, to: 'same', by: doing, needs: ['words'], tells: ['issuer'] },
    escalate: { ...first.steps.escalate, tells: ['superior', ...doing] },
    remind: { ...first.steps.remind, tells: doing },
    pass: { ...first.steps.pass, tells: ['lead', 'issuer'] },
  },
})

// The steps that came later are in no step of the first: `blockedBy` reads them as not to be taken there.
const versions = workflowVersions(first as unknown as TaskWorkflow, second)

/** Whether the version knows the step at all. */
export const knowsStep = (workflow: TaskWorkflow, step: TaskStep): boolean => Object.hasOwn(workflow.steps, step)

/** Every version, for the register. */
export const taskWorkflows: readonly TaskWorkflow[] = versions.all

/** The workflow new tasks are opened under. */
export const taskWorkflow: TaskWorkflow = versions.current

/** The workflow a task was opened under. Throws when the database holds a version this program does not know. */
export const taskWorkflowOf = (version: number): TaskWorkflow => versions.of(version)
