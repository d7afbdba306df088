import { addDays, type Day, dayOf, type Instant, spokenDay } from '#kernel/day'
import { type Decision, decide, type Fact } from '#kernel/fact'
import { type Refused, refuse } from '#kernel/refusal'
import type { Language } from '#kernel/text'
import type { Calendar } from '../calendar/calendar.ts'
import { blockedBy, refuseBlocked } from '../engine/workflow.ts'
import type { Role } from '../names.ts'
import type { Hand } from '../tasks/task.ts'
import {
  afterPause,
  appointmentAt,
  checkBy,
  DRAFT_DAYS,
  heldHours,
  isLaterAppointment,
  mayApologise,
} from './appointment.ts'
import { applyDossierMove, type Dossier, type DossierMove } from './dossier.ts'
import type { DossierStep } from './names.ts'
import type { Procedure } from './procedure.ts'
import { dossierWorkflow } from './workflow-dossier.ts'

export interface DossierAsk {
  readonly step: DossierStep
  readonly words?: string | undefined
  readonly due?: Instant | undefined
  readonly amount?: number | undefined
  readonly documents?: readonly string[] | undefined
  /** escalate, pass: the agency; the rule takes it as found. */
  readonly agency?: string | undefined
  readonly from?: string | undefined
  readonly unit?: string | undefined
}

/** What the rule is told of the world. */
export interface DossierAround {
  readonly roles: ReadonlySet<Role>
  readonly by: Hand
  readonly at: Instant
  readonly language: Language
  readonly calendar: Calendar
  /** The version the dossier was begun under. */
  readonly procedure: Procedure
  /** The agency of each step for this dossier; null where there is none. */
  readonly agencies: readonly (string | null)[]
  agencyName(id: string): string
  /** Documents (ids) for which a file came. */
  readonly supplied: ReadonlySet<string>
  /** Of those, the ones that came since more were asked for. */
  readonly suppliedSince: ReadonlySet<string>
}

export type DossierRefusal =
  | 'not-your-step'
  | 'wrong-state'
  | 'words-missing'
  | 'documents-missing'
  | 'document-unknown'
  | 'asked-once'
  | 'guided-once'
  | 'not-last-stage'
  | 'last-stage'
  | 'first-stage'
  | 'amount-missing'
  | 'due-missing'
  | 'due-not-later'
  | 'not-late'
  | 'agency-missing'

export interface Moved {
  readonly dossier: Dossier
  readonly move: DossierMove
}

/** One step of a dossier, decided. */
export function moveDossier(dossier: Dossier, ask: DossierAsk, around: DossierAround): Decision<Moved, DossierRefusal> {
  const blocked = blockedBy(dossierWorkflow, dossier.state, ask.step, around.roles)
  if (blocked) return refuseBlocked(dossierWorkflow, blocked, around.language)
  const { needs } = dossierWorkflow.steps[ask.step]
  const words = (ask.words ?? '').trim()
  if (needs.includes('words') && words === '') return refuse('words-missing')
  const refused = refuseOf(dossier, ask, around)
  if (refused) return refused
  const base = blank(dossier, ask, around, words === '' ? null : words)
  const changed = changeOf(dossier, ask, around)
  if ('refused' in changed) return changed
  const move = { ...base, ...changed }
  const moved: Dossier = { ...dossier, ...applyDossierMove(dossier, move) }
  return decide({ dossier: moved, move }, dossierFact(dossier, moved, move))
}

const blank = (dossier: Dossier, ask: DossierAsk, around: DossierAround, words: string | null): DossierMove => ({
  seq: dossier.moves,
  step: ask.step,
  at: around.at,
  by: around.by,
  words,
  due: null,
  promised: null,
  toAgency: null,
  toUnit: null,
  fromAgency: dossier.holderAgency,
  stage: dossier.stage,
  spent: null,
  heldHours: null,
  documents: null,
  amount: null,
  answerBy: null,
})

/** What a step of this kind asks for beyond words and the right to take it. */
function refuseOf(dossier: Dossier, ask: DossierAsk, around: DossierAround): Refused<DossierRefusal> | null {
  const { procedure, calendar, at } = around
  const last = procedure.stages.length - 1
  const stage = dossier.stage ?? 0
  if (ask.documents?.some((id) => !procedure.requirements.some((one) => one.id === id)))
    return refuse('document-unknown')
  switch (ask.step) {
    case 'send':
    case 'mend':
      return refuseMissing(dossier, ask, around)
    case 'guide':
      return dossier.guided > 0 ? refuse('guided-once') : null
    case 'ask':
      return dossier.asked > 0 ? refuse('asked-once') : null
    case 'supply':
      return refuseUnsupplied(dossier, ask, around)
    case 'hand-over':
      return stage >= last ? refuse('last-stage') : null
    case 'back':
      return stage === 0 ? refuse('first-stage') : null
    case 'issue': {
      const next = procedure.stages[stage + 1]
      if (next === undefined) return null
      return refuse('not-last-stage', { stage: next.name, agency: nameOf(around, stage + 1) })
    }
    case 'charge':
    case 'pay':
    case 'fee':
      return ask.amount === undefined ? refuse('amount-missing') : null
    case 'apologise': {
      const due = dossier.due ?? at
      if (!mayApologise(calendar, due, at)) return refuse('not-late', { day: spokenDay(dayOf(due)) })
      if (ask.due === undefined) return refuse('due-missing')
      if (isLaterAppointment(calendar, due, ask.due, at)) return null
      return refuse('due-not-later', { day: spokenDay([dayOf(due), dayOf(at)].sort().at(-1) as Day) })
    }
    default:
      return null
  }
}

const nameOf = ({ agencies, agencyName }: DossierAround, stage: number): string => {
  const id = agencies[stage]
  return id ? agencyName(id) : '…'
}

/** Every required document came as a file or lies on paper at the desk; what is only shown is shown when it is fetched. */
function refuseMissing(dossier: Dossier, ask: DossierAsk, around: DossierAround): Refused<'documents-missing'> | null {
  const there = new Set([...around.supplied, ...dossier.papers, ...papersOf(ask, around)])
  const missing = around.procedure.requirements.filter(
    ({ id, required, form }) => required && form !== 'shown' && !there.has(id),
  )
  return missing.length === 0
    ? null
    : refuse('documents-missing', { documents: missing.map(({ name }) => name).join('; ') })
}

function refuseUnsupplied(
  dossier: Dossier,
  ask: DossierAsk,
  around: DossierAround,
): Refused<'documents-missing'> | null {
  const came = new Set([...around.suppliedSince, ...papersOf(ask, around)])
  const missing = around.procedure.requirements.filter(({ id }) => dossier.askedFor.includes(id) && !came.has(id))
  return missing.length === 0
    ? null
    : refuse('documents-missing', { documents: missing.map(({ name }) => name).join('; ') })
}

/** Paper is handed over at the desk alone. */
const papersOf = (ask: DossierAsk, { roles }: DossierAround): readonly string[] =>
  roles.has('desk') ? (ask.documents ?? []) : []

type Change = Partial<DossierMove>

function changeOf(dossier: Dossier, ask: DossierAsk, around: DossierAround): Change | Refused<'agency-missing'> {
  const { calendar, at, procedure } = around
  const stage = dossier.stage ?? 0
  const spent = heldHours(calendar, dossier, at)
  switch (ask.step) {
    case 'send':
    case 'mend':
      return { due: checkBy(calendar, at), documents: papersOf(ask, around) }
    case 'supply':
      return { ...afterPause(calendar, dossier, at), documents: papersOf(ask, around) }
    case 'guide':
      return { documents: ask.documents ?? [], answerBy: byDay(at, DRAFT_DAYS) }
    case 'ask':
      return { documents: ask.documents ?? [], answerBy: byDay(at, procedure.supplyDays), heldHours: spent }
    case 'charge':
      return { amount: ask.amount ?? null, heldHours: spent }
    case 'pay':
      return { ...afterPause(calendar, dossier, at), amount: ask.amount ?? null }
    case 'fee':
      return { amount: ask.amount ?? null }
    case 'accept': {
      const due = appointmentAt(calendar, procedure, at)
      return to(0, around, { due, promised: due })
    }
    case 'hand-over':
      return to(stage + 1, around, { spent })
    case 'back':
      return to(stage - 1, around, { spent })
    case 'apologise':
      return { due: ask.due ?? null, promised: dossier.promised }
    case 'issue':
    case 'decline':
      return { spent }
    case 'withdraw':
    case 'lapse':
      return dossier.stage === null ? {} : { spent }
    case 'remind':
      return { due: dossier.due }
    case 'escalate':
      return { toAgency: ask.agency ?? null }
    case 'pass':
      return { toAgency: ask.agency ?? null, toUnit: ask.unit ?? null, fromAgency: ask.from ?? dossier.holderAgency }
    default:
      return {}
  }
}

function to(stage: number, around: DossierAround, change: Change): Change | Refused<'agency-missing'> {
  const agency = around.agencies[stage]
  if (agency) return { ...change, toAgency: agency, stage }
  return refuse('agency-missing', { unit: '', stage: around.procedure.stages[stage]?.name ?? '' })
}

const byDay = (at: Instant, days: number): Day => addDays(dayOf(at), days)

const PAST: Readonly<Record<DossierStep, string>> = {
  apply: 'begun',
  send: 'submitted',
  guide: 'guided',
  mend: 'mended',
  reject: 'rejected',
  accept: 'accepted',
  receive: 'received',
  back: 'given-back',
  'hand-over': 'handed-over',
  ask: 'documents-asked',
  supply: 'supplied',
  charge: 'charged',
  pay: 'paid',
  fee: 'fee-taken',
  note: 'noted',
  apologise: 'apologised',
  issue: 'issued',
  decline: 'declined',
  return: 'returned',
  withdraw: 'withdrawn',
  lapse: 'lapsed',
  remind: 'reminded',
  escalate: 'escalated',
  pass: 'passed',
}

/** The ledger keeps no words of whoever applies, and no name of a paper: they may name people. */
export const dossierFact = (before: Dossier | null, now: Dossier, move: DossierMove): Fact => ({
  kind: `work.dossier-${PAST[move.step]}`,
  subject: { type: 'work.dossier', id: now.id },
  where: { unit: now.unit, sector: now.sector },
  reason: move.by.accountId === null ? undefined : (move.words ?? undefined),
  before: before ? { state: before.state, holder: before.holderAgency, due: before.due } : undefined,
  after: { state: now.state, holder: now.holderAgency, due: now.due, procedure: now.procedureId, stage: now.stage },
})
