import { type Day, dayOf, type Instant } from '#kernel/day'
import { type Decided, type Decision, decide, type Fact } from '#kernel/fact'
import { tidy } from '#kernel/fold'
import { refuse } from '#kernel/refusal'
import type { Language } from '#kernel/text'
import { decideStep, refuseStep } from '../engine/step.ts'
import type { DirectiveStep, Role } from '../names.ts'
import type { Hand } from '../tasks/task.ts'
import {
  applyDirectiveMove,
  type Content,
  contentOf,
  type Directive,
  type DirectiveMove,
  type Effects,
} from './directive.ts'
import { directiveWorkflow } from './workflow-directive.ts'

/** What somebody asks to do with a directive. */
export interface DirectiveAsk {
  readonly step: DirectiveStep
  readonly words?: string | undefined
  readonly due?: Day | undefined
  /** Only some of the tasks are meant: the deadline of the directive itself stays. */
  readonly partly?: boolean | undefined
  readonly content?: Partial<Content> | undefined
  readonly other?: string | undefined
}

export interface AroundDirective {
  readonly roles: ReadonlySet<Role>
  readonly by: Hand
  readonly at: Instant
  readonly language: Language
}

export interface DirectiveMoved {
  readonly directive: Directive
  readonly move: DirectiveMove
}

export type DirectiveRefusal = 'not-your-step' | 'wrong-state' | 'words-missing' | 'due-missing' | 'nothing-changed'

/** One step of a directive, decided before its tasks are touched; `counted` adds what became of them. */
export function moveDirective(
  directive: Directive,
  ask: DirectiveAsk,
  around: AroundDirective,
): Decision<DirectiveMoved, DirectiveRefusal> {
  const words = tidy(ask.words ?? '')
  const given = { words: words !== '', due: ask.due !== undefined }
  const asked = decideStep(directiveWorkflow, directive.state, ask.step, around.roles, given)
  if (asked.code !== 'free') return refuseStep(directiveWorkflow, asked, around.language)
  const content = ask.content === undefined ? null : { ...contentOf(directive), ...ask.content }
  if (ask.step === 'amend' && changedParts(directive, content).length === 0) return refuse('nothing-changed')
  const move: DirectiveMove = {
    seq: directive.moves,
    step: ask.step,
    at: around.at,
    by: around.by,
    words: words === '' ? null : words,
    due: ask.partly === true ? null : (ask.due ?? null),
    content,
    effects: null,
    other: ask.other ?? null,
  }
  const moved = { ...directive, ...applyDirectiveMove(directive, move) }
  return decide({ directive: moved, move }, factOfDirective(directive, moved, move))
}

/** The same decision, with how many tasks it changed. */
export function counted(
  { state }: Decided<DirectiveMoved>,
  before: Directive,
  effects: Effects,
): Decided<DirectiveMoved> {
  const move = { ...state.move, effects }
  return decide({ ...state, move }, factOfDirective(before, state.directive, move))
}

const PARTS = ['number', 'form', 'day', 'title', 'what', 'result', 'basis'] as const

/** Which parts an amendment changes. */
export function changedParts(before: Content, after: Content | null): string[] {
  if (after === null) return []
  const same = before.signer?.name === after.signer?.name && before.signer?.title === after.signer?.title
  return [...PARTS.filter((part) => before[part] !== after[part]), ...(same ? [] : ['signer'])]
}

const PAST: Readonly<Record<DirectiveStep, string>> = {
  issue: 'issued',
  amend: 'amended',
  attach: 'attached',
  extend: 'extended',
  urge: 'urged',
  recall: 'recalled',
  replace: 'replaced',
  pass: 'passed',
}

/** What the ledger remembers: the words that changed, the deadline, what became of the tasks. */
function factOfDirective(before: Directive, now: Directive, move: DirectiveMove): Fact {
  const changed = changedParts(before, move.content)
  const part = (of: Directive) =>
    Object.fromEntries(PARTS.filter((name) => changed.includes(name)).map((name) => [name, of[name]]))
  return {
    kind: `work.directive-${PAST[move.step]}`,
    subject: { type: 'work.directive', id: now.id },
    where: { unit: now.unit, sector: now.sector },
    authority: now.number,
    // The name of a file may name a person: it stays out of what can never be erased.
    reason: move.step === 'attach' ? undefined : (move.words ?? undefined),
    before: { state: before.state, due: before.due, issuer: before.issuerAgency, ...part(before) },
    after: {
      state: now.state,
      due: now.due,
      issuer: now.issuerAgency,
      ...part(now),
      ...(move.effects ? { tasks: move.effects } : {}),
      ...(move.other === null ? {} : { replacedBy: move.other }),
    },
  }
}

/** The parts a caller plays in a directive. */
export function rolesInDirective(
  directive: Pick<Directive, 'issuerAgency'>,
  asking: { agencies: ReadonlySet<string>; mayDirect: boolean; mayDirectHere: boolean; isSystem: boolean },
): ReadonlySet<Role> {
  const roles = new Set<Role>()
  if (asking.isSystem) roles.add('system')
  if (asking.mayDirect && asking.agencies.has(directive.issuerAgency)) roles.add('issuer')
  if (asking.mayDirectHere) roles.add('superior')
  return roles
}

/** The day a document may bear: today or earlier. */
export const isDocumentDay = (day: Day, at: Instant): boolean => day <= dayOf(at)
