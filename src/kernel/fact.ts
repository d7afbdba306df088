import type { Refused } from './refusal.ts'

/** Where a thing lies for permissions: the unit's stable id and the sector; null means "belongs to none". */
export interface Where {
  readonly unit: string | null
  readonly sector: string | null
}

/** A thing somebody can point at: `{ type: 'work.task', id }`. */
export interface Subject {
  readonly type: string
  readonly id: string
}

/**
 * What a decision asks the ledger to remember. Personal data never stands in `before` or `after`:
 * name the person as a `Subject` instead.
 */
export interface Fact {
  /** Room and past-tense verb: `work.task-accepted`. */
  readonly kind: string
  readonly subject: Subject
  readonly where: Where
  /** The legal basis or the document under which it was done, when there is one. */
  readonly authority?: string | undefined
  /** The actor's own words. */
  readonly reason?: string | undefined
  readonly before?: Json | undefined
  readonly after?: Json | undefined
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** What a rule returns: the new state with the facts to remember, or a refusal. */
export type Decision<State, Code extends string> = Decided<State> | Refused<Code>

export interface Decided<State> {
  readonly state: State
  readonly facts: readonly Fact[]
}

export const decide = <State>(state: State, ...facts: Fact[]): Decided<State> => ({ state, facts })
