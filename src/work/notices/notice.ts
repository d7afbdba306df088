import type { Day, Instant } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { Answering } from '#people'
import type { CaseLine, Holder } from '../engine/case-line.ts'
import type { Role } from '../names.ts'

/** What a notice is about, as people choose ways for it. */
export const NOTICE_TOPICS = ['given', 'progress', 'deadline', 'other'] as const
export type NoticeTopic = (typeof NOTICE_TOPICS)[number]

/** Something that happened, for those who are told and for other systems. No title, no words, no name. */
export interface Happening {
  readonly home: number
  readonly id: string
  readonly at: Instant
  /** Kind and step, `task.submit`. */
  readonly name: string
  readonly subject: { readonly type: string; readonly id: string }
  readonly code: string | null
  readonly state: string | null
  readonly due: Day | null
  readonly unit: string | null
  readonly sector: string | null
  readonly byAgency: string | null
}

/** What each person told reads. */
export interface Telling {
  readonly about: NoticeTopic
  readonly title: string
  readonly said: Text
  readonly words: string | null
  readonly byName: string | null
  readonly link: string | null
}

const DEADLINE_STEPS: ReadonlySet<string> = new Set(['remind', 'escalate', 'warn', 'apologize', 'lapse'])
const GIVING_STEPS: ReadonlySet<string> = new Set(['assign', 'reassign', 'forward', 'transfer', 'hand-over', 'pass'])

/** Which of a person's choices a step falls under; `opening` is the step that begins a case. */
export function topicOf(step: string, opening: string): NoticeTopic {
  if (DEADLINE_STEPS.has(step)) return 'deadline'
  return step === opening || GIVING_STEPS.has(step) ? 'given' : 'progress'
}

/** The agencies to be looked up for these parts of a case. */
export const agenciesToAsk = (line: CaseLine, roles: readonly Role[]): string[] =>
  holdersOf(line, roles).flatMap(({ person, agency }) => (person === null && agency !== null ? [agency] : []))

const holdersOf = (line: CaseLine, roles: readonly Role[]): (Holder & { readonly role: Role })[] =>
  roles.flatMap((role) => (line.parts[role] ?? []).map((holder) => ({ ...holder, role })))

/**
 * The accounts to tell: the person who holds a part, else whoever answers for its agency (of a superior or a head, its heads
 * where there are some). Each once; whoever did it is left out.
 */
export function recipientsOf(
  line: CaseLine,
  roles: readonly Role[],
  answering: readonly Answering[],
  by: string | null,
): string[] {
  const told = new Set<string>()
  for (const { role, person, agency } of holdersOf(line, roles)) {
    if (person !== null) told.add(person)
    else {
      const there = answering.filter((one) => one.agency === agency)
      const heads = role === 'superior' || role === 'head' ? there.filter(({ head }) => head) : []
      for (const { accountId } of heads.length > 0 ? heads : there) told.add(accountId)
    }
  }
  if (by !== null) told.delete(by)
  return [...told]
}
