import { addDays, type Day, dayOf, daysBetween, type Instant } from '#kernel/day'
import { type Decision, decide, type Fact } from '#kernel/fact'
import { refuse } from '#kernel/refusal'
import type { Language } from '#kernel/text'
import type { Calendar } from '../calendar/calendar.ts'
import { addWorkingDays, workingDayFrom, workingDaysBetween } from '../calendar/deadline.ts'
import { after, blockedBy, refuseBlocked } from '../engine/workflow.ts'
import type { ObstacleCategory, ObstacleState, ObstacleStep, Outcome, Role } from '../names.ts'
import type { Hand } from '../tasks/task.ts'
import { obstacleWorkflow, WAITING } from './workflow-petition.ts'

export interface Obstacle {
  readonly home: number
  readonly id: string
  readonly code: string
  readonly category: ObstacleCategory
  readonly law: string | null
  readonly title: string
  readonly what: string
  readonly unit: string
  readonly sector: string
  readonly state: ObstacleState
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

export interface ObstacleMove {
  readonly seq: number
  readonly step: ObstacleStep
  readonly at: Instant
  readonly by: Hand
  readonly words: string | null
  readonly toAgency: string | null
  readonly outside: string | null
  readonly outcome: Outcome | null
}

/** The sector that handles a category first; `general` is the office of the people's committee. */
export const SECTOR_OF: Readonly<Record<ObstacleCategory, string>> = {
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

export const isWaiting = ({ state }: Pick<Obstacle, 'state'>): boolean => WAITING.includes(state)
export const isObstacleLate = (obstacle: Obstacle, today: Day): boolean => (obstacle.answeredOn ?? today) > obstacle.due
/** Calendar days from being raised to the answer that stands, or to today. */
export const ageOf = (obstacle: Obstacle, today: Day): number =>
  daysBetween(obstacle.raisedOn, obstacle.answeredOn ?? today)

export interface ObstacleAsk {
  readonly step: ObstacleStep
  readonly words?: string | undefined
  readonly outcome?: Outcome | undefined
  /** Whose it is: an agency with its sector, or a body outside named in words. */
  readonly to?: { readonly agency: string; readonly sector: string } | undefined
  readonly outside?: string | undefined
}

export interface ObstacleAround {
  readonly roles: ReadonlySet<Role>
  readonly by: Hand
  readonly at: Instant
  readonly language: Language
  readonly calendar: Calendar
}

export type ObstacleRefusal = 'not-your-step' | 'wrong-state' | 'words-missing' | 'whose-missing' | 'outcome-missing'

/** One step of an obstacle, decided. */
export function moveObstacle(
  obstacle: Obstacle,
  ask: ObstacleAsk,
  around: ObstacleAround,
): Decision<{ obstacle: Obstacle; move: ObstacleMove }, ObstacleRefusal> {
  const blocked = blockedBy(obstacleWorkflow, obstacle.state, ask.step, around.roles)
  if (blocked) return refuseBlocked(obstacleWorkflow, blocked, around.language)
  const { needs } = obstacleWorkflow.steps[ask.step]
  const words = (ask.words ?? '').trim()
  const outside = (ask.outside ?? '').trim()
  if (needs.includes('whose') && ask.to === undefined && outside === '') return refuse('whose-missing')
  if (needs.includes('words') && words === '') return refuse('words-missing')
  if (needs.includes('outcome') && ask.outcome === undefined) return refuse('outcome-missing')
  const move: ObstacleMove = {
    seq: obstacle.moves,
    step: ask.step,
    at: around.at,
    by: around.by,
    words: words === '' ? null : words,
    toAgency: ask.step === 'forward' ? (ask.to?.agency ?? null) : null,
    outside: ask.step === 'forward' && outside !== '' ? outside : null,
    outcome: ask.step === 'close' ? (ask.outcome ?? null) : null,
  }
  const state = after(obstacleWorkflow, obstacle.state, ask.step)
  const moved: Obstacle = {
    ...obstacle,
    ...changeOf(obstacle, ask, move, around.calendar),
    state,
    moves: obstacle.moves + 1,
  }
  return decide({ obstacle: moved, move }, factOf(obstacle, moved, move))
}

function changeOf(before: Obstacle, ask: ObstacleAsk, move: ObstacleMove, calendar: Calendar): Partial<Obstacle> {
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

const PAST: Readonly<Record<ObstacleStep, string>> = {
  raise: 'raised',
  take: 'taken',
  forward: 'forwarded',
  answer: 'answered',
  add: 'added-to',
  reopen: 'reopened',
  close: 'closed',
}

/** The ledger keeps no words of whoever raised it: they may name people. */
export const factOf = (before: Obstacle | null, now: Obstacle, move: ObstacleMove): Fact => ({
  kind: `work.obstacle-${PAST[move.step]}`,
  subject: { type: 'work.obstacle', id: now.id },
  where: { unit: now.unit, sector: now.sector },
  reason: move.by.accountId === null ? undefined : (move.words ?? undefined),
  before: before ? { state: before.state, handler: before.handlerAgency } : undefined,
  after: { state: now.state, handler: now.handlerAgency, outcome: now.outcome, outside: now.outside },
})
