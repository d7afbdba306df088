import { type IndexSpec, parseIndexSpec } from '../composite/index.ts'
import type { Edition } from './edition.ts'

/** The specification the engine scores an edition by: the same tree, with the maxima as they are filled in. */
export function specOf({ id, name, nodes, settings }: Pick<Edition, 'id' | 'name' | 'nodes' | 'settings'>): IndexSpec {
  const parents = new Set(nodes.map(({ parent }) => parent))
  const parsed = parseIndexSpec({
    code: id,
    name,
    stages: settings.stages ?? { normalise: 'points' },
    nodes: nodes.map(({ code, parent, name: words, max, weight, scored }) => ({
      code,
      parent,
      name: words,
      // A group has the points of what is below it, so that a maximum is filled in once.
      ...(parents.has(code) ? {} : { max: scored ? max : 0 }),
      ...(scored ? (weight === null ? {} : { weight }) : { weight: 0 }),
    })),
  })
  if ('faults' in parsed) throw new Error(`edition ${id}: ${JSON.stringify(parsed.faults[0])}`)
  return parsed.spec
}
