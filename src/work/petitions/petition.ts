import { addDays, type Day, dayOf, daysBetween, type Instant } from '#kernel/day'
import { type Decision, decide, type Fact } from '#kernel/fact'
import type { Language } from '#kernel/text'
import type { Calendar } from '../calendar/calendar.ts'
import { addWorkingDays, workingDayFrom, workingDaysBetween } from '../calendar/deadline.ts'
import { decideStep, refuseStep } from '../engine/step.ts'
import type { Origin, Outcome, PetitionCategory, PetitionState, PetitionStep, Role } from '../names.ts'
import type { Hand } from '../tasks/task.ts'
import { petitionWorkflow, WAITING } from './workflow-petition.ts'

export interface Petition {
  readonly home: number
  readonly id: string
  readonly code: string
  readonly origin: Origin
  readonly category: PetitionCategory
  readonly law: string | null
  readonly title: string
  readonly what: string
  readonly unit: string
  readonly sector: string
  readonly state: PetitionState
  readonly workflow: number
  readonly outcome: Outcome | null
  readonly handlerAgency: string
  readonly outside: string | null
  readonly deskAgency: string
  readonly raisedOn: Day
  readonly due: Day
  readonly answeredOn: Day | null
  readonly closedOn: Day | null
  readonly answer: string | null
  readonly moves: number
  readonly agencies: readonly string[]
  readonly followHash: string
}

export interface PetitionMove {
  readonly seq: number
  readonly step: PetitionStep
  readonly at: Instant
  readonly by: Hand
  readonly words: string | null
  readonly toAgency: string | null
  readonly outside: string | null
  readonly outcome: Outcome | null
}

/** The sector that handles a category first; `general` is the office of the people's committee. */
export const SECTOR_OF: Readonly<Record<PetitionCategory, string>> = {
  procedure: 'general',
  land: 'agriculture',
  credit: 'finance',
  tax: 'finance',
  labour: 'home-affairs',
  infrastructure: 'construction',
  transport: 'construction',
  epidemic: 'health',
  digital: 'science',
  other: 'general',
}

/** Days in which an answer is due (Official Telegram 89/CĐ-TTg of 16/6/2025: 15 days), moved off a day off. */
const ANSWER_DAYS = 15
export const answerBy = (calendar: Calendar, raised: Day): Day => workingDayFrom(calendar, addDays(raised, ANSWER_DAYS))

export const isWaiting = ({ state }: Pick<Petition, 'state'>): boolean => WAITING.includes(state)
export const isPetitionLate = (petition: Petition, today: Day): boolean => (petition.answeredOn ?? today) > petition.due
/** Calendar days from being raised to the answer that stands, or to today. */
export const ageOf = (petition: Petition, today: Day): number =>
  daysBetween(petition.raisedOn, petition.answeredOn ?? today)

export interface PetitionAsk {
  readonly step: PetitionStep
  readonly words?: string | undefined
  readonly outcome?: Outcome | undefined
  /** Whose it is: an agency with its sector, or a body outside named in words. */
  readonly to?: { readonly agency: string; readonly sector: string } | undefined
  readonly outside?: string | undefined
}

export interface PetitionAround {
  readonly roles: ReadonlySet<Role>
  readonly by: Hand
  readonly at: Instant
  readonly language: Language
  readonly calendar: Calendar
}

export type PetitionRefusal = 'not-your-step' | 'wrong-state' | 'words-missing' | 'whose-missing' | 'outcome-missing'

/** One step of a petition, decided. */
export function movePetition(
  petition: Petition,
  ask: PetitionAsk,
  around: PetitionAround,
): Decision<{ petition: Petition; move: PetitionMove }, PetitionRefusal> {
  const words = (ask.words ?? '').trim()
  const outside = (ask.outside ?? '').trim()
  const asked = decideStep(petitionWorkflow, petition.state, ask.step, around.roles, {
    words: words !== '',
    whose: ask.to !== undefined || outside !== '',
    outcome: ask.outcome !== undefined,
  })
  if (asked.code !== 'free') return refuseStep(petitionWorkflow, asked, around.language)
  const move: PetitionMove = {
    seq: petition.moves,
    step: ask.step,
    at: around.at,
    by: around.by,
    words: words === '' ? null : words,
    toAgency: ask.step === 'forward' ? (ask.to?.agency ?? null) : null,
    outside: ask.step === 'forward' && outside !== '' ? outside : null,
    outcome: ask.step === 'close' ? (ask.outcome ?? null) : null,
  }
  const moved: Petition = {
    ...petition,
    ...changeOf(petition, ask, move, around.calendar),
    state: asked.next,
    moves: petition.moves + 1,
  }
  return decide({ petition: moved, move }, factOf(petition, moved, move))
}

function changeOf(before: Petition, ask: PetitionAsk, move: PetitionMove, calendar: Calendar): Partial<Petition> {
  const on = dayOf(move.at)
  switch (ask.step) {
    case 'answer':
      return { answer: move.words, answeredOn: on }
    case 'close':
      return { outcome: move.outcome, closedOn: on }
    case 'forward': {
      const to = ask.to
      if (!to) return { outside: move.outside }
      const agencies = [...new Set([...before.agencies, to.agency])]
      return { handlerAgency: to.agency, sector: to.sector, outside: null, agencies }
    }
    case 'reopen': {
      // The clock stood still while whoever raised it read the answer.
      const paused = workingDaysBetween(calendar, before.answeredOn ?? on, on)
      return { answer: null, answeredOn: null, due: addWorkingDays(calendar, before.due, paused) }
    }
    default:
      return {}
  }
}

const PAST: Readonly<Record<PetitionStep, string>> = {
  raise: 'raised',
  take: 'taken',
  forward: 'forwarded',
  answer: 'answered',
  add: 'added-to',
  reopen: 'reopened',
  close: 'closed',
}

/** The ledger keeps no words of whoever raised it: they may name people. */
export const factOf = (before: Petition | null, now: Petition, move: PetitionMove): Fact => ({
  kind: `work.petition-${PAST[move.step]}`,
  subject: { type: 'work.petition', id: now.id },
  where: { unit: now.unit, sector: now.sector },
  reason: move.by.accountId === null ? undefined : (move.words ?? undefined),
  before: before ? { state: before.state, handler: before.handlerAgency } : undefined,
  after: { state: now.state, handler: now.handlerAgency, outcome: now.outcome, outside: now.outside },
})
