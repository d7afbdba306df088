import type { Day } from '#kernel/day'
import { contains, type Interval } from '#kernel/interval'
import { COVID_19, diseaseName } from './disease.ts'

/** Who counts as a close contact (F1) of a case under one act and the days it was in force. */
export interface CloseContactRule {
  readonly act: string
  /** The diseases, by every name an outbreak may give them: folded, without spaces and hyphens. */
  readonly disease: readonly string[]
  readonly inForce: Interval<Day>
  /** Nearness that counts. */
  readonly withinMetres: 1 | 2
  /** Minutes from which it counts although both wore masks; null: masks make no difference. */
  readonly maskedMinutes: number | null
  /** Minutes in one closed space from which it counts at any distance, masks or not; null: never by the space alone. */
  readonly enclosedMinutes: number | null
  /** Criteria whose wording was not seen in a source and are taken on the careful side. */
  readonly assumed: readonly Criterion[]
}

/** In the order they are asked. */
export const CRITERIA = ['touch', 'household', 'care', 'near', 'enclosed'] as const
export type Criterion = (typeof CRITERIA)[number]

/**
 * Decisions 3468/QĐ-BYT (7 August 2020) and 3638/QĐ-BYT (30 July 2021), in force one after the other, count nearness
 * within 2 m; Decision 5053/QĐ-BYT (3 December 2020, tracing handbook) works by the definition of the first. Their
 * lists of households and closed spaces were not seen: both are taken to count.
 * Dispatch 11042/BYT-DP (29 December 2021): touching; within 2 m, or 15 minutes and more within 2 m or in one closed
 * space when masked; care without protective equipment. From April 2022 the distance is 1 m (SGGP of 16 April 2022;
 * the number of the act was not seen, the rest is taken to stand). A later act is another row with its days.
 */
export const closeContactRules: readonly CloseContactRule[] = [
  {
    act: '3468/QĐ-BYT',
    disease: COVID_19,
    inForce: { from: '2020-08-07', to: '2020-12-03' },
    withinMetres: 2,
    maskedMinutes: null,
    enclosedMinutes: 0,
    assumed: ['household', 'enclosed'],
  },
  {
    act: '5053/QĐ-BYT',
    disease: COVID_19,
    inForce: { from: '2020-12-03', to: '2021-07-30' },
    withinMetres: 2,
    maskedMinutes: null,
    enclosedMinutes: 0,
    assumed: ['household', 'enclosed'],
  },
  {
    act: '3638/QĐ-BYT',
    disease: COVID_19,
    inForce: { from: '2021-07-30', to: '2021-12-29' },
    withinMetres: 2,
    maskedMinutes: null,
    enclosedMinutes: 0,
    assumed: ['household', 'enclosed'],
  },
  {
    act: '11042/BYT-DP',
    disease: COVID_19,
    inForce: { from: '2021-12-29', to: '2022-04-16' },
    withinMetres: 2,
    maskedMinutes: 15,
    enclosedMinutes: 15,
    assumed: ['household'],
  },
  {
    act: 'BYT 4/2022',
    disease: COVID_19,
    inForce: { from: '2022-04-16', to: null },
    withinMetres: 1,
    maskedMinutes: 15,
    enclosedMinutes: 15,
    assumed: ['household', 'enclosed'],
  },
]

/** The definition for a disease on a day; null where none is known, and then nothing is judged. */
export function closeContactRuleOn(disease: string, on: Day): CloseContactRule | null {
  const name = diseaseName(disease)
  return closeContactRules.find((rule) => rule.disease.includes(name) && contains(rule.inForce, on)) ?? null
}

/** How an encounter went, as far as it was told; null is unknown. */
export interface Circumstance {
  readonly setting: string | null
  readonly nearness: 'touch' | 'under-1m' | 'under-2m' | 'beyond-2m' | null
  readonly mask: 'both' | 'one' | 'none' | null
  readonly enclosed: boolean | null
  readonly protected: boolean | null
  readonly minutes: number | null
}

type Unknown = 'nearness' | 'mask' | 'enclosed' | 'minutes' | 'protected'

/** `presumed`: nothing shows that it is one, and what is not known could make it one; treated as one. */
export type ContactClass = 'close' | 'presumed' | 'not-close'

export interface Judgement {
  readonly rule: CloseContactRule
  readonly class: ContactClass
  /** Criteria that are met, each enough alone. */
  readonly met: readonly Criterion[]
  /** What would have to be known to judge. */
  readonly unknown: readonly Unknown[]
}

type Answer = { readonly holds: boolean | null; readonly unknown?: readonly Unknown[] }
const NO: Answer = { holds: false }
const YES: Answer = { holds: true }
const open = (...unknown: Unknown[]): Answer => ({ holds: null, unknown })

/** Judges one encounter: each criterion holds, does not hold, or cannot be told from what is known. */
export function judgeContact(of: Circumstance, rule: CloseContactRule): Judgement {
  const answers = CRITERIA.map((criterion) => ({ criterion, ...ask[criterion](of, rule) }))
  const met = answers.filter(({ holds }) => holds === true).map(({ criterion }) => criterion)
  const unknown = [...new Set(answers.flatMap((answer) => (answer.holds === null ? (answer.unknown ?? []) : [])))]
  if (met.length > 0) return { rule, class: 'close', met, unknown: [] }
  return { rule, class: unknown.length > 0 ? 'presumed' : 'not-close', met, unknown }
}

const ask: Readonly<Record<Criterion, (of: Circumstance, rule: CloseContactRule) => Answer>> = {
  touch: ({ nearness }) => (nearness === null ? open('nearness') : { holds: nearness === 'touch' }),
  household: ({ setting }) => ({ holds: setting === 'household' }),
  care({ setting, protected: worn }) {
    if (setting !== 'health-care') return NO
    return worn === null ? open('protected') : { holds: !worn }
  },
  near({ nearness, mask, minutes }, { withinMetres, maskedMinutes }) {
    if (nearness === null) return open('nearness')
    const near = nearness === 'touch' || nearness === 'under-1m' || (withinMetres === 2 && nearness === 'under-2m')
    if (!near) return NO
    if (maskedMinutes === null || mask === 'none' || mask === 'one') return YES
    const long = minutes === null ? null : minutes >= maskedMinutes
    if (long === true) return YES
    if (long === false) return mask === null ? open('mask') : NO
    return mask === null ? open('mask', 'minutes') : open('minutes')
  },
  enclosed({ enclosed, minutes }, { enclosedMinutes }) {
    if (enclosedMinutes === null || enclosed === false) return NO
    const long = enclosedMinutes === 0 ? true : minutes === null ? null : minutes >= enclosedMinutes
    if (long === false) return NO
    if (enclosed === true && long === true) return YES
    return open(...(enclosed === null ? (['enclosed'] as const) : []), ...(long === null ? (['minutes'] as const) : []))
  },
}
