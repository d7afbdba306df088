import { defineWorkflow, type Need, type Step, type Workflow } from '../engine/workflow.ts'
import type { PetitionState, PetitionStep } from './names.ts'
import { petitionState as name } from './text.ts'

const waitingFirst = ['received', 'taken', 'forwarded'] as const

/**
 * An enterprise's petition as it was until 11/2026. "Not ours" names whose it is (`forward`), an answer can be
 * contested (`reopen`), and "closed" says how it ended, which need not be "solved".
 */
const first = defineWorkflow({
  kind: 'petition',
  version: 1,
  opening: 'raise',
  states: {
    received: { closed: false, name: name.received },
    taken: { closed: false, name: name.taken },
    forwarded: { closed: false, name: name.forwarded },
    answered: { closed: false, name: name.answered },
    closed: { closed: true, name: name.closed },
  },
  steps: {
    raise: { from: [], to: 'received', by: ['raiser'], needs: [] },
    take: { from: ['received', 'forwarded'], to: 'taken', by: ['handler'], needs: [] },
    forward: { from: waitingFirst, to: 'forwarded', by: ['handler'], needs: ['whose', 'words'] },
    answer: { from: ['taken'], to: 'answered', by: ['handler'], needs: ['words'] },
    add: { from: [...waitingFirst, 'answered'], to: 'same', by: ['raiser'], needs: ['words'] },
    reopen: { from: ['answered'], to: 'taken', by: ['raiser'], needs: ['words'] },
    close: { from: ['answered'], to: 'closed', by: ['handler'], needs: ['outcome'] },
    remind: { from: waitingFirst, to: 'same', by: ['system'], needs: [] },
    escalate: { from: waitingFirst, to: 'same', by: ['system'], needs: [] },
    pass: { from: [...waitingFirst, 'answered'], to: 'same', by: ['system'], needs: [] },
  },
})

type State = Exclude<PetitionState, 'forwarded'>

const inHand: readonly State[] = ['received', 'assigned', 'taken']
const withUs: readonly State[] = [...inHand, 'need-info']
const read: readonly State[] = ['answered', 'rated']
const open: readonly State[] = [...withUs, 'joined', ...read]

/** A report joined to another returns to the very state it was joined in; a step leads to one state. */
const part = (to: State): Step<State> => ({
  from: ['joined'],
  to,
  by: ['desk', 'handler'],
  needs: [],
  tells: ['raiser'],
})

/**
 * What citizens report and what stands in an enterprise's way. The desk sees that it is one and whose; whoever it lies
 * with answers. "Not ours" names the agency that has it from now on (`forward`) or the outside body and how it is
 * reached (`refer`). No official closes a petition: whoever raised it does, or the window for contesting passes.
 */
const second = defineWorkflow<State, PetitionStep, Need>({
  kind: 'petition',
  version: 2,
  opening: 'raise',
  states: {
    received: { closed: false, name: name.received },
    assigned: { closed: false, name: name.assigned },
    taken: { closed: false, name: name.taken },
    'need-info': { closed: false, name: name['need-info'], clock: 'stands' },
    joined: { closed: false, name: name.joined, clock: 'stands' },
    answered: { closed: false, name: name.answered, clock: 'stands' },
    rated: { closed: false, name: name.rated, clock: 'stands' },
    closed: { closed: true, name: name.closed },
  },
  steps: {
    raise: { from: [], to: 'received', by: ['raiser'], needs: [], tells: ['desk'] },
    assign: {
      from: ['received', 'assigned'],
      to: 'assigned',
      by: ['desk'],
      needs: ['whose'],
      tells: ['handler', 'raiser'],
    },
    take: { from: ['received', 'assigned'], to: 'taken', by: ['handler'], needs: [], tells: ['raiser'] },
    forward: {
      from: withUs,
      to: 'assigned',
      by: ['handler'],
      needs: ['whose', 'words'],
      tells: ['handler', 'desk', 'raiser'],
    },
    refer: {
      from: withUs,
      to: 'answered',
      by: ['desk', 'handler'],
      needs: ['whose', 'words'],
      tells: ['desk', 'raiser'],
    },
    reject: {
      from: ['received', 'assigned', 'taken'],
      to: 'answered',
      by: ['desk'],
      needs: ['words'],
      tells: ['raiser'],
    },
    ask: { from: inHand, to: 'need-info', by: ['handler'], needs: ['words'], tells: ['raiser'] },
    inform: { from: ['need-info'], to: 'taken', by: ['raiser'], needs: ['words'], tells: ['handler'] },
    answer: {
      from: ['taken', 'need-info'],
      to: 'answered',
      by: ['handler'],
      needs: ['words', 'outcome'],
      tells: ['desk', 'raiser'],
    },
    'share-answer': {
      from: ['joined'],
      to: 'answered',
      by: ['system'],
      needs: ['words', 'outcome'],
      tells: ['raiser'],
    },
    note: { from: open, to: 'same', by: ['desk', 'handler', 'superior'], needs: ['words'] },
    add: { from: [...inHand, 'joined', ...read], to: 'same', by: ['raiser'], needs: ['words'], tells: ['handler'] },
    rate: { from: ['answered'], to: 'rated', by: ['raiser'], needs: [], tells: ['handler', 'desk'] },
    reopen: { from: read, to: 'taken', by: ['raiser'], needs: ['words'], tells: ['handler', 'desk'] },
    withdraw: { from: [...withUs, 'joined'], to: 'closed', by: ['raiser'], needs: [], tells: ['handler'] },
    close: { from: [...read, 'need-info'], to: 'closed', by: ['raiser', 'system'], needs: [], tells: ['raiser'] },
    join: { from: inHand, to: 'joined', by: ['desk', 'handler'], needs: [], tells: ['raiser'] },
    part: part('received'),
    'part-assigned': part('assigned'),
    'part-taken': part('taken'),
    follow: { from: withUs, to: 'same', by: ['desk', 'handler', 'system'], needs: [] },
    unfollow: { from: open, to: 'same', by: ['desk', 'handler', 'raiser', 'system'], needs: [] },
    direct: {
      from: [...withUs, ...read],
      to: 'same',
      by: ['desk', 'handler', 'superior'],
      needs: [],
      tells: ['handler', 'desk', 'raiser'],
    },
    'directive-done': { from: [...withUs, ...read], to: 'same', by: ['system'], needs: [], tells: ['handler', 'desk'] },
    remind: { from: inHand, to: 'same', by: ['system'], needs: [], tells: ['handler'] },
    escalate: { from: inHand, to: 'same', by: ['system'], needs: [], tells: ['superior', 'handler', 'desk'] },
    pass: { from: open, to: 'same', by: ['system'], needs: [], tells: ['handler', 'raiser'] },
  },
})

/** Every version, the first first. */
export const petitionWorkflows: readonly Workflow[] = [first, second]

/** The workflow new petitions are opened under. */
export const petitionWorkflow: Workflow = second

/** The workflow a petition was opened under. Throws when the database holds a version this program does not know. */
export function petitionWorkflowOf(version: number): Workflow {
  const found = petitionWorkflows.find((one) => one.version === version)
  if (!found) throw new Error(`petition workflow ${version} is not known here`)
  return found
}

/** States in which whoever raised it waits for the authorities; while something is asked of them the clock stands. */
export const WAITING: readonly PetitionState[] = ['received', 'assigned', 'taken', 'forwarded']
