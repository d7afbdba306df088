import type { Day } from '#kernel/day'
import { inputsOf } from '../formula/graph.ts'
import type { Indicator } from '../indicator.ts'
import { shownOn, stateOn } from './definition.ts'
import type { LineageNode } from './schema.ts'

/** The catalogue as one day shows it: of each indicator the definition in force, else the nearest there is. */
export function catalogueOn(all: readonly Indicator[], day: Day): Map<string, Indicator> {
  const shown = new Map<string, Indicator>()
  for (const [id, versions] of Map.groupBy(all, (one) => one.id)) {
    const one = shownOn(versions, day)
    if (one) shown.set(id, one)
  }
  return shown
}

/** Whose formula names it, by id of what is named. */
export function feedsOf(shown: ReadonlyMap<string, Indicator>): Map<string, string[]> {
  const feeds = new Map<string, string[]>()
  for (const { id, formula } of shown.values())
    for (const name of inputsOf(formula)) {
      const list = feeds.get(name)
      if (list) list.push(id)
      else feeds.set(name, [id])
    }
  return feeds
}

export const nodeOf = (of: Indicator, day: Day): LineageNode => ({
  id: of.id,
  name: of.name,
  short: of.short,
  raw: of.raw,
  origin: of.origin,
  state: stateOn(of, day),
})
