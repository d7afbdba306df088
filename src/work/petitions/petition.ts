import { type Day, daysBetween, type Instant } from '#kernel/day'
import type { Fact } from '#kernel/fact'
import type { Point } from '#kernel/point'
import type { Hand } from '../tasks/task.ts'
import type {
  Origin,
  Outcome,
  PetitionCategory,
  PetitionState,
  PetitionStep,
  Rejection,
  Resolver,
  Urgency,
} from './names.ts'
import { WAITING } from './workflow-petition.ts'

/** What stands in an enterprise's way, as far as it was said. */
export interface Obstacle {
  readonly ministry: string | null
  readonly law: string | null
  readonly resolver: Resolver | null
  /** Đồng. */
  readonly cost: number | null
  readonly affected: number | null
}

export interface Petition {
  readonly home: number
  readonly id: string
  readonly code: string
  readonly origin: Origin
  readonly category: PetitionCategory
  readonly title: string
  readonly what: string
  readonly urgency: Urgency
  readonly unit: string
  readonly point: (Point & { readonly accuracy: number | null }) | null
  readonly address: string | null
  readonly consent: boolean
  readonly obstacle: Obstacle
  readonly sector: string
  readonly state: PetitionState
  readonly workflow: number
  readonly outcome: Outcome | null
  readonly rejection: Rejection | null
  readonly handlerAgency: string
  readonly outside: string | null
  readonly outsideContact: string | null
  readonly deskAgency: string
  readonly raisedOn: Day
  readonly due: Day
  readonly firstDue: Day
  readonly extensions: number
  readonly escalation: number
  readonly escalatedTo: string | null
  readonly escalatedOn: Day | null
  /** Since when the clock stands because something was asked. */
  readonly pausedOn: Day | null
  readonly windowDay: Day | null
  readonly answeredOn: Day | null
  readonly closedOn: Day | null
  readonly answer: string | null
  readonly rating: number | null
  readonly reopened: number
  readonly mainId: string | null
  readonly mainHash: string | null
  readonly joinedFrom: PetitionState | null
  readonly followers: number
  readonly directiveId: string | null
  readonly directiveDoneOn: Day | null
  readonly publishedOn: Day | null
  readonly moves: number
  readonly agencies: readonly string[]
  readonly followHash: string
  readonly basketHash: string | null
}

export interface PetitionMove {
  readonly seq: number
  readonly step: PetitionStep
  readonly at: Instant
  readonly by: Hand
  readonly words: string | null
  readonly toAgency: string | null
  readonly outside: string | null
  readonly contact: string | null
  readonly outcome: Outcome | null
  readonly reason: Rejection | null
  readonly rating: number | null
  readonly mainId: string | null
  readonly due: Day | null
}

export const isWaiting = ({ state }: Pick<Petition, 'state'>): boolean => WAITING.includes(state)

/** Past its day: counted to the answer that stands, to the day the clock stopped, or to today. */
export const isPetitionLate = ({ answeredOn, pausedOn, due }: Petition, today: Day): boolean =>
  (answeredOn ?? pausedOn ?? today) > due

/** Calendar days from being raised to the answer that stands, or to today. */
export const ageOf = (petition: Petition, today: Day): number =>
  daysBetween(petition.raisedOn, petition.answeredOn ?? today)

const PAST: Readonly<Record<PetitionStep, string>> = {
  raise: 'raised',
  assign: 'assigned',
  take: 'taken',
  forward: 'forwarded',
  refer: 'referred',
  reject: 'rejected',
  ask: 'asked-about',
  inform: 'informed',
  answer: 'answered',
  'share-answer': 'answered-together',
  note: 'noted',
  add: 'added-to',
  rate: 'rated',
  reopen: 'reopened',
  withdraw: 'withdrawn',
  close: 'closed',
  join: 'joined',
  part: 'parted',
  'part-assigned': 'parted',
  'part-taken': 'parted',
  follow: 'followed',
  unfollow: 'unfollowed',
  direct: 'directed',
  'directive-done': 'directive-done',
  remind: 'reminded',
  escalate: 'escalated',
  pass: 'passed',
}

/** The ledger keeps no words of whoever raised it: they may name people. */
export const factOf = (before: Petition | null, now: Petition, move: PetitionMove): Fact => ({
  kind: `work.petition-${PAST[move.step]}`,
  subject: { type: 'work.petition', id: now.id },
  where: { unit: now.unit, sector: now.sector },
  reason: move.by.accountId === null ? undefined : (move.words ?? undefined),
  before: before ? { state: before.state, handler: before.handlerAgency, due: before.due } : undefined,
  after: {
    state: now.state,
    handler: now.handlerAgency,
    due: now.due,
    outcome: now.outcome,
    outside: now.outside,
    ...(move.rating === null ? {} : { rating: move.rating }),
    ...(move.mainId === null ? {} : { main: move.mainId }),
    ...(move.reason === null ? {} : { reason: move.reason }),
  },
})
