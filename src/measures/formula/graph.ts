import { isFault } from './fault.ts'
import { namesIn } from './formula.ts'
import { parseFormula } from './parse.ts'

/** A node of the graph: an indicator or input with its formula, if it has one. */
export interface Node {
  readonly id: string
  readonly formula: string | null
}

/** What a formula is made of; nothing where it has none or its text is at fault. */
export function inputsOf(formula: string | null): string[] {
  if (formula === null) return []
  const parsed = parseFormula(formula)
  return isFault(parsed) ? [] : namesIn(parsed)
}

/**
 * Every id after all it is made of; or the first ring found, each id once, each made of the next and the last of the
 * first. A name that is no node is passed over. `prev` counts as well: a value made of its own past has no beginning.
 */
export function orderOf(
  nodes: readonly Node[],
): { readonly order: readonly string[] } | { readonly ring: readonly string[] } {
  const inputs = new Map(nodes.map(({ id, formula }) => [id, inputsOf(formula)]))
  const done = new Set<string>()
  for (const { id } of nodes) {
    const ring = visit(id, inputs, done)
    if (ring) return { ring }
  }
  return { order: [...done] }
}

/** Walks down without recursion: a chain of a thousand formulas is as good as one of two. */
function visit(start: string, inputs: ReadonlyMap<string, readonly string[]>, done: Set<string>): string[] | null {
  if (done.has(start)) return null
  const path: { readonly id: string; next: number }[] = [{ id: start, next: 0 }]
  const onPath = new Set([start])
  for (let here = path.at(-1); here; here = path.at(-1)) {
    const below: string | undefined = inputs.get(here.id)?.[here.next++]
    if (below === undefined) {
      done.add(here.id)
      onPath.delete(here.id)
      path.pop()
    } else if (onPath.has(below)) {
      return path.slice(path.findIndex(({ id }) => id === below)).map(({ id }) => id)
    } else if (inputs.has(below) && !done.has(below)) {
      path.push({ id: below, next: 0 })
      onPath.add(below)
    }
  }
  return null
}
