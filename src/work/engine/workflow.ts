import { type Refused, refuse } from '#kernel/refusal'
import { type Language, say, type Text } from '#kernel/text'
import type { Role } from '../names.ts'
import { refusalTexts } from '../text.ts'
import { flawsOf } from './flaws.ts'

/** What a step asks for besides the right to take it. */
export const NEEDS = ['words', 'due', 'person', 'file', 'whose', 'outcome'] as const
export type Need = (typeof NEEDS)[number]

export interface Step<State extends string, Wanted extends Need = Need> {
  /** States it may be taken in; empty for the step that opens a case. */
  readonly from: readonly State[]
  /** The state it leads to; `'same'` leaves it where it is. */
  readonly to: State | 'same'
  /** Parts in the case that may take it; holding one is enough. */
  readonly by: readonly Role[]
  readonly needs: readonly Wanted[]
  /** Parts that are told that it was taken; whoever took it is not. */
  readonly tells?: readonly Role[]
}

/** A state: open or closed, and whether the clock of whoever has it runs; it stands while somebody outside is waited for. */
export interface StateOf {
  readonly closed: boolean
  readonly name: Text
  readonly clock?: 'stands'
}

/** A kind of case as data. Cases keep the version they were opened under. */
export interface Workflow<State extends string = string, Name extends string = string, Wanted extends Need = Need> {
  readonly kind: string
  readonly version: number
  readonly opening: NoInfer<Name>
  readonly states: Readonly<Record<State, StateOf>>
  readonly steps: Readonly<Record<Name, Step<State, Wanted>>>
}

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
