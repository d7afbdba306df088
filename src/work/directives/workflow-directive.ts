import { defineWorkflow, type Workflow } from '../engine/workflow.ts'
import type { DirectiveState } from '../names.ts'
import { texts } from '../text.ts'

/** A directive stays in force until it is recalled; how far it is done is read from its tasks. */
export const directiveWorkflow: Workflow<DirectiveState, 'issue' | 'recall'> = defineWorkflow({
  kind: 'directive',
  version: 1,
  opening: 'issue',
  states: {
    issued: { closed: false, name: texts.directiveState.issued },
    recalled: { closed: true, name: texts.directiveState.recalled },
  },
  steps: {
    issue: { from: [], to: 'issued', by: ['issuer'], needs: [] },
    recall: { from: ['issued'], to: 'recalled', by: ['issuer'], needs: ['words'] },
  },
})
