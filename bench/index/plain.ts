import type { IndexData, IndexSpec } from '#measures/composite'

type Values = Record<string, number>
interface Node {
  code: string
  weight: number
  down: boolean
  children: Node[]
}

/** What one resampling chose. */
export interface Draw {
  readonly weights: Values
  readonly normalise: 'min-max' | 'rank'
  readonly aggregate: 'arithmetic' | 'geometric'
}

/**
 * The same arithmetic as anybody would first write it: rows of objects, a tree walked by recursion, everything from the
 * data on made again each time. The peer of `bench/index.ts`; it shares no code with the engine.
 */
export function createPlain({ nodes }: IndexSpec, data: IndexData): (draw: Draw) => number[] {
  const tree = new Map<string, Node>(
    nodes.map(({ code, weight, direction }) => [
      code,
      { code, weight: weight ?? 0, down: direction === 'down', children: [] },
    ]),
  )
  for (const { code, parent } of nodes) if (parent !== null) tree.get(parent)!.children.push(tree.get(code)!)
  const root = tree.get(nodes[0]!.code)!
  const leaves = [...tree.values()].filter(({ children }) => children.length === 0)
  const rows: Values[] = data.units.map((_, unit) =>
    Object.fromEntries(leaves.map(({ code }) => [code, data.columns.get(code)![unit]!])),
  )

  return (draw) => {
    const scores: Values[] = rows.map(() => ({}))
    for (const { code, down } of leaves) {
      const column = rows.map((row) => row[code]!)
      const sorted = [...column].sort((a, b) => a - b)
      const low = sorted[0]!
      const high = sorted[sorted.length - 1]!
      for (const [unit, value] of column.entries()) {
        if (draw.normalise === 'min-max') {
          const share = (value - low) / (high - low)
          scores[unit]![code] = 1 + 99 * (down ? 1 - share : share)
        } else {
          const worse = sorted.filter((other) => (down ? other > value : other < value)).length
          scores[unit]![code] = 1 + worse
        }
      }
    }
    const scoreOf = (node: Node, row: Values): number => {
      if (node.children.length === 0) return row[node.code]!
      const parts = node.children.map((child) => ({
        weight: child.weight * draw.weights[child.code]!,
        score: scoreOf(child, row),
      }))
      const total = parts.reduce((sum, { weight }) => sum + weight, 0)
      if (draw.aggregate === 'arithmetic')
        return parts.reduce((sum, { weight, score }) => sum + weight * score, 0) / total
      return Math.exp(parts.reduce((sum, { weight, score }) => sum + weight * Math.log(score), 0) / total)
    }
    const totals = scores.map((row) => scoreOf(root, row))
    const order = totals.map((score, unit) => ({ score, unit })).sort((a, b) => b.score - a.score)
    const ranks: number[] = []
    for (const [place, { unit }] of order.entries()) ranks[unit] = place + 1
    return ranks
  }
}
