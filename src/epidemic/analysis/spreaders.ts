import { createTracer, type Levels, NONE } from '../tracing/index.ts'
import type { Scene } from './scene.ts'
import { type Spread, spreadOf } from './what-if.ts'

/** In the forest of explanations each person stands below whom the chain came through: how many stand below whom. */
export interface Below {
  /** By position among the levels. */
  readonly direct: Int32Array
  readonly all: Int32Array
}

/** Levels come in order of level and whoever explains somebody has a lower one: one pass from the end. */
export function countBelow({ count, person, by }: Levels, people: number): Below {
  const place = new Int32Array(people).fill(-1)
  for (let at = 0; at < count; at++) place[person[at]!] = at
  const direct = new Int32Array(count)
  const all = new Int32Array(count)
  for (let at = count - 1; at >= 0; at--) {
    const source = by[at]!
    if (source === NONE) continue
    const above = place[source]!
    direct[above]!++
    all[above]! += 1 + all[at]!
  }
  return { direct, all }
}

/** Whom a case could have reached on its own, were it the only one. */
export function reachOf(scene: Scene, person: number, from: number, maxLevel = 3): Spread {
  const roots = { person: Int32Array.of(person), start: Int32Array.of(from) }
  return spreadOf(createTracer(scene.history, { roots, isolated: scene.isolated, maxLevel }).levels())
}
