import { defineWorkflow, type Workflow } from '../engine/workflow.ts'
import type { PetitionState, PetitionStep } from '../names.ts'
import { texts } from '../text.ts'

const name = texts.petitionState
const waiting: PetitionState[] = ['received', 'taken', 'forwarded']

/**
 * An enterprise's petition. "Not ours" names whose it is (`forward`), an answer can be contested
 * (`reopen`), and "closed" says how it ended, which need not be "solved".
 */
export const petitionWorkflow: Workflow<PetitionState, PetitionStep, 'words' | 'whose' | 'outcome'> = defineWorkflow({
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
    forward: { from: waiting, to: 'forwarded', by: ['handler'], needs: ['whose', 'words'] },
    answer: { from: ['taken'], to: 'answered', by: ['handler'], needs: ['words'] },
    add: { from: [...waiting, 'answered'], to: 'same', by: ['raiser'], needs: ['words'] },
    reopen: { from: ['answered'], to: 'taken', by: ['raiser'], needs: ['words'] },
    close: { from: ['answered'], to: 'closed', by: ['handler'], needs: ['outcome'] },
  },
})

/** States in which the one who raised it waits for an answer. */
export const WAITING: readonly PetitionState[] = waiting
