import { defineWorkflow, type Workflow } from '../engine/workflow.ts'
import type { DirectiveState, DirectiveStep } from '../names.ts'
import { texts } from '../text.ts'

const name = texts.directiveState

/** A directive stays in force until it is recalled; how far it is done is read from its tasks. */
const first = defineWorkflow({
  kind: 'directive',
  version: 1,
  opening: 'issue',
  states: {
    issued: { closed: false, name: name.issued },
    recalled: { closed: true, name: name.recalled },
  },
  steps: {
    issue: { from: [], to: 'issued', by: ['issuer'], needs: [] },
    recall: { from: ['issued'], to: 'recalled', by: ['issuer'], needs: ['words'] },
  },
})

/** In force until it is recalled or another takes its place; until then it may be amended, extended, urged. */
const second = defineWorkflow<DirectiveState, DirectiveStep, 'words' | 'due'>({
  kind: 'directive',
  version: 2,
  opening: 'issue',
  states: {
    issued: { closed: false, name: name.issued },
    recalled: { closed: true, name: name.recalled },
    replaced: { closed: true, name: name.replaced },
  },
  steps: {
    issue: { from: [], to: 'issued', by: ['issuer'], needs: [] },
    amend: { from: ['issued'], to: 'same', by: ['issuer'], needs: ['words'] },
    attach: { from: ['issued'], to: 'same', by: ['issuer'], needs: [] },
    extend: { from: ['issued'], to: 'same', by: ['issuer'], needs: ['words', 'due'] },
    urge: { from: ['issued'], to: 'same', by: ['issuer', 'superior'], needs: [] },
    recall: { from: ['issued'], to: 'recalled', by: ['issuer'], needs: ['words'] },
    replace: { from: ['issued'], to: 'replaced', by: ['issuer'], needs: ['words'] },
    // When whoever issued it is no more, its successor accepts the results.
    pass: { from: ['issued'], to: 'same', by: ['system'], needs: [], tells: ['issuer'] },
  },
})

/** From the first version to the one directives are issued under. Those in force under the first went on under the second. */
export const directiveWorkflows: readonly Workflow[] = [first, second]

export const directiveWorkflow = second
