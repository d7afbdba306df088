import { Graph, layout } from '@dagrejs/dagre'

/** A box or a label of the picture, its middle and its size in pixels. */
export interface Placed {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface DrawnNode extends Placed {
  readonly id: string
  readonly lines: readonly string[]
}

export interface DrawnEdge {
  readonly key: string
  readonly from: string
  /** The states it comes from: one, or those of a pill. */
  readonly sources: readonly string[]
  readonly to: string
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly label: Placed & { readonly lines: readonly string[] }
  readonly system: boolean
}

/** A mark that stands for several states at once. */
export interface DrawnPill extends Placed {
  readonly id: string
  readonly sources: readonly string[]
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
  readonly pills: readonly DrawnPill[]
}

interface Picture {
  readonly nodes: readonly { readonly id: string; readonly words: string }[]
  readonly edges: readonly {
    readonly from: string | readonly string[]
    readonly to: string
    readonly words: readonly string[]
    readonly system: boolean
  }[]
}

const NODE_WIDTH = 172
const PILL = { width: 104, height: 22 }
const LETTER = 6.4
const LINE = 16
const NODE_LETTERS = 22
const LABEL_LETTERS = 24
/** Room below the name for what the state says beside it. */
const NODE_NOTE = 18

/** The id of the mark a case begins at. */
export const BEGIN = '·begin'

/** Words broken into lines of so many letters at most. */
export function linesOf(words: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const widest = (lines: readonly string[]): number => Math.max(...lines.map(({ length }) => length)) * LETTER

/** Where everything stands: ranks from the top down, labels beside their arrows, nothing over another. */
export function draw({ nodes, edges }: Picture): Drawing {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'TB', nodesep: 28, edgesep: 12, ranksep: 28, marginx: 12, marginy: 12 })
  graph.setDefaultEdgeLabel(() => ({}))
  const named = new Map(nodes.map(({ id, words }) => [id, linesOf(words, NODE_LETTERS)]))
  for (const [id, lines] of named)
    graph.setNode(id, { width: NODE_WIDTH, height: lines.length * LINE + NODE_NOTE + 16 })
  if (edges.some(({ from }) => from === BEGIN)) graph.setNode(BEGIN, { width: 20, height: 20 })
  const labelled = edges.map(({ words, from: source, ...rest }, n) => {
    const sources = typeof source === 'string' ? [source] : source
    const from = typeof source === 'string' ? source : `·from-${n}`
    if (typeof source !== 'string') graph.setNode(from, { ...PILL })
    const edge = { ...rest, from, sources }
    const lines = words.flatMap((one) => linesOf(one, LABEL_LETTERS))
    const size = { width: widest(lines) + 12, height: lines.length * LINE + 4 }
    graph.setEdge(edge.from, edge.to, { ...size, labelpos: 'c' }, String(n))
    return { ...edge, key: String(n), lines }
  })
  layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  const placed = (id: string): Placed => graph.node(id) as Placed
  return {
    width,
    height,
    nodes: [...named].map(([id, lines]) => ({ id, lines, ...pick(placed(id)) })),
    pills: labelled
      .filter(({ from, sources }) => sources[0] !== from)
      .map(({ from, sources }) => ({ id: from, sources, ...pick(placed(from)) })),
    edges: labelled.map(({ key, from, sources, to, system, lines }) => {
      const { points, ...at } = graph.edge(from, to, key) as Placed & { points: { x: number; y: number }[] }
      return { key, from, sources, to, system, points, label: { ...pick(at), lines } }
    }),
  }
}

const pick = ({ x, y, width, height }: Placed): Placed => ({ x, y, width, height })

/** A smooth line through the points of an arrow. */
export function pathOf(points: readonly { readonly x: number; readonly y: number }[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  const last = rest.at(-1) ?? first
  const middles = rest.slice(0, -1).map((point, n) => {
    const next = rest[n + 1] ?? last
    return `Q${point.x},${point.y} ${(point.x + next.x) / 2},${(point.y + next.y) / 2}`
  })
  return `M${first.x},${first.y} ${middles.join(' ')} L${last.x},${last.y}`
}
