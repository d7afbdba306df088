import type { Day } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import type { CaseLine, Holder } from '../engine/case-line.ts'
import type { Workflow } from '../engine/shape.ts'
import type { CaseKind, Role } from '../names.ts'
import type { Hand } from '../tasks/task.ts'
import type { Told } from './ladder.ts'

/** The hand of the clock. */
export const NOBODY: Hand = { accountId: null, name: null, agencyId: null }

export type ClockedKind = Exclude<CaseKind, 'directive'>

/** The step of the workflow a rung is taken by: told to those who have the case, or climbed to an agency above. */
export type ClockStep = 'remind' | 'escalate'

/** What the clock does to a case. */
export interface ClockAsk {
  readonly step: ClockStep
  /** `escalate`: the agency it climbs to. */
  readonly agency?: string
  readonly said: Text
}

/** A case the clock holds until its transaction ends. */
export interface Held {
  readonly home: number
  readonly state: string
  readonly workflow: Workflow
  readonly opened: Day
  readonly due: Day | null
  /** The agency it lies with now. */
  readonly agency: string
  readonly sector: string
  readonly escalatedTo: string | null
  /** Takes the step, keeps it and remembers the fact; the case as notices look at it, or null when it was refused. */
  take(ask: ClockAsk): Promise<CaseLine | null>
}

/** How the clock reaches the cases of one kind. */
export interface Clocked {
  readonly kind: ClockedKind
  /** Its table with the columns that are named otherwise in each kind. */
  readonly table: 'work.task' | 'work.petition' | 'work.dossier'
  readonly opened: 'assigned_day' | 'raised_day' | 'received_day'
  claim(tx: Tx, acting: Acting, id: string): Promise<Held | null>
}

/** Whether somebody has it in hand: the clock may remind of it in this state, and time runs. */
export const isInHand = (workflow: Workflow, state: string): boolean =>
  workflow.steps.remind?.from.includes(state) === true &&
  workflow.states[state]?.closed === false &&
  workflow.states[state]?.clock !== 'stands'

/** States of any of these versions in which it may be in hand. */
export const statesInHand = (workflows: readonly Workflow[]): string[] => [
  ...new Set(workflows.flatMap((one) => Object.keys(one.states).filter((state) => isInHand(one, state)))),
]

/** Whoever does it now: the person named, else whoever answers for the agency. */
const officersOf = ({ parts }: CaseLine): readonly Holder[] => {
  const assigned = parts.assignee ?? []
  return assigned.length > 0 ? assigned : [...(parts.lead ?? []), ...(parts.handler ?? [])]
}

/**
 * The case with the parts the rungs tell, and the roles to be told. Each rung tells those below it too: nobody is
 * spoken of without knowing it.
 */
export function toTell(
  line: CaseLine,
  agency: string,
  rungs: readonly Told[],
): { readonly line: CaseLine; readonly roles: readonly Role[] } {
  const roles: Role[] = ['assignee']
  if (rungs.some((told) => told !== 'officer')) roles.push('head')
  if (rungs.some((told) => told === 'superior' || told === 'province')) roles.push('superior')
  return {
    roles,
    line: { ...line, parts: { ...line.parts, assignee: officersOf(line), head: [{ agency, person: null }] } },
  }
}

/** The workflow as the ladder tells: who hears of the clock's steps is the ladder's to say, in every version. */
export const tellingWorkflow = (workflow: Workflow, step: ClockStep, tells: readonly Role[]): Workflow => {
  const own = workflow.steps[step]
  return own ? { ...workflow, steps: { ...workflow.steps, [step]: { ...own, tells } } } : workflow
}
