import canonicalize from 'canonicalize'
import { type Day, spokenDay } from '#kernel/day'
import { type Decision, decide, type Fact, type Json } from '#kernel/fact'
import { refuse } from '#kernel/refusal'
import { inputsOf } from '../formula/graph.ts'
import type { Indicator } from '../indicator.ts'
import { inputOf } from './definition.ts'
import { type CatalogueAround, faultsOf } from './faults.ts'

/** What is to be written: a definition, and what becomes of the one before it. */
export interface Change {
  readonly indicator: Indicator
  /** The definition before, cut to end where this one begins; null for a first one. */
  readonly before: Indicator | null
  /** It takes the place of a planned one that begins on the same day. */
  readonly replaces: boolean
  readonly reason: string | null
}

/** A new indicator; its id must be free. */
export function define(of: Indicator, around: CatalogueAround): Decision<Change, 'id-taken' | 'definition-invalid'> {
  if (around.all.some(({ id }) => id === of.id)) return refuse('id-taken', { id: of.id })
  const faults = faultsOf(of, around)
  if (faults.length > 0) return refuse('definition-invalid', undefined, faults)
  return decide({ indicator: of, before: null, replaces: false, reason: null }, fact('defined', of, null))
}

export interface Redefining {
  /** First day of the latest definition the writer saw. */
  readonly after: Day
  readonly reason: string
  readonly today: Day
  /** Last day of the last period a value is published for; null when none is. */
  readonly publishedTo: Day | null
}

/**
 * Another definition from a day on. What is past stays: it begins after the one in force, and after the last period that
 * is published. Only a definition that has not begun yet is replaced.
 */
export function redefine(
  of: Indicator,
  around: CatalogueAround,
  { after, reason, today, publishedTo }: Redefining,
): Decision<Change, 'changed-meanwhile' | 'overlapping' | 'already-published' | 'nothing-new' | 'definition-invalid'> {
  const latest = latestOf(around.all, of.id)
  if (!latest || latest.from !== after) return refuse('changed-meanwhile')
  const replaces = of.from === latest.from && latest.from > today
  if (of.from <= latest.from && !replaces) return refuse('overlapping', { day: spokenDay(latest.from) })
  if (publishedTo !== null && of.from <= publishedTo)
    return refuse('already-published', { day: spokenDay(publishedTo) })
  const faults = faultsOf(of, around)
  if (faults.length > 0) return refuse('definition-invalid', undefined, faults)
  if (latest.to === null && canonicalize(inputOf(of)) === canonicalize(inputOf(latest))) return refuse('nothing-new')
  const earlier = latest.to === null || latest.to > of.from ? of.from : latest.to
  const before = replaces ? null : { ...latest, to: earlier }
  return decide({ indicator: of, before, replaces, reason }, { ...fact('changed', of, latest), reason })
}

/** Out of use from a day on, once no formula and no mean needs it. Its values stay. */
export function end(
  id: string,
  on: Day,
  { all, language }: Pick<CatalogueAround, 'all' | 'language'>,
  { after, reason, publishedTo }: Omit<Redefining, 'today'>,
): Decision<Indicator, 'changed-meanwhile' | 'overlapping' | 'already-published' | 'still-used'> {
  const latest = latestOf(all, id)
  if (!latest || latest.from !== after) return refuse('changed-meanwhile')
  if (on <= latest.from) return refuse('overlapping', { day: spokenDay(latest.from) })
  if (publishedTo !== null && on <= publishedTo) return refuse('already-published', { day: spokenDay(publishedTo) })
  const users = all.filter((one) => one.id !== id && (one.to === null || one.to > on) && usesOf(one).includes(id))
  if (users.length > 0)
    return refuse('still-used', { names: [...new Set(users.map((one) => one.short[language]))].join(', ') })
  const state = { ...latest, to: on }
  return decide(state, { ...fact('ended', state, latest), reason })
}

/** What a definition needs to have a value: the names of its formula and its weight. */
export const usesOf = ({ formula, weightId }: Pick<Indicator, 'formula' | 'weightId'>): string[] =>
  weightId === null ? inputsOf(formula) : [...inputsOf(formula), weightId]

const latestOf = (all: readonly Indicator[], id: string): Indicator | undefined =>
  all.filter((one) => one.id === id).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]

const said = ({ from, to, name, origin, formula, measureUnit, aggregation, period }: Indicator): Json => ({
  from,
  to,
  name: name.vi,
  origin,
  formula,
  measureUnit,
  aggregation,
  period,
})

const fact = (what: 'defined' | 'changed' | 'ended', now: Indicator, before: Indicator | null): Fact => ({
  kind: `measures.indicator-${what}`,
  subject: { type: 'measures.indicator', id: now.id },
  where: { unit: null, sector: now.sector },
  authority: now.source,
  before: before ? said(before) : undefined,
  after: said(now),
})
