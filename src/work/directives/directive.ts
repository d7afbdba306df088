import { type Day, dayOf, type Instant } from '#kernel/day'
import type { Text } from '#kernel/text'
import { after } from '../engine/workflow.ts'
import type { DirectiveForm, DirectiveState, DirectiveStep } from '../names.ts'
import type { About } from '../schema.ts'
import type { Hand } from '../tasks/task.ts'
import type { Signer } from './schema.ts'
import { directiveWorkflow } from './workflow-directive.ts'

/** The document as it reads: what an amendment changes. */
export interface Content {
  readonly number: string
  readonly form: DirectiveForm
  /** The day it bears. */
  readonly day: Day
  readonly title: string
  readonly what: string
  readonly result: string
  readonly basis: string | null
  readonly signer: Signer | null
}

/** How many tasks, by what became of them. */
export type Effects = Readonly<Record<string, number>>

/** One move of a directive, as it is kept. */
export interface DirectiveMove {
  readonly seq: number
  readonly step: DirectiveStep
  readonly at: Instant
  readonly by: Hand
  readonly words: string | null
  /** `issue`, `extend`: the due day from now on; null when only some tasks were extended. */
  readonly due: Day | null
  /** `issue`, `amend`: what it says from now on. */
  readonly content: Content | null
  readonly effects: Effects | null
  /** `replace`: the directive that took its place. */
  readonly other: string | null
}

/** The part of a directive that moves: always the fold of its moves. */
export interface DirectiveProgress extends Content {
  readonly state: DirectiveState
  readonly due: Day | null
  readonly firstDue: Day | null
  readonly extensions: number
  readonly closedOn: Day | null
  readonly replacedBy: string | null
  readonly moves: number
}

/** The figure a directive is about, as it was on a day. */
export interface KeptFigure {
  readonly value: number | null
  readonly words: Text
  readonly on: Day
}

export interface Directive extends DirectiveProgress {
  readonly home: number
  readonly id: string
  readonly about: About | null
  readonly figure: KeptFigure | null
  readonly issuerAgency: string
  readonly unit: string
  readonly sector: string
  readonly workflow: number
  /** Whose series its number is of; stays when a successor takes over from the issuer. */
  readonly numberedBy: string
  readonly coordinators: readonly string[]
  /** The words of the rule that chose its recipients. */
  readonly rule: { readonly id: string; readonly words: Text } | null
  readonly replaces: string | null
  readonly agencies: readonly string[]
  /** `sector/unit` pairs of the recipients with wildcards, for row-level security. */
  readonly recipients: readonly string[]
  readonly issuedAt: Instant
  readonly issuedBy: string | null
  readonly issuedName: string | null
}

/** The progress after a move. Throws on a move the workflow does not allow: the store is then wrong. */
export function applyDirectiveMove(before: DirectiveProgress | null, move: DirectiveMove): DirectiveProgress {
  const state = after(directiveWorkflow, before?.state ?? null, move.step)
  if (before === null) {
    if (move.content === null) throw new Error('a directive begins with its words')
    const { due } = move
    const begun = { due, firstDue: due, extensions: 0, closedOn: null, replacedBy: null }
    return { ...move.content, ...begun, state, moves: 1 }
  }
  return { ...before, ...changeOf(before, move), state, moves: before.moves + 1 }
}

function changeOf(before: DirectiveProgress, move: DirectiveMove): Partial<DirectiveProgress> {
  switch (move.step) {
    case 'amend':
      return move.content ?? {}
    case 'extend':
      return move.due === null ? {} : { due: move.due, extensions: before.extensions + 1 }
    case 'recall':
      return { closedOn: dayOf(move.at) }
    case 'replace':
      return { closedOn: dayOf(move.at), replacedBy: move.other }
    default:
      return {}
  }
}

export const replayDirective = (moves: readonly DirectiveMove[]): DirectiveProgress | null =>
  moves.reduce<DirectiveProgress | null>(applyDirectiveMove, null)

export const contentOf = (of: Content): Content => ({
  number: of.number,
  form: of.form,
  day: of.day,
  title: of.title,
  what: of.what,
  result: of.result,
  basis: of.basis,
  signer: of.signer,
})
