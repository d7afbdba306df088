import type { Day } from '#kernel/day'
import { type Decision, decide, type Fact } from '#kernel/fact'
import { isRefused, refuse } from '#kernel/refusal'
import { type Indicator, rangeOf } from '../indicator.ts'
import type { Target } from './programme.ts'
import type { KnownTarget } from './standing.ts'

/** A programme as far as its targets are concerned. */
interface Frame {
  readonly id: string
  readonly unitId: string
  readonly from: Day
}

/**
 * What an indicator is to reach, in place of what the programme asked before: each day once, after the programme's
 * first day (a resolution may look beyond its last one), within the range of the indicator.
 */
export function setTargets(
  programme: Frame,
  indicator: Indicator,
  before: readonly KnownTarget[],
  asked: readonly KnownTarget[],
): Decision<KnownTarget[], 'out-of-range' | 'twice' | 'before-programme'> {
  const { least, most } = rangeOf(indicator)
  for (const { day, value } of asked) {
    if (day <= programme.from) return refuse('before-programme', { day, from: programme.from })
    if (value < least || value > most) return refuse('out-of-range', { value, least, most })
    if (asked.filter((other) => other.day === day).length > 1) return refuse('twice', { name: day })
  }
  const state = asked.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return decide(state, {
    kind: 'measures.targets-set',
    subject: { type: 'measures.indicator', id: indicator.id },
    where: { unit: programme.unitId, sector: indicator.sector },
    authority: state.at(-1)?.act,
    before: { programme: programme.id, targets: before.map(short) },
    after: { programme: programme.id, targets: state.map(short) },
  })
}

const short = ({ day, value }: KnownTarget) => ({ day, value })

type SetRefusal = 'out-of-range' | 'twice' | 'before-programme' | 'unknown-indicator'

/**
 * Everything a programme asks for, in place of what it asked before; indicators of which nothing changes are left out.
 * `ofUnit`: every target of the programme's unit, of other programmes too.
 */
export function setAllTargets(
  programme: Frame,
  indicators: ReadonlyMap<string, Indicator>,
  ofUnit: readonly Target[],
  asked: readonly (KnownTarget & { readonly indicatorId: string })[],
): Decision<ReadonlyMap<string, KnownTarget[]>, SetRefusal> {
  const state = new Map<string, KnownTarget[]>()
  const facts: Fact[] = []
  const own = ofUnit.filter(({ programmeId }) => programmeId === programme.id)
  for (const indicatorId of new Set([...own, ...asked].map((target) => target.indicatorId))) {
    const indicator = indicators.get(indicatorId)
    const before = own.filter((target) => target.indicatorId === indicatorId).map(known)
    const after = asked.filter((target) => target.indicatorId === indicatorId).map(known)
    if (JSON.stringify(before) === JSON.stringify(after)) continue
    if (!indicator) return refuse('unknown-indicator', { name: indicatorId })
    const elsewhere = ofUnit.find(
      (other) =>
        other.indicatorId === indicatorId &&
        other.programmeId !== programme.id &&
        after.some(({ day }) => day === other.day),
    )
    if (elsewhere) return refuse('twice', { name: `${indicator.short.vi} ${elsewhere.day}` })
    const set = setTargets(programme, indicator, before, after)
    if (isRefused(set)) return set
    state.set(indicatorId, set.state)
    facts.push(...set.facts)
  }
  return decide(state, ...facts)
}

const known = ({ day, value, act }: KnownTarget): KnownTarget => ({ day, value, act })
