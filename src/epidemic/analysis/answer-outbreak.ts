import { instantOfTick } from '../tick.ts'
import { type Held, somebody, sourceWords } from './held.ts'
import { dispersion, superspreading } from './offspring.ts'
import type { Spreaders, Transmission } from './question.ts'
import type { Candidate } from './sources.ts'
import { countBelow, reachOf } from './spreaders.ts'
import { descendantsOf, generationsOf, offspringOf } from './transmission.ts'
import { spreadOf } from './what-if.ts'

/** Possible sources told with each case; all of them stand on the person's own page. */
const SOURCES_TOLD = 3
/** So many cases are traced alone; beyond, only what the chains already explain is counted. */
const MOST_REACHES = 1_500

export function transmission(held: Held): Transmission {
  const { scene } = held
  const { candidates, parent } = held.sources()
  const generation = generationsOf(parent)
  const infected = offspringOf(parent)
  const descendants = descendantsOf(parent)
  const { reference, confirmed, hasOnset } = scene.cases
  return {
    cases: candidates.map((list, root) => ({
      person: somebody(held, scene.roots.person[root]!),
      generation: generation[root]!,
      infected: infected[root]!,
      descendants: descendants[root]!,
      onset: hasOnset[root] === 1 ? instantOfTick(reference[root]!) : null,
      confirmedAt: instantOfTick(confirmed[root]!),
      possible: list.length,
      sources: chosenFirst(list, parent[root]!)
        .slice(0, SOURCES_TOLD)
        .map((one) => sourceWords(held, one)),
    })),
    generations: generationTable(generation, reference),
    superspreading: superspreading(infected),
    dispersion: dispersion(infected),
    timed: scene.timing !== null,
  }
}

/** A case must not come of itself: then another than the most likely one stands in the tree. */
const chosenFirst = (list: readonly Candidate[], chosen: number): Candidate[] =>
  list.toSorted((a, b) => Number(b.root === chosen) - Number(a.root === chosen))

function generationTable(generation: Int32Array, reference: Int32Array): Transmission['generations'] {
  const rows: { cases: number; first: number; last: number }[] = []
  generation.forEach((depth, root) => {
    rows[depth] ??= { cases: 0, first: reference[root]!, last: reference[root]! }
    const row = rows[depth]
    row.cases++
    row.first = Math.min(row.first, reference[root]!)
    row.last = Math.max(row.last, reference[root]!)
  })
  return Array.from(rows, (row, depth) => ({
    generation: depth,
    cases: row?.cases ?? 0,
    first: row ? instantOfTick(row.first) : null,
    last: row ? instantOfTick(row.last) : null,
  }))
}

/** Those through whom most chains run, most first; cases and contacts alike. */
export function spreaders(held: Held, most: number): Spreaders {
  const { scene } = held
  const levels = scene.base.levels()
  const { direct, all } = countBelow(levels, scene.history.people)
  const ranked = Array.from(levels.person, (_, at) => at)
    .filter((at) => all[at]! > 0)
    .toSorted((a, b) => all[b]! - all[a]! || direct[b]! - direct[a]! || a - b)
    .slice(0, most)
  return {
    total: spreadOf(levels),
    people: ranked.map((at, place) => ({
      person: somebody(held, levels.person[at]!),
      level: levels.level[at]!,
      direct: direct[at]!,
      below: all[at]!,
      reach: place < MOST_REACHES ? reachOf(scene, levels.person[at]!, levels.exposedAt[at]!) : null,
    })),
  }
}
