import * as fc from 'fast-check'
import { type Day, type Instant, instantOf } from '#kernel/day'
import type { PetitionAsk } from './move-petition.ts'
import { PETITION_STEPS, type PetitionStep } from './names.ts'
import type { Petition } from './petition.ts'

const RAISED: Day = '2026-11-02'

/** A citizen's petition just raised at the commune's desk. */
export const freshPetition = (change: Partial<Petition> = {}): Petition => ({
  home: 7,
  id: '0192f0c1-0000-7000-8000-00000000000a',
  code: 'PA-07-001',
  origin: 'citizen',
  category: 'road',
  title: 'Ổ gà trước cổng trường',
  what: 'Ổ gà sâu trước cổng trường.',
  urgency: 'normal',
  unit: '1-a',
  point: null,
  address: null,
  consent: true,
  obstacle: { ministry: null, law: null, resolver: null, cost: null, affected: null },
  sector: 'general',
  state: 'received',
  workflow: 2,
  outcome: null,
  rejection: null,
  handlerAgency: 'ubnd-a',
  outside: null,
  outsideContact: null,
  deskAgency: 'ubnd-a',
  raisedOn: RAISED,
  due: '2026-11-16',
  firstDue: '2026-11-16',
  extensions: 0,
  escalation: 0,
  escalatedTo: null,
  escalatedOn: null,
  pausedOn: null,
  windowDay: null,
  answeredOn: null,
  closedOn: null,
  answer: null,
  rating: null,
  reopened: 0,
  mainId: null,
  mainHash: null,
  joinedFrom: null,
  followers: 0,
  directiveId: null,
  directiveDoneOn: null,
  publishedOn: null,
  moves: 1,
  agencies: ['ubnd-a'],
  followHash: 'f',
  basketHash: null,
  ...change,
})

export interface PetitionWish {
  readonly ask: PetitionAsk
  /** Hours after the wish before. */
  readonly hours: number
}

const asks = fc.record({
  step: fc.constantFrom<PetitionStep>(...PETITION_STEPS.filter((step) => step !== 'raise')),
  words: fc.constantFrom('Đã rõ', undefined, ' '),
  outcome: fc.constantFrom('solved' as const, 'partly' as const, undefined),
  to: fc.constantFrom({ agency: 'so-a', sector: 'construction' }, { agency: 'ubnd-b', sector: 'general' }, undefined),
  outside: fc.constantFrom('Điện lực', undefined),
  contact: fc.constantFrom('1900', undefined),
  reason: fc.constantFrom('spam' as const, undefined),
  rating: fc.constantFrom(1, 5),
  urgency: fc.constantFrom('urgent' as const, 'normal' as const, undefined),
  main: fc.constant({ id: '0192f0c1-0000-7000-8000-00000000000b', followHash: 'm', agencies: ['ubnd-a', 'so-a'] }),
})

/** What people and the clock might ask, in any order, legal or not. */
export const petitionWishes: fc.Arbitrary<PetitionWish[]> = fc.array(
  fc.record({ ask: asks, hours: fc.integer({ min: 0, max: 120 }) }),
  { maxLength: 40 },
)

export const hoursAfterRaised = (hours: number): Instant => instantOf(RAISED, hours * 60)
