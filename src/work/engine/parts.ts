import type { CaseKind, Role } from '../names.ts'

/** Who can have a part in a case of each kind: who may take steps in it or be told of them. */
const PARTS: Readonly<Record<CaseKind, readonly Role[]>> = {
  directive: ['issuer', 'lead', 'head', 'coordinator', 'superior', 'system'],
  task: ['issuer', 'lead', 'head', 'assignee', 'coordinator', 'superior', 'system'],
  petition: ['raiser', 'desk', 'handler', 'head', 'assignee', 'coordinator', 'superior', 'system'],
  dossier: ['applicant', 'desk', 'handler', 'head', 'assignee', 'coordinator', 'superior', 'issuer', 'system'],
}

/** Undefined for a kind the program has not (a workflow made up by a test). */
export const partsOf = (kind: string): readonly Role[] | undefined =>
  (PARTS as Readonly<Record<string, readonly Role[]>>)[kind]
