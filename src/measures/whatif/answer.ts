import type { Text } from '#kernel/text'
import { type Changes, cheapest, type Stages, scoreIndex, toPass, whatIf } from '../composite/index.ts'
import { type EditionNode, indicatorsOf } from '../scoring/edition.ts'
import { type Ground, pointsOn, valueFor } from './ground.ts'

export interface Standing {
  readonly total: number | null
  readonly rank: number | null
}

/** A subject of the ladder: where it stands, and stood before the change. */
export interface Rung extends Standing {
  readonly id: string
  readonly name: Text
  readonly was: number | null
}

const orNull = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value)

const standing = (ground: Ground, stages: Stages, at: number): Standing => ({
  total: pointsOn(ground, stages.scores[0]?.[at] ?? Number.NaN),
  rank: ground.whole ? orNull(stages.ranks[0]?.[at]) : null,
})

/** How many above and below are shown. */
const AROUND = 3

/**
 * Before and after a change, and who stands around then. `other`: the same subjects by the changed edition; `values`:
 * what the subject would have.
 */
export function tried(ground: Ground, other: Ground, subject: string, values: Changes['values'] = []) {
  const before = scoreIndex(ground.spec, ground.data)
  const after = whatIf(other.spec, other.data, { values })
  const at = ground.data.units.indexOf(subject)
  const order = [...ground.data.units.keys()]
    .filter((unit) => standing(ground, after, unit).rank !== null)
    .sort((a, b) => (after.ranks[0]?.[a] ?? 0) - (after.ranks[0]?.[b] ?? 0) || Number(b === at) - Number(a === at))
  const place = order.indexOf(at)
  const near = place < 0 ? [] : order.slice(Math.max(0, place - AROUND), place + AROUND + 1)
  return {
    before: standing(ground, before, at),
    after: standing(ground, after, at),
    of: order.length,
    around: near.map((unit): Rung => {
      const id = ground.data.units[unit] as string
      return {
        id,
        name: ground.names.get(id) as Text,
        ...standing(ground, after, unit),
        was: standing(ground, before, unit).rank,
      }
    }),
    /** Others whose rank changes: it moves with the weights and with what everybody is held against. */
    moved: order.filter((unit) => unit !== at && before.ranks[0]?.[unit] !== after.ranks[0]?.[unit]).length,
  }
}

/** Where points are cheapest for a subject, and what it takes to pass the next one. */
export function advised(ground: Ground, nodes: readonly EditionNode[], subject: string) {
  const at = ground.data.units.indexOf(subject)
  const stages = scoreIndex(ground.spec, ground.data)
  const byCode = new Map(nodes.map((node) => [node.code, node]))
  const scale = (score: number): number => pointsOn(ground, score) ?? 0
  const valued = (code: string, points: number): number | null => {
    const node = byCode.get(code)
    return node ? valueFor(node.rule, node.max, points) : null
  }
  const passing = ground.whole ? toPass(stages, ground.data, at) : null
  return {
    standing: standing(ground, stages, at),
    cheapest: cheapest(stages, at).map(({ code, from, to, gain, steps, full }) => ({
      code,
      from,
      to,
      toValue: valued(code, to),
      gain: scale(gain),
      steps,
      full: scale(full),
    })),
    passing: passing && {
      next: { id: passing.next, name: ground.names.get(passing.next) as Text },
      gap: scale(passing.gap),
      steps: passing.steps?.map((step) => ({ ...step, toValue: valued(step.code, step.to) })) ?? null,
      total: passing.score === null ? null : scale(passing.score),
      rank: passing.rank,
    },
  }
}

/** Changes the index does not know, or that lie outside what a node can bring. */
export function unfit(
  nodes: readonly EditionNode[],
  points: readonly { readonly code: string; readonly points: number | null }[],
  maxima: readonly { readonly code: string }[],
): string[] {
  const indicators = new Map(indicatorsOf({ nodes }).map((node) => [node.code, node]))
  return [
    ...points
      .filter(({ code, points: wanted }) => {
        const node = indicators.get(code)
        return node === undefined || (wanted !== null && (wanted < 0 || wanted > (node.max ?? 0) + 1e-9))
      })
      .map(({ code }) => code),
    ...maxima.filter(({ code }) => !indicators.has(code)).map(({ code }) => code),
  ]
}
