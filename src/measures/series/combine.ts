import type { Day } from '#kernel/day'
import { percentOf } from '../indicator.ts'
import { type Aggregation, OBSERVATION_STATES, type ObservationState } from '../names.ts'
import { type Figure, type Missing, missingFigure } from './figure.ts'

/** A figure with what it weighs; `null`: its weight is not known. */
export interface Part {
  readonly figure: Figure
  readonly weight: number | null
}

/**
 * Several figures as one. A part without a value counts in `of` and not in `from`; a mean also leaves out a part whose
 * weight is not known. `last` takes the newest part that has a value, in the order given. `ratio` adds what was counted
 * and what of. Parts that do not add give no value.
 */
export function combine(parts: readonly Part[], by: Aggregation, made: 'units' | 'periods'): Figure {
  const of = parts.reduce((sum, { figure }) => sum + Math.max(1, figure.of), 0)
  const cut = parts.some(({ figure }) => figure.cut)
  const withValue = parts.filter(({ figure }) => figure.value !== null)
  if (by === 'none') return missingFigure('does-not-add', { made, by, of, cut })
  if (withValue.length === 0) return missingFigure(commonest(parts), { made, by, of, cut })
  const worked = by === 'last' ? (made === 'periods' ? newest(parts) : agreed(withValue)) : WAYS[by](withValue)
  if (worked === null) return missingFigure('does-not-add', { made, by, of, cut })
  const used = worked.used.map(({ figure }) => figure)
  return {
    value: worked.value,
    missing: null,
    missingOf: null,
    ...trustOf(used),
    made,
    by,
    from: worked.from ?? used.reduce((sum, figure) => sum + figure.from, 0),
    of,
    share: by === 'ratio' ? shareOf(used) : null,
    cut,
    rule: used.find(({ rule }) => rule !== null)?.rule ?? null,
    madeOf: made === 'periods' ? (used.at(-1)?.madeOf ?? []) : [],
  }
}

interface Worked {
  readonly value: number
  readonly used: readonly Part[]
  /** Parts it speaks of, where these are more than those used. */
  readonly from?: number
}

const numberIn = ({ figure }: Part): number => figure.value ?? 0
const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** The newest period that has a value; the parts up to it are behind it. */
function newest(parts: readonly Part[]): Worked | null {
  const at = parts.findLastIndex(({ figure }) => figure.value !== null)
  const found = parts[at]
  if (!found) return null
  const { from, of } = found.figure
  const before = total(parts.slice(0, at).map(({ figure }) => Math.max(1, figure.of)))
  return { value: numberIn(found), used: [found], from: before + (of === 0 ? 1 : from) }
}

/** A state that all units share is that of the larger one. */
function agreed(parts: readonly Part[]): Worked | null {
  const value = parts[0] && numberIn(parts[0])
  return value === undefined || parts.some((part) => numberIn(part) !== value) ? null : { value, used: parts }
}

const WAYS: Readonly<Record<Exclude<Aggregation, 'none' | 'last'>, (parts: readonly Part[]) => Worked | null>> = {
  sum: (used) => ({ value: total(used.map(numberIn)), used }),
  mean(parts) {
    const used = parts.filter(({ weight }) => weight !== null && weight > 0)
    const weight = total(used.map((part) => part.weight ?? 0))
    return weight > 0 ? { value: total(used.map((part) => numberIn(part) * (part.weight ?? 0))) / weight, used } : null
  },
  ratio(used) {
    const share = shareOf(used.map(({ figure }) => figure))
    const value = share && percentOf(share)
    return value === null ? null : { value, used }
  },
  max: (used) => ({ value: Math.max(...used.map(numberIn)), used }),
  min: (used) => ({ value: Math.min(...used.map(numberIn)), used }),
}

/** What was counted of what over all; null where one of them does not say. */
function shareOf(figures: readonly Figure[]): Figure['share'] {
  if (figures.length === 0 || figures.some(({ share }) => share === null)) return null
  return {
    numerator: total(figures.map(({ share }) => share?.numerator ?? 0)),
    denominator: total(figures.map(({ share }) => share?.denominator ?? 0)),
  }
}

/** The reason most parts give; of equals the one that a reader can still wait for. */
function commonest(parts: readonly Part[]): Missing {
  const counts = new Map<Missing, number>()
  for (const { figure } of parts) if (figure.missing) counts.set(figure.missing, (counts.get(figure.missing) ?? 0) + 1)
  let best: Missing = 'not-reported'
  let most = 0
  for (const [missing, count] of counts)
    if (count > most || (count === most && missing === 'not-yet-due')) {
      best = missing
      most = count
    }
  return best
}

/** A figure is as confirmed as the least confirmed of its parts, and drawn for the demo when one of them is. */
export function trustOf(figures: readonly Figure[]): Pick<Figure, 'state' | 'confirmedOn' | 'simulated'> {
  let state: ObservationState | null = null
  let confirmedOn: Day | null = null
  let unconfirmed = false
  for (const figure of figures) {
    if (figure.state && (state === null || rank(figure.state) < rank(state))) state = figure.state
    if (figure.confirmedOn && (confirmedOn === null || figure.confirmedOn < confirmedOn))
      confirmedOn = figure.confirmedOn
    unconfirmed ||= figure.confirmedOn === null && figure.state !== null
  }
  return { state, confirmedOn: unconfirmed ? null : confirmedOn, simulated: figures.some(({ simulated }) => simulated) }
}

const rank = (state: ObservationState): number => OBSERVATION_STATES.indexOf(state)
