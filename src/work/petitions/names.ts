/** States, steps and choices of petitions, as they stand in the database, the contract and the texts. */

/** Whose a petition is; an enterprise's is called an obstacle on its board. */
export const ORIGINS = ['citizen', 'enterprise'] as const
export type Origin = (typeof ORIGINS)[number]

/** `forwarded` stands only in petitions of workflow version 1. */
export const PETITION_STATES = [
  'received',
  'assigned',
  'taken',
  'need-info',
  'forwarded',
  'joined',
  'answered',
  'rated',
  'closed',
] as const
export type PetitionState = (typeof PETITION_STATES)[number]

export const PETITION_STEPS = [
  'raise',
  'assign',
  'take',
  'forward',
  'refer',
  'reject',
  'ask',
  'inform',
  'answer',
  'share-answer',
  'note',
  'add',
  'rate',
  'reopen',
  'withdraw',
  'close',
  'join',
  'part',
  'part-assigned',
  'part-taken',
  'follow',
  'unfollow',
  'direct',
  'directive-done',
  'remind',
  'escalate',
  'pass',
] as const
export type PetitionStep = (typeof PETITION_STEPS)[number]

/** Steps an official asks for by name. */
export const ASKED_PETITION_STEPS = [
  'assign',
  'take',
  'forward',
  'refer',
  'reject',
  'ask',
  'answer',
  'note',
  'close',
] as const
export type AskedPetitionStep = (typeof ASKED_PETITION_STEPS)[number]

/** Steps whoever raised it asks for by name; a rating comes by a door of its own. */
export const RAISER_STEPS = ['add', 'inform', 'reopen', 'close', 'withdraw'] as const
export type RaiserStep = (typeof RAISER_STEPS)[number]

/** What a citizen reports. */
export const CITIZEN_CATEGORIES = [
  'road',
  'lighting',
  'waste',
  'water',
  'noise',
  'construction-order',
  'environment',
  'security',
  'health',
  'epidemic',
  'education',
  'land',
  'procedure',
  'attitude',
  'digital',
  'other',
] as const

/** What stands in the way, in the words an enterprise uses. */
export const ENTERPRISE_CATEGORIES = [
  'procedure',
  'land',
  'credit',
  'tax',
  'labour',
  'infrastructure',
  'transport',
  'epidemic',
  'digital',
  'other',
] as const

export const PETITION_CATEGORIES = [
  'road',
  'lighting',
  'waste',
  'water',
  'noise',
  'construction-order',
  'environment',
  'security',
  'health',
  'education',
  'attitude',
  'procedure',
  'land',
  'credit',
  'tax',
  'labour',
  'infrastructure',
  'transport',
  'epidemic',
  'digital',
  'other',
] as const
export type PetitionCategory = (typeof PETITION_CATEGORIES)[number]

/** "Closed" is not "solved": how a petition ended is always said. */
export const OUTCOMES = ['solved', 'partly', 'not-solved', 'not-ours', 'rejected', 'withdrawn', 'no-reply'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Outcomes an official gives with an answer; the others follow from the step: "not ours" has one that names whose. */
export const ANSWER_OUTCOMES = ['solved', 'partly', 'not-solved'] as const

/** Why the desk does not have a petition handled. Whoever raised it is told, and may contest it. */
export const REJECTIONS = ['spam', 'insufficient', 'abusive', 'answered-before', 'in-court', 'not-a-petition'] as const
export type Rejection = (typeof REJECTIONS)[number]

export const URGENCIES = ['normal', 'urgent'] as const
export type Urgency = (typeof URGENCIES)[number]

/** The level that is to resolve an obstacle. */
export const RESOLVERS = ['commune', 'province', 'ministry', 'government', 'national-assembly'] as const
export type Resolver = (typeof RESOLVERS)[number]

/** The value of a filter that means "it was not said". */
export const UNSAID = 'unsaid'

/** Days an obstacle has waited, in groups: each begins with its number and ends before the next. */
export const AGES = ['0', '7', '15', '30', '90'] as const
export type Age = (typeof AGES)[number]
