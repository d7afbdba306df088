import type { Text } from '#kernel/text'
import type { Role } from '../names.ts'
import type { Need, Workflow } from './shape.ts'

/** A state as the picture shows it. */
export interface DiagramNode {
  readonly id: string
  readonly name: Text
  readonly closed: boolean
  /** The clock stands here: somebody outside is waited for. */
  readonly stands: boolean
  /** The clock reminds and climbs here. */
  readonly watched: boolean
}

/** A step as the picture tells it. */
export interface DiagramStep {
  readonly step: string
  readonly by: readonly Role[]
  readonly needs: readonly Need[]
  readonly tells: readonly Role[]
}

/** An arrow, with every step that leads that way; `from` is null for the one that opens a case. */
export interface DiagramEdge {
  readonly from: string | null
  readonly to: string
  readonly steps: readonly DiagramStep[]
}

export interface Diagram {
  readonly nodes: readonly DiagramNode[]
  readonly edges: readonly DiagramEdge[]
  /** Steps that leave a case in its state, with the states they may be taken in. */
  readonly staying: readonly (DiagramStep & { readonly in: readonly string[] })[]
}

/** What the picture of a workflow shows: every state once, every step somewhere, arrows between two states joined. */
export function diagramOf(workflow: Workflow): Diagram {
  const edges = new Map<string, { from: string | null; to: string; steps: DiagramStep[] }>()
  const staying: (DiagramStep & { in: readonly string[] })[] = []
  for (const [step, { from, to, by, needs, tells = [] }] of Object.entries(workflow.steps)) {
    const told: DiagramStep = { step, by, needs, tells }
    const sources: readonly (string | null)[] = step === workflow.opening ? [null] : from
    const stays = sources.filter((source) => to === 'same' || source === to)
    if (stays.length > 0) staying.push({ ...told, in: stays.filter((state) => state !== null) })
    for (const source of sources) {
      if (to === 'same' || source === to) continue
      const key = `${source ?? ''}>${to}`
      const edge = edges.get(key) ?? { from: source, to, steps: [] }
      edge.steps.push(told)
      edges.set(key, edge)
    }
  }
  const watched = workflow.steps.remind?.from ?? []
  const nodes = Object.entries(workflow.states).map(([id, { name, closed, clock }]) => ({
    id,
    name,
    closed,
    stands: clock === 'stands' && !closed,
    watched: watched.includes(id) && clock !== 'stands',
  }))
  return { nodes, edges: [...edges.values()], staying }
}
