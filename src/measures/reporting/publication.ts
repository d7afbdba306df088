import type { Day, Instant } from '#kernel/day'
import { inputsOf } from '../formula/graph.ts'
import type { Indicator } from '../indicator.ts'
import type { PublicationState } from './names.ts'

/** A value of a larger unit as the province published it, frozen with what it is made of. */
export interface Publication {
  readonly id: string
  readonly formId: string
  readonly periodId: string
  readonly periodFrom: Day
  readonly periodTo: Day
  readonly indicatorId: string
  readonly subjectId: string
  readonly sector: string
  readonly value: number
  readonly made: string
  readonly partsFrom: number
  readonly partsOf: number
  readonly partIds: readonly string[]
  readonly state: PublicationState
  /** While reopened: what it would be now. */
  readonly nextValue: number | null
  readonly reopenedAt: Instant | null
  /** The corrected values that reopened it. */
  readonly reopenedBy: readonly string[]
  readonly replaces: string | null
  readonly reason: string | null
  readonly publishedBy: string | null
  readonly publishedName: string
  readonly publishedAt: Instant
}

/** What an indicator is made of, at any depth, itself included: names in its formula, and what weighs it. */
export function ingredientsOf(id: string, definitions: ReadonlyMap<string, Indicator>): Set<string> {
  const found = new Set<string>()
  const walk = (one: string): void => {
    if (found.has(one)) return
    found.add(one)
    const definition = definitions.get(one)
    if (!definition) return
    if (definition.weightId) walk(definition.weightId)
    for (const name of inputsOf(definition.formula)) walk(name)
  }
  walk(id)
  return found
}

/**
 * What publishing a form makes public of a larger unit: what the form asks for and adds up, and every formula reported
 * as often that is made of it.
 */
export function publishedOf(
  asked: readonly string[],
  definitions: ReadonlyMap<string, Indicator>,
  period: Indicator['period'],
): Indicator[] {
  const inputs = new Set(asked)
  return [...definitions.values()].filter((one) => {
    if (inputs.has(one.id)) return one.aggregation !== 'none'
    if (one.origin !== 'formula' || one.period !== period || one.aggregation === 'none') return false
    const made = ingredientsOf(one.id, definitions)
    return [...inputs].some((id) => made.has(id))
  })
}

/** Reopened with what it would be now; a value that comes out the same still waits to be looked at. */
export const reopened = (
  of: Publication,
  next: number | null,
  because: readonly string[],
  at: Instant,
): Publication => ({
  ...of,
  state: 'reopened',
  nextValue: next,
  reopenedAt: of.reopenedAt ?? at,
  reopenedBy: [...new Set([...of.reopenedBy, ...because])],
})
