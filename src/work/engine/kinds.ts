import { directiveWorkflows } from '../directives/workflow-directive.ts'
import { dossierWorkflow } from '../dossiers/workflow-dossier.ts'
import { CASE_KINDS, type CaseKind } from '../names.ts'
import { petitionWorkflows } from '../petitions/workflow-petition.ts'
import { taskWorkflows } from '../tasks/workflow-task.ts'
import type { Workflow } from './shape.ts'

/**
 * Every workflow of every kind and version the program knows, each found whole when its file was read. A version
 * is never taken out while a case stands under it: cases keep the version they were opened with.
 */
export const allWorkflows: readonly Workflow[] = [
  ...directiveWorkflows,
  ...taskWorkflows,
  ...petitionWorkflows,
  dossierWorkflow,
]

const byName = new Map(allWorkflows.map((one) => [`${one.kind} ${one.version}`, one]))
if (byName.size < allWorkflows.length) throw new Error('two workflows have one kind and version')
for (const { kind } of allWorkflows)
  if (!(CASE_KINDS as readonly string[]).includes(kind)) throw new Error(`${kind} is no kind of case`)

/** The workflow a case was opened under. Throws when the program does not know it: the database is newer. */
export function workflowOf(kind: CaseKind, version: number): Workflow {
  const found = byName.get(`${kind} ${version}`)
  if (!found) throw new Error(`${kind} workflow ${version} is not known here`)
  return found
}

/** The versions of one kind, the newest last. */
export const workflowsOf = (kind: CaseKind): readonly Workflow[] =>
  allWorkflows.filter((one) => one.kind === kind).toSorted((a, b) => a.version - b.version)

/** States of a kind's version in which it is open. */
export const openStatesOf = (workflow: Workflow): string[] =>
  Object.entries(workflow.states).flatMap(([state, { closed }]) => (closed ? [] : [state]))
