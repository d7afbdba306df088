import type { Text } from '#kernel/text'
import type { Role } from '../names.ts'

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
