import type { Stages } from './score.ts'
import { endsOf, rescore } from './unit.ts'

/** What an indicator could bring one unit, step by step: nothing of the others changes. */
export interface Ladder {
  readonly place: number
  readonly from: number
  /** The value after one step, two steps, … to the best it can be. */
  readonly values: readonly number[]
  /** How much higher the index is then. */
  readonly gains: readonly number[]
}

/** Steps of one indicator beyond this are not looked at. */
const MOST_STEPS = 100

/** The ladders of every indicator the unit has a value of and could better; steps as its node says, else 1 % of the range. */
export function laddersOf(stages: Stages, unit: number): Ladder[] {
  const root = stages.scores[0]![unit]!
  if (Number.isNaN(root)) return []
  return stages.tree.leaves.flatMap((place) => {
    const from = stages.imputed[place]![unit]!
    if (stages.counts[place] === 0 || Number.isNaN(from)) return []
    const { treatments, scales } = stages
    const values = climbFrom(stages, place, from)
    const gains = values.map((value) => {
      const score = scales[place]!.at(treatments[place]!.at(value))
      return rescore(stages, unit, new Map([[place, score]]))[0]! - root
    })
    // A step that brings nothing at the end of a ladder is no step to take.
    let last = gains.length
    while (last > 0 && !(gains[last - 1]! > (gains[last - 2] ?? 0) + 1e-12)) last--
    return last === 0 ? [] : [{ place, from, values: values.slice(0, last), gains: gains.slice(0, last) }]
  })
}

function climbFrom(stages: Stages, place: number, from: number): number[] {
  const node = stages.tree.nodes[place]!
  const up = betterUp(stages, place)
  const [low, high] = reachOf(stages, place)
  const limit = up ? high : low
  const within = (value: number): number => (up ? Math.min(limit, value) : Math.max(limit, value))
  if (up ? from >= limit : from <= limit) return []
  const step = node.step ?? { ofRange: 0.01 }
  if ('values' in step) {
    const ahead = step.values.filter((value) => (up ? value > from : value < from) && within(value) === value)
    return ahead.toSorted((a, b) => (up ? a - b : b - a)).slice(0, MOST_STEPS)
  }
  const size = 'by' in step ? step.by : step.ofRange * (high - low)
  if (!(size > 0)) return []
  const count = Math.min(MOST_STEPS, Math.ceil(Math.abs(limit - from) / size - 1e-9))
  return Array.from({ length: count }, (_, i) => within(from + (up ? 1 : -1) * size * (i + 1)))
}

/** Whether a higher value lifts the index: less is better an odd number of times on the way turns it round. */
function betterUp({ tree }: Stages, place: number): boolean {
  let up = true
  for (let at = place; at > 0; at = tree.parent[at]!) if (tree.nodes[at]!.direction === 'down') up = !up
  return up
}

/** The range a value can move in: that of its points, goalposts or bounds, otherwise of what units have. */
export function reachOf(stages: Stages, place: number): readonly [low: number, high: number] {
  const { kind, bounds } = stages.spec.stages.normalise
  const node = stages.tree.nodes[place]!
  if (kind === 'points') return [0, node.max ?? 0]
  if (kind === 'goalposts' && node.goalposts) return node.goalposts
  if (kind === 'min-max' && bounds === 'fixed' && node.bounds) return node.bounds
  const known = stages.imputed[place]!.filter((value) => !Number.isNaN(value)).sort()
  const ends = [known[0] ?? 0, known.at(-1) ?? 0] as const
  if (kind !== 'distance-to-target' || node.target === null) return ends
  return node.direction === 'down'
    ? [Math.min(node.target, ends[0]), ends[1]]
    : [ends[0], Math.max(node.target, ends[1])]
}

/** What the index could gain from an indicator in all, were it at the end of its scale. */
export const fullGain = (stages: Stages, unit: number, place: number): number => {
  const root = stages.scores[0]![unit]!
  const tries = endsOf(stages, place).map((score) => rescore(stages, unit, new Map([[place, score]]))[0]! - root)
  return Math.max(0, ...tries.filter((gain) => !Number.isNaN(gain)))
}
