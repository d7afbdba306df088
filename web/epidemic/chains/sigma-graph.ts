import Graph from 'graphology'
import type { ChainGraph } from '#epidemic/contract'
import { levelColor } from '../../ui/levels.ts'
import type { Layout } from './layout.ts'

export const HEIGHT = 1000

/** From minutes and rows to the plane: as wide for its height as the frame is, so that nothing is stretched twice. */
export interface Place {
  readonly width: number
  readonly x: (minute: number) => number
  readonly y: (row: number) => number
}

export function placesOf({ minutes: [from, to], rows }: Layout, aspect: number): Place {
  const width = HEIGHT * aspect
  const span = Math.max(1, to - from)
  return {
    width,
    x: (minute) => ((minute - from) / span) * width,
    y: (row) => -(row / Math.max(1, rows)) * HEIGHT,
  }
}

export const minuteAt = ({ minutes: [from, to] }: Layout, { width }: Place, x: number): number =>
  from + (x / width) * Math.max(1, to - from)

interface Drawn {
  readonly graph: ChainGraph
  readonly seen: readonly number[]
  readonly layout: Layout
  readonly folded: ReadonlySet<number>
  readonly scheme: 'light' | 'dark'
}

const edgeColors = {
  light: { contact: '#DCE2E6', source: '#B2182B' },
  dark: { contact: '#333C42', source: '#E0566A' },
} as const

/** Nodes by number; cases on top, larger the more they lead to. */
export function graphologyOf({ graph, seen, layout, folded, scheme }: Drawn, place: Place): Graph {
  const made = new Graph({ type: 'directed', multi: false, allowSelfLoops: false })
  const colors = edgeColors[scheme]
  // The fewer there are, the more room each has.
  const scale = Math.min(2.6, Math.max(1, 3.4 - Math.log10(1 + seen.length) * 0.6))
  seen.forEach((at, now) => {
    const level = graph.level[at] ?? 0
    const below = graph.below[at] ?? 0
    const isFolded = folded.has(at) && below > 0
    made.addNode(String(at), {
      x: place.x(layout.x[now] ?? 0),
      y: place.y(layout.y[now] ?? 0),
      size: (level === 0 ? 2 + Math.log2(1 + below) * 0.45 : 1.5) * scale,
      color: levelColor(level),
      label: labelOf(graph.codes[at] ?? '', isFolded ? below : 0),
      zIndex: level === 0 ? 1 : 0,
      forceLabel: isFolded && seen.length < 400,
    })
  })
  layout.above.forEach((above, now) => {
    if (above < 0) return
    const [source, target] = [seen[above] ?? 0, seen[now] ?? 0]
    const isCase = graph.level[target] === 0
    made.addEdge(String(source), String(target), {
      size: isCase ? 0.9 * scale : 0.4 * scale,
      color: isCase ? colors.source : colors.contact,
      zIndex: isCase ? 1 : 0,
    })
  })
  return made
}

const labelOf = (code: string, behind: number): string => (behind > 0 ? `${code} +${behind}` : code)
