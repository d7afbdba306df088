import { type Refused, refuse } from '#kernel/refusal'
import type { Language } from '#kernel/text'
import type { Role } from '../names.ts'
import type { refusalTexts } from '../text.ts'
import type { Need, Workflow } from './shape.ts'
import { after, type Blocked, blockedBy, refuseBlocked } from './workflow.ts'

/** How a step that lacks something is refused. */
const MISSING = {
  words: 'words-missing',
  due: 'due-missing',
  person: 'person-unknown',
  file: 'file-missing',
  whose: 'whose-missing',
  outcome: 'outcome-missing',
} as const satisfies Record<Need, keyof typeof refusalTexts>

/** What came of asking for a step: it may be taken, it is blocked, or it lacks something. */
export type Asked<State extends string, Wanted extends Need> =
  | { readonly code: 'free'; readonly next: State }
  | Blocked<State>
  | { readonly code: 'missing'; readonly need: Wanted }

/**
 * One step asked for by somebody with these parts, who brought what is in `given`; decided by the workflow
 * alone. A kind adds what only it knows: that a deadline is later, that a person belongs to the agency.
 * What is missing is asked for in the order the workflow names it.
 */
export function decideStep<State extends string, Name extends string, Wanted extends Need>(
  workflow: Workflow<State, Name, Wanted>,
  state: State,
  name: Name,
  roles: ReadonlySet<Role>,
  given: Readonly<Partial<Record<Need, boolean>>>,
): Asked<State, Wanted> {
  const blocked = blockedBy(workflow, state, name, roles)
  if (blocked) return blocked
  const need = workflow.steps[name].needs.find((one) => given[one] !== true)
  if (need !== undefined) return { code: 'missing', need }
  return { code: 'free', next: after(workflow, state, name) }
}

/** The refusal a step that is not free is answered with. */
export function refuseStep<Wanted extends Need>(
  workflow: Workflow,
  asked: Exclude<Asked<string, Wanted>, { code: 'free' }>,
  language: Language,
): Refused<'wrong-state' | 'not-your-step' | (typeof MISSING)[Wanted]> {
  return asked.code === 'missing' ? refuse(MISSING[asked.need]) : refuseBlocked(workflow, asked, language)
}
