import { type Refused, refuse } from '#kernel/refusal'
import { type Language, say, type Text } from '#kernel/text'
import type { Role } from '../names.ts'
import { refusalTexts } from '../text.ts'
import { flawsOf } from './flaws.ts'
import type { Need, Workflow } from './shape.ts'

export type { Need, Step, Workflow } from './shape.ts'

/** The workflow, once it has been found whole; throws at start otherwise, naming every flaw. */
export function defineWorkflow<const State extends string, const Name extends string, const Wanted extends Need>(
  workflow: Workflow<State, Name, Wanted>,
): Workflow<State, Name, Wanted> {
  const flaws = flawsOf(workflow)
  if (flaws.length > 0) throw new Error(`workflow ${workflow.kind} ${workflow.version}: ${flaws.join('; ')}`)
  return workflow
}

/** Why a step may not be taken now by somebody with these parts; null when it may. */
export type Blocked<State extends string> =
  | { readonly code: 'wrong-state'; readonly state: State }
  | { readonly code: 'not-your-step'; readonly by: readonly Role[] }

export function blockedBy<State extends string, Name extends string>(
  workflow: Workflow<State, Name>,
  state: State,
  name: Name,
  roles: ReadonlySet<Role>,
): Blocked<State> | null {
  // A newer version may know steps this one has not.
  if (!Object.hasOwn(workflow.steps, name)) return { code: 'wrong-state', state }
  // A step that came with a later version is none of this one, whoever asks.
  if (!Object.hasOwn(workflow.steps, name)) return { code: 'wrong-state', state }
  const step = workflow.steps[name]
  if (!step.by.some((role) => roles.has(role))) return { code: 'not-your-step', by: step.by }
  if (!step.from.includes(state)) return { code: 'wrong-state', state }
  return null
}

/** The state after a step. The step must have been found free of a block. */
export function after<State extends string, Name extends string>(
  workflow: Workflow<State, Name>,
  state: State | null,
  name: Name,
): State {
  const { from, to } = workflow.steps[name]
  const fits = state === null ? name === workflow.opening : from.includes(state)
  if (!fits) throw new Error(`${workflow.kind}: ${name} is no step from ${state ?? 'nothing'}`)
  // The opening step names a state, so `state` is there whenever the step keeps it.
  return to === 'same' ? (state as State) : to
}

/** The state a sequence of steps leads to. Throws on a sequence the workflow does not allow. */
export const foldStates = <State extends string, Name extends string>(
  workflow: Workflow<State, Name>,
  names: readonly Name[],
): State | null => names.reduce<State | null>((state, name) => after(workflow, state, name), null)

/** The parts in words, for a refusal and for the picture of a workflow. */
export const roleNames: Readonly<Record<Role, Text>> = {
  issuer: { vi: 'cơ quan giao việc', en: 'the agency that issued it' },
  lead: { vi: 'cơ quan thực hiện', en: 'the lead agency' },
  assignee: { vi: 'người được giao', en: 'the person assigned' },
  coordinator: { vi: 'cơ quan phối hợp', en: 'a coordinating agency' },
  superior: { vi: 'cơ quan cấp trên', en: 'the superior agency' },
  desk: { vi: 'bộ phận tiếp nhận', en: 'the receiving desk' },
  handler: { vi: 'cơ quan xử lý', en: 'the agency handling it' },
  head: { vi: 'người đứng đầu cơ quan', en: 'the head of the agency' },
  raiser: { vi: 'người gửi', en: 'whoever raised it' },
  applicant: { vi: 'người nộp hồ sơ', en: 'the applicant' },
  system: { vi: 'hệ thống', en: 'the system' },
}

/** The values a refusal's words need: the state it is in, whose step it is. */
function blockValues(workflow: Workflow, blocked: Blocked<string>, language: Language): Record<string, string> {
  if (blocked.code === 'wrong-state') {
    const name = workflow.states[blocked.state]?.name
    return { state: name ? say(name, language) : blocked.state }
  }
  const or = language === 'vi' ? ' hoặc ' : ' or '
  return { whose: blocked.by.map((role) => say(roleNames[role], language)).join(or) }
}

export const refuseBlocked = (
  workflow: Workflow,
  blocked: Blocked<string>,
  language: Language,
): Refused<'wrong-state' | 'not-your-step'> => refuse(blocked.code, blockValues(workflow, blocked, language))

/** The same in words, for a step that is shown but cannot be taken. */
export function blockedText(workflow: Workflow, blocked: Blocked<string>): Text {
  const text = refusalTexts[blocked.code]
  const words = (language: Language): string => say(text, language, blockValues(workflow, blocked, language))
  return { vi: words('vi'), en: words('en') }
}
