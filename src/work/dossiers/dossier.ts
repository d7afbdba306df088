import { type Day, dayOf, type Instant } from '#kernel/day'
import { after } from '../engine/workflow.ts'
import type { Hand } from '../tasks/task.ts'
import type { Channel, DossierState, DossierStep } from './names.ts'
import { dossierWorkflow } from './workflow-dossier.ts'

/** One move of a dossier, as it is kept: what it changes stands beside the step, so that a fold needs no calendar. */
export interface DossierMove {
  readonly seq: number
  readonly step: DossierStep
  readonly at: Instant
  readonly by: Hand
  readonly words: string | null
  /** send, mend: by when it must be checked. accept, supply, pay, apologise: the appointment from now on. remind: the one warned of. */
  readonly due: Instant | null
  readonly promised: Instant | null
  /** accept, hand-over, back: given to. escalate: climbed to. pass: desk and holder from now on where they were `fromAgency`. */
  readonly toAgency: string | null
  readonly toUnit: string | null
  readonly fromAgency: string | null
  /** The step of the procedure it is at after the move. */
  readonly stage: number | null
  /** Working hours it lay with the agency it leaves, pauses aside. */
  readonly spent: number | null
  /** Working hours that had passed at the present step when the clock was made to stand. */
  readonly heldHours: number | null
  readonly documents: readonly string[] | null
  readonly amount: number | null
  readonly answerBy: Day | null
}

/** The part of a dossier that moves: always the fold of its moves. */
export interface DossierProgress {
  readonly state: DossierState
  readonly unit: string
  readonly deskAgency: string
  readonly holderAgency: string
  readonly agencies: readonly string[]
  readonly stage: number | null
  readonly heldSince: Instant | null
  readonly heldHours: number
  readonly pausedAt: Instant | null
  readonly receivedAt: Instant
  readonly acceptedAt: Instant | null
  readonly due: Instant | null
  readonly promised: Instant | null
  readonly firstDue: Instant | null
  readonly answerBy: Day | null
  readonly extensions: number
  readonly asked: number
  readonly guided: number
  readonly askedFor: readonly string[]
  readonly papers: readonly string[]
  readonly feePaid: number
  readonly charge: number
  readonly chargePaid: number
  readonly escalation: number
  readonly escalatedTo: string | null
  readonly escalatedOn: Day | null
  readonly issuedAt: Instant | null
  readonly closedOn: Day | null
  readonly moves: number
}

/** A dossier: what it was begun with, which never changes, and how far it is. */
export interface Dossier extends DossierProgress {
  readonly home: number
  readonly id: string
  readonly code: string
  readonly followHash: string
  readonly procedureId: string
  readonly procedureVersion: number
  readonly title: string
  readonly sector: string
  readonly channel: Channel
  readonly workflow: number
  readonly fee: number
}

/** The progress after a move. `before` is null for the first. */
export function applyDossierMove(before: DossierProgress | null, move: DossierMove): DossierProgress {
  const state = after(dossierWorkflow, before?.state ?? null, move.step)
  if (before === null) return begun(state, move)
  const now = { ...before, state, moves: before.moves + 1 }
  const closed = dossierWorkflow.states[state].closed
  return { ...now, ...changeOf(before, move), ...(closed ? { closedOn: dayOf(move.at), heldSince: null } : {}) }
}

const begun = (state: DossierState, move: DossierMove): DossierProgress => ({
  state,
  unit: move.toUnit as string,
  deskAgency: move.toAgency as string,
  holderAgency: move.toAgency as string,
  agencies: [move.toAgency as string],
  stage: null,
  heldSince: null,
  heldHours: 0,
  pausedAt: null,
  receivedAt: move.at,
  acceptedAt: null,
  due: null,
  promised: null,
  firstDue: null,
  answerBy: move.answerBy,
  extensions: 0,
  asked: 0,
  guided: 0,
  askedFor: [],
  papers: [],
  feePaid: 0,
  charge: 0,
  chargePaid: 0,
  escalation: 0,
  escalatedTo: null,
  escalatedOn: null,
  issuedAt: null,
  closedOn: null,
  moves: 1,
})

const LEAVES = { heldSince: null, heldHours: 0, answerBy: null } as const

function changeOf(before: DossierProgress, move: DossierMove): Partial<DossierProgress> {
  const { at } = move
  switch (move.step) {
    case 'send':
      return { receivedAt: at, due: move.due, answerBy: null, papers: join(before.papers, move.documents) }
    case 'mend':
      return {
        due: move.due,
        answerBy: null,
        pausedAt: null,
        askedFor: [],
        papers: join(before.papers, move.documents),
      }
    case 'guide':
      return {
        guided: before.guided + 1,
        askedFor: move.documents ?? [],
        answerBy: move.answerBy,
        pausedAt: at,
        due: null,
      }
    case 'accept':
      return { ...given(before, move), acceptedAt: at, due: move.due, promised: move.promised, firstDue: move.due }
    case 'hand-over':
    case 'back':
      return given(before, move)
    case 'ask':
      return {
        ...paused(move),
        asked: before.asked + 1,
        askedFor: move.documents ?? [],
        answerBy: move.answerBy,
      }
    case 'charge':
      return { ...paused(move), charge: before.charge + (move.amount ?? 0) }
    case 'supply':
      return { ...resumed(move), askedFor: [], answerBy: null, papers: join(before.papers, move.documents) }
    case 'pay':
      return { ...resumed(move), chargePaid: before.chargePaid + (move.amount ?? 0) }
    case 'fee':
      return { feePaid: before.feePaid + (move.amount ?? 0) }
    case 'apologise':
      return { due: move.due, extensions: before.extensions + 1 }
    case 'issue':
    case 'decline':
      return { ...LEAVES, issuedAt: at, holderAgency: before.deskAgency }
    case 'escalate':
      return {
        escalation: before.escalation + 1,
        escalatedTo: move.toAgency,
        escalatedOn: dayOf(at),
        agencies: join(before.agencies, [move.toAgency as string]),
      }
    case 'pass':
      return passed(before, move)
    default:
      return {}
  }
}

const join = (some: readonly string[], more: readonly string[] | null): readonly string[] => [
  ...new Set([...some, ...(more ?? [])]),
]

const given = (before: DossierProgress, move: DossierMove): Partial<DossierProgress> => ({
  holderAgency: move.toAgency as string,
  agencies: join(before.agencies, [move.toAgency as string]),
  stage: move.stage,
  heldSince: move.at,
  heldHours: 0,
})

const paused = (move: DossierMove): Partial<DossierProgress> => ({
  pausedAt: move.at,
  heldSince: null,
  heldHours: move.heldHours ?? 0,
})

const resumed = (move: DossierMove): Partial<DossierProgress> => ({
  pausedAt: null,
  heldSince: move.at,
  due: move.due,
  promised: move.promised,
})

/** An agency that ceased is followed by another, as desk, as holder or as both. */
function passed(before: DossierProgress, move: DossierMove): Partial<DossierProgress> {
  const { fromAgency, toAgency, toUnit } = move
  const next = (agency: string): string => (agency === fromAgency && toAgency !== null ? toAgency : agency)
  return {
    deskAgency: next(before.deskAgency),
    holderAgency: next(before.holderAgency),
    agencies: join(before.agencies, toAgency === null ? null : [toAgency]),
    unit: toUnit ?? before.unit,
  }
}

/** The fold of all moves. Throws on moves the workflow does not allow, and on none. */
export function replayDossier(moves: readonly DossierMove[]): DossierProgress {
  const progress = moves.reduce<DossierProgress | null>(applyDossierMove, null)
  if (progress === null) throw new Error('a dossier has moves')
  return progress
}

export const isClosedDossier = ({ state }: Pick<Dossier, 'state'>): boolean => dossierWorkflow.states[state].closed
