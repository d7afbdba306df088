import { createTracer, type Levels, NEVER, type Tracer } from '../tracing/index.ts'
import { DAY_TICKS } from './plausibility.ts'
import type { Scene } from './scene.ts'

/** People by level: F1, F2, and F3 with all beyond. */
export interface Spread {
  readonly f1: number
  readonly f2: number
  readonly f3: number
}

export function spreadOf({ level }: Levels): Spread {
  let f1 = 0
  let f2 = 0
  let f3 = 0
  for (const one of level) {
    if (one === 1) f1++
    else if (one === 2) f2++
    else if (one > 2) f3++
  }
  return { f1, f2, f3 }
}

export const less = (a: Spread, b: Spread): Spread => ({ f1: a.f1 - b.f1, f2: a.f2 - b.f2, f3: a.f3 - b.f3 })

/**
 * The outbreak traced by the same engine as if these people had been isolated at `at` (whoever was isolated earlier
 * stays so). The cases stay cases: whom an isolated case would not have infected any more still counts as a case,
 * so that what is saved is at least this.
 */
export function isolatingAt(scene: Scene, people: Iterable<number>, at: number): Tracer {
  const isolated = scene.isolated.slice()
  for (const person of people) isolated[person] = Math.min(isolated[person]!, at)
  return createTracer(scene.history, { roots: scene.roots, isolated })
}

/** What a delay of so many days had cost by the end: how many fewer F1, F2, F3 had the person been isolated that much earlier. */
export interface DelayCost {
  readonly days: number
  readonly at: number
  readonly saved: Spread
}

/**
 * The cost of one to `most` days of delay in isolating a person, measured backwards from the isolation as it was (from
 * `now` while there is none). Days before anything could be passed on cost nothing and are left out.
 */
export function delayCosts(scene: Scene, person: number, now: number, most = 3): DelayCost[] {
  const end = scene.isolated[person] === NEVER ? now : scene.isolated[person]!
  const begins = exposureOf(scene, person)
  if (begins === null) return []
  const before = spreadOf(scene.base.levels())
  const costs: DelayCost[] = []
  for (let days = 1; days <= most; days++) {
    const at = end - days * DAY_TICKS
    costs.push({ days, at, saved: less(before, spreadOf(isolatingAt(scene, [person], at).levels())) })
    if (at <= begins) break
  }
  return costs
}

/** From when on the person can have passed something on: null when no chain reaches them. */
export function exposureOf({ base }: Scene, person: number): number | null {
  return base.chainOf(person).at(-1)?.exposedAt ?? null
}
