import { MultiUndirectedGraph } from 'graphology'
import { NEVER } from '../../src/epidemic/tracing/index.ts'
import type { Reached } from './answer.ts'
import type { World } from './world.ts'

interface Meeting {
  start: number
  end: number
}

export type Graph = MultiUndirectedGraph<Record<string, never>, Meeting>

/** The same encounters as a graphology graph, an edge each. */
export function graphOf(world: World): Graph {
  const graph: Graph = new MultiUndirectedGraph()
  for (let person = 0; person < world.people; person++) graph.addNode(person)
  for (let i = 0; i < world.encounters; i++) {
    graph.addUndirectedEdge(world.from[i]!, world.to[i]!, { start: world.start[i]!, end: world.end[i]! })
  }
  return graph
}

/** Breadth first with time, level by level, as one would write it on a graph library. */
export function traceGraph(graph: Graph, world: World, maxLevel: number): Reached[] {
  const reached = new Map<string, { level: number; exposed: number }>()
  let best = new Map<string, number>()
  for (const [i, root] of world.roots.person.entries()) {
    best.set(String(root), world.roots.start[i]!)
    reached.set(String(root), { level: 0, exposed: world.roots.start[i]! })
  }
  const roots = new Set(best.keys())
  let frontier = new Map(best)
  for (let level = 1; level <= maxLevel && frontier.size > 0; level++) {
    const next = new Map<string, number>()
    for (const [person, exposed] of frontier) {
      const isolated = world.isolated[Number(person)] ?? NEVER
      graph.forEachUndirectedEdge(person, (_, meeting, source, target) => {
        const other = source === person ? target : source
        const time = Math.max(meeting.start, exposed)
        if (time > meeting.end || time >= isolated || roots.has(other)) return
        if (time < Math.min(best.get(other) ?? NEVER, next.get(other) ?? NEVER)) next.set(other, time)
      })
    }
    best = new Map([...best, ...next])
    for (const [person, exposed] of next) if (!reached.has(person)) reached.set(person, { level, exposed })
    frontier = next
  }
  return Array.from(reached, ([person, found]) => ({ person: Number(person), ...found }))
}
