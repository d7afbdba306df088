import { type Day, dayOf, type Instant } from '#kernel/day'
import { type Decision, decide } from '#kernel/fact'
import { refuse } from '#kernel/refusal'
import type { Language } from '#kernel/text'
import type { Calendar } from '../calendar/calendar.ts'
import { addWorkingDays, dayInWords, shiftDayByPause } from '../calendar/deadline.ts'
import { after, blockedBy, refuseBlocked } from '../engine/workflow.ts'
import type { Role } from '../names.ts'
import type { Hand } from '../tasks/task.ts'
import type { Outcome, PetitionState, PetitionStep, Rejection, Urgency } from './names.ts'
import { factOf, type Petition, type PetitionMove } from './petition.ts'
import { answerBy, windowFrom } from './terms.ts'
import { petitionWorkflowOf } from './workflow-petition.ts'

export interface PetitionAsk {
  readonly step: PetitionStep
  readonly words?: string | undefined
  readonly outcome?: Outcome | undefined
  /** Whose it is: an agency with its sector; for `pass` with its unit too. */
  readonly to?: { readonly agency: string; readonly sector: string; readonly unit?: string } | undefined
  readonly outside?: string | undefined
  readonly contact?: string | undefined
  readonly reason?: Rejection | undefined
  readonly rating?: number | undefined
  readonly urgency?: Urgency | undefined
  /** join: the main case. */
  readonly main?: Pick<Petition, 'id' | 'followHash' | 'agencies'> | undefined
  readonly directive?: string | undefined
}

export interface PetitionAround {
  readonly roles: ReadonlySet<Role>
  readonly by: Hand
  readonly at: Instant
  readonly language: Language
  readonly calendar: Calendar
}

export type PetitionRefusal =
  | 'not-your-step'
  | 'wrong-state'
  | 'words-missing'
  | 'whose-missing'
  | 'outcome-missing'
  | 'reason-missing'
  | 'contact-missing'
  | 'window-over'

/** One step of a petition, decided. */
export function movePetition(
  petition: Petition,
  ask: PetitionAsk,
  around: PetitionAround,
): Decision<{ petition: Petition; move: PetitionMove }, PetitionRefusal> {
  const workflow = petitionWorkflowOf(petition.workflow)
  const blocked = blockedBy(workflow, petition.state, ask.step, around.roles)
  if (blocked) return refuseBlocked(workflow, blocked, around.language)
  const missing = missingIn(petition, ask, dayOf(around.at))
  if (missing) return missing
  const state = after(workflow, petition.state, ask.step) as PetitionState
  const change = { ...resumed(petition, state, around), ...changeOf(petition, ask, around) }
  const moved: Petition = { ...petition, ...change, state, moves: petition.moves + 1 }
  const move = moveOf(petition, moved, ask, around)
  return decide({ petition: moved, move }, factOf(petition, moved, move))
}

const written = (text: string | undefined): string | null => text?.trim() || null

function missingIn(petition: Petition, ask: PetitionAsk, today: Day) {
  const { needs = [] } = petitionWorkflowOf(petition.workflow).steps[ask.step] ?? {}
  const outside = written(ask.outside)
  // The first version named an outside body with the same step as an agency.
  const mayBeOutside = ask.step === 'refer' || petition.workflow === 1
  const named = ask.step === 'refer' ? outside !== null : ask.to !== undefined || (mayBeOutside && outside !== null)
  if (needs.includes('whose') && !named) return refuse('whose-missing')
  if (ask.step === 'refer' && written(ask.contact) === null) return refuse('contact-missing')
  if (ask.step === 'reject' && ask.reason === undefined) return refuse('reason-missing')
  if (needs.includes('words') && written(ask.words) === null) return refuse('words-missing')
  if (needs.includes('outcome') && ask.outcome === undefined) return refuse('outcome-missing')
  const { windowDay } = petition
  if ((ask.step === 'reopen' || ask.step === 'rate') && windowDay !== null && today > windowDay)
    return refuse('window-over', { day: dayInWords(windowDay) })
  return null
}

/** The clock stood while something was asked: leaving that state gives the working days back. */
function resumed(petition: Petition, state: PetitionState, { at, calendar }: PetitionAround): Partial<Petition> {
  if (petition.state !== 'need-info' || state === 'need-info' || petition.pausedOn === null) return {}
  const due = shiftDayByPause(calendar, petition.due, petition.pausedOn, dayOf(at))
  return { pausedOn: null, windowDay: null, due }
}

function changeOf(before: Petition, ask: PetitionAsk, around: PetitionAround): Partial<Petition> {
  const on = dayOf(around.at)
  const words = written(ask.words)
  switch (ask.step) {
    case 'assign':
    case 'forward':
      return { ...judged(before, ask, around), ...handed(before, ask) }
    case 'take':
      return judged(before, ask, around)
    case 'refer': {
      const whose = { outside: written(ask.outside), outsideContact: written(ask.contact) }
      return { ...answered(on, words, 'not-ours'), ...whose }
    }
    case 'reject':
      return { ...answered(on, words, 'rejected'), rejection: ask.reason ?? null }
    case 'answer':
    case 'share-answer':
      if (before.workflow === 1) return { answer: words, answeredOn: on }
      return {
        ...answered(on, words, ask.outcome ?? null),
        rejection: ask.reason ?? null,
        outside: written(ask.outside),
        outsideContact: written(ask.contact),
      }
    case 'ask':
      return { pausedOn: on, windowDay: windowFrom(on) }
    case 'rate':
      return { rating: ask.rating ?? null }
    case 'reopen':
      return reopened(before, around)
    case 'withdraw':
      return { outcome: 'withdrawn', closedOn: on, windowDay: null, ...alone }
    case 'close':
      return { closedOn: on, outcome: ask.outcome ?? before.outcome ?? 'no-reply' }
    case 'join':
      return {
        mainId: ask.main?.id ?? null,
        mainHash: ask.main?.followHash ?? null,
        joinedFrom: before.state,
        agencies: [...new Set([...before.agencies, ...(ask.main?.agencies ?? [])])],
      }
    case 'part':
    case 'part-assigned':
    case 'part-taken':
      return alone
    case 'follow':
      return { followers: before.followers + 1 }
    case 'unfollow':
      return { followers: Math.max(0, before.followers - 1) }
    case 'direct':
      return { directiveId: ask.directive ?? null, directiveDoneOn: null }
    case 'directive-done':
      return { directiveDoneOn: on }
    case 'escalate':
      return {
        escalation: before.escalation + 1,
        escalatedTo: ask.to?.agency ?? null,
        escalatedOn: on,
        agencies: [...new Set([...before.agencies, ...(ask.to ? [ask.to.agency] : [])])],
      }
    case 'pass':
      // An answer that named a body outside goes on naming it: passing changes who has the case, not what was said.
      return before.outcome === 'not-ours'
        ? { ...handed(before, ask), outside: before.outside, outsideContact: before.outsideContact }
        : handed(before, ask)
    default:
      return {}
  }
}

const alone = { mainId: null, mainHash: null, joinedFrom: null } as const

const answered = (on: Day, answer: string | null, outcome: Outcome | null): Partial<Petition> => ({
  answer,
  outcome,
  answeredOn: on,
  windowDay: windowFrom(on),
})

/** It lies with another agency from now on; who had it before may follow what becomes of it. */
function handed(before: Petition, { to, outside }: PetitionAsk): Partial<Petition> {
  if (!to) return { outside: written(outside) }
  return {
    handlerAgency: to.agency,
    sector: to.sector,
    outside: null,
    agencies: [...new Set([...before.agencies, to.agency])],
    ...(to.unit === undefined ? {} : { unit: to.unit }),
  }
}

/** The desk judges how urgent it is; the deadline is counted anew from the day it was raised, never into the past. */
function judged(
  before: Petition,
  { urgency }: PetitionAsk,
  { at, calendar, roles }: PetitionAround,
): Partial<Petition> {
  if (urgency === undefined || urgency === before.urgency || !roles.has('desk')) return {}
  const due = answerBy(calendar, before.raisedOn, { ...before, urgency })
  const today = dayOf(at)
  return { urgency, due: due < today ? addWorkingDays(calendar, today, 0) : due }
}

/** The answer did not help: the clock starts again. In the first version it ran on from where it stood. */
function reopened(before: Petition, { at, calendar }: PetitionAround): Partial<Petition> {
  const on = dayOf(at)
  if (before.workflow === 1) {
    const due = shiftDayByPause(calendar, before.due, before.answeredOn ?? on, on)
    return { answer: null, answeredOn: null, due }
  }
  return {
    // What others are content with may not help this one: from now on it is a case by itself.
    ...alone,
    answer: null,
    answeredOn: null,
    outcome: null,
    rejection: null,
    rating: null,
    outside: null,
    outsideContact: null,
    windowDay: null,
    reopened: before.reopened + 1,
    due: answerBy(calendar, on, before),
  }
}

function moveOf(before: Petition, now: Petition, ask: PetitionAsk, around: PetitionAround): PetitionMove {
  const { step } = ask
  const names = step === 'assign' || step === 'forward' || step === 'pass' || step === 'escalate'
  return {
    seq: before.moves,
    step,
    at: around.at,
    by: around.by,
    words: written(ask.words),
    toAgency: names ? (ask.to?.agency ?? null) : null,
    outside: written(ask.outside),
    contact: written(ask.contact),
    outcome: now.outcome === before.outcome ? null : now.outcome,
    reason: ask.reason ?? null,
    rating: step === 'rate' ? (ask.rating ?? null) : null,
    mainId: step === 'join' ? (ask.main?.id ?? null) : null,
    // What the clock warned of, and what a step changed.
    due: now.due !== before.due || step === 'remind' || step === 'escalate' ? now.due : null,
  }
}
