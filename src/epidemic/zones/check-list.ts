import { addDays, type Day, daysBetween, type Instant, spokenDay } from '#kernel/day'
import { say, type Text, type Values } from '#kernel/text'
import { type LiftingItem, liftingRuleOn, provedBy } from '../rules/zone-lifting.ts'
import { proofTexts } from './text-lifting.ts'

/** What the records say of the people of a zone on a day. */
export interface Evidence {
  readonly day: Day
  /** First day the zone held. */
  readonly since: Day
  /** Days without a case asked by the rule; null: no rule for the disease. */
  readonly daysAsked: number | null
  /** Latest confirmation among the cases who live in the zone or belong to it. */
  readonly lastCaseOn: Day | null
  readonly cases: number
  /** F1 of the zone, those of them sampled with a result since it was closed, and those released or moved away. */
  readonly contacts: number
  readonly sampled: number
  readonly released: number
}

/** What a person last said of a condition. */
export interface Tick {
  readonly item: string
  readonly done: boolean
  readonly words: string
  readonly by: string | null
  readonly at: Instant
}

export interface Checked {
  readonly item: LiftingItem
  readonly proved: 'records' | 'person'
  /** Null: nothing tells yet. */
  readonly met: boolean | null
  readonly proof: Text | null
  readonly tick: Tick | null
}

const worded = (text: Text, values: Values): Text => ({ vi: say(text, 'vi', values), en: say(text, 'en', values) })

type Proof = { readonly met: boolean | null; readonly proof: Text | null }

function provedOf(item: LiftingItem, evidence: Evidence): Proof {
  const { day, since, daysAsked, lastCaseOn, contacts, sampled, released } = evidence
  if (item === 'contacts-sampled')
    return {
      met: sampled >= contacts,
      proof: worded(proofTexts.sampled, { n: sampled, of: contacts, day: spokenDay(since) }),
    }
  if (item === 'contacts-released')
    return { met: released >= contacts, proof: worded(proofTexts.released, { n: released, of: contacts }) }
  if (item !== 'no-new-case') return { met: null, proof: null }
  if (daysAsked === null) return { met: null, proof: proofTexts.noRule }
  // Nobody fell ill inside: counted from the day it was closed.
  const from = lastCaseOn ?? since
  const days = daysBetween(from, day)
  const values = { days, asked: daysAsked, day: spokenDay(from), next: spokenDay(addDays(from, daysAsked)) }
  const text = lastCaseOn === null ? proofTexts.noCase : proofTexts.lastCase
  return { met: days >= daysAsked, proof: worded(text, values) }
}

/** The list of a zone: what the records prove counts, and where they cannot tell, the word of a person. Pure. */
export function checkList(evidence: Evidence, ticks: readonly Tick[]): Checked[] {
  return liftingRuleOn(evidence.day).items.map((item) => {
    const tick = ticks.findLast((one) => one.item === item) ?? null
    const { met, proof } = provedOf(item, evidence)
    const told = met ?? (tick === null ? null : tick.done)
    return { item, proved: provedBy[item], met: told, proof, tick }
  })
}

export const unmetOf = (list: readonly Checked[]): Checked[] => list.filter(({ met }) => met !== true)

/** Whether a person's word is asked for: the records do not decide it themselves. */
export const mayTick = (item: LiftingItem, evidence: Evidence): boolean => provedOf(item, evidence).met === null
