import type { Day } from '#kernel/day'
import type { Atlas } from './atlas.ts'
import { hasKnownOrigin, standingOn } from './succession.ts'

/**
 * How a figure passes to other units. `sum`: counts, by share of territory. `weighted-mean`: rates, by the weight
 * given (people, as a rule). `last`: a state, kept while all the parts agree. `not-comparable`: only where the unit is wholly the same.
 */
const REEXPRESS_RULES = ['sum', 'weighted-mean', 'last', 'not-comparable'] as const
export type ReexpressRule = (typeof REEXPRESS_RULES)[number]

export interface UnitValue {
  readonly unitId: string
  readonly value: number
  /** Needed by `weighted-mean`; a value without weight counts as unknown there. */
  readonly weight?: number | undefined
}

interface Contribution {
  readonly unitId: string
  readonly value: number
  /** Part of that unit lying here; null = unknown. */
  readonly share: number | null
}

export interface ReexpressedValue {
  readonly unitId: string
  /** Null when nothing certain can be said. */
  readonly value: number | null
  /** `partial`: a part of unknown size, or a unit without a value, is missing from it. */
  readonly state: 'exact' | 'partial' | 'unknown' | 'not-comparable'
  readonly rule: ReexpressRule
  readonly madeOf: readonly Contribution[]
  /** Units of the first day that lie here and gave no value. */
  readonly missing: readonly string[]
}

export interface Unallocated {
  readonly unitId: string
  readonly value: number
  readonly reason: 'unknown-share' | 'no-successor'
}

export interface Reexpression {
  readonly values: readonly ReexpressedValue[]
  /** For `sum`: what could not be given to any unit. Values and this together make the total that came in. */
  readonly unallocated: readonly Unallocated[]
}

export interface Frame {
  readonly fromDay: Day
  readonly toDay: Day
  readonly rule: ReexpressRule
}

/**
 * Says figures given per unit of one day in the units of another day. A share that is not known is never
 * invented: the figure is marked and, for a sum, what is left is returned as unallocated.
 */
export function reexpress(atlas: Atlas, series: readonly UnitValue[], frame: Frame): Reexpression {
  const into = new Map<string, (Contribution & { weight: number | undefined })[]>()
  const unallocated: Unallocated[] = []
  for (const { unitId, value, weight } of series) {
    const parts = standingOn(atlas, unitId, frame.toDay)
    for (const part of parts) {
      const list = into.get(part.unitId) ?? []
      list.push({ unitId, value, share: part.share, weight })
      into.set(part.unitId, list)
    }
    const given = parts.reduce((sum, part) => sum + (part.share ?? 0), 0)
    const reason = parts.some((part) => part.share === null) ? 'unknown-share' : 'no-successor'
    if (frame.rule === 'sum' && 1 - given > 1e-9) unallocated.push({ unitId, value: value * (1 - given), reason })
  }
  const values = [...into].map(([unitId, madeOf]): ReexpressedValue => {
    const here = standingOn(atlas, unitId, frame.fromDay).map((part) => part.unitId)
    const missing = here.filter((id) => !madeOf.some((one) => one.unitId === id))
    const complete =
      missing.length === 0 && (frame.toDay < frame.fromDay || hasKnownOrigin(atlas, unitId, frame.fromDay))
    return {
      unitId,
      ...RULES[frame.rule](madeOf, complete),
      rule: frame.rule,
      madeOf: madeOf.map(({ unitId: id, value, share }) => ({ unitId: id, value, share })),
      missing,
    }
  })
  return { values, unallocated }
}

type Weighed = Contribution & { readonly weight: number | undefined }
type Result = Pick<ReexpressedValue, 'value' | 'state'>

const RULES: Record<ReexpressRule, (madeOf: readonly Weighed[], complete: boolean) => Result> = {
  sum: (madeOf, complete) => {
    const known = madeOf.filter((one) => one.share !== null)
    if (known.length === 0) return { value: null, state: 'unknown' }
    const value = known.reduce((sum, one) => sum + one.value * (one.share ?? 0), 0)
    return { value, state: complete && known.length === madeOf.length ? 'exact' : 'partial' }
  },
  'weighted-mean': (madeOf, complete) => {
    const known = madeOf.filter((one) => one.share !== null && one.weight !== undefined)
    const weight = known.reduce((sum, one) => sum + (one.share ?? 0) * (one.weight ?? 0), 0)
    if (weight <= 0) return { value: null, state: 'unknown' }
    const value = known.reduce((sum, one) => sum + one.value * (one.share ?? 0) * (one.weight ?? 0), 0) / weight
    return { value, state: complete && known.length === madeOf.length ? 'exact' : 'partial' }
  },
  last: (madeOf, complete) => {
    const first = madeOf[0]?.value
    if (first === undefined || madeOf.some((one) => one.value !== first))
      return { value: null, state: 'not-comparable' }
    return { value: first, state: complete ? 'exact' : 'partial' }
  },
  'not-comparable': (madeOf, complete) => {
    const [only, other] = madeOf
    return only && !other && complete && only.share === 1
      ? { value: only.value, state: 'exact' }
      : { value: null, state: 'not-comparable' }
  },
}
