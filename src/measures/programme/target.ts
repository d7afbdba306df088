import type { Day } from '#kernel/day'
import { type Decision, decide } from '#kernel/fact'
import { refuse } from '#kernel/refusal'
import { type Indicator, rangeOf } from '../indicator.ts'
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
