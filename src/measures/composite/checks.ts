import type { SpecFault } from './fault.ts'
import type { IndexSpecFile, NodeFile } from './schema.ts'
import type { IndexNode, IndexSpec } from './spec.ts'
import { treeOf } from './tree.ts'

/** What keeps the nodes from being one tree. */
export function checkTree({ nodes }: IndexSpecFile): SpecFault[] {
  const faults: SpecFault[] = []
  const byCode = new Map<string, NodeFile>()
  for (const node of nodes) {
    if (byCode.has(node.code)) faults.push({ code: 'same-code', where: node.code, field: 'code' })
    else byCode.set(node.code, node)
  }
  const roots = nodes.filter(({ parent }) => (parent ?? null) === null)
  if (roots.length === 0) faults.push({ code: 'no-root', where: 'index', field: 'parent' })
  for (const { code } of roots.slice(1))
    faults.push({ code: 'two-roots', where: code, field: 'parent', values: { first: roots[0]!.code } })
  for (const { code, parent } of nodes)
    if (typeof parent === 'string' && !byCode.has(parent))
      faults.push({ code: 'unknown-parent', where: code, field: 'parent', values: { parent } })
  const ring = ringIn(nodes, byCode)
  if (ring) faults.push({ code: 'ring', where: ring[0]!, field: 'parent', values: { ring: ring.join(' → ') } })
  return faults
}

function ringIn(nodes: readonly NodeFile[], byCode: ReadonlyMap<string, NodeFile>): string[] | null {
  const sound = new Set<string>()
  for (const { code } of nodes) {
    const path: string[] = []
    let at: string | null = code
    while (at !== null && !sound.has(at)) {
      if (path.includes(at)) return [...path.slice(path.indexOf(at)), at]
      path.push(at)
      at = byCode.get(at)?.parent ?? null
    }
    for (const one of path) sound.add(one)
  }
  return null
}

const PAIRS = ['bounds', 'goalposts'] as const

/** What a stage needs of a node and does not find. */
export function checkNodes(spec: IndexSpec, file: IndexSpecFile): SpecFault[] {
  const faults: SpecFault[] = []
  const { normalise, missing } = spec.stages
  if (missing.impute === 'group-mean' && missing.group === null)
    faults.push({ code: 'needs-group', where: 'stages.missing', field: 'group' })
  if (normalise.scale[0] >= normalise.scale[1] && normalise.kind !== 'z-score')
    faults.push({ code: 'empty-range', where: 'stages.normalise', field: 'scale' })
  const tree = treeOf(spec)
  const saysMax = new Set(file.nodes.filter(({ max }) => max !== undefined).map(({ code }) => code))
  for (const [place, node] of spec.nodes.entries()) {
    const where = node.code
    for (const field of PAIRS) {
      const pair = node[field]
      if (pair && pair[0] >= pair[1]) faults.push({ code: 'empty-range', where, field })
    }
    if (tree.children[place]!.length > 0) {
      for (const field of ['bounds', 'goalposts', 'target', 'denominator', 'step'] as const)
        if (node[field] !== null) faults.push({ code: 'only-indicators', where, field })
      continue
    }
    const need = needOf(spec, node, saysMax.has(where))
    if (need) faults.push({ code: need, where, field: need.slice('needs-'.length) })
  }
  return faults
}

type Need = 'needs-bounds' | 'needs-goalposts' | 'needs-target' | 'needs-max'

function needOf({ stages }: IndexSpec, node: IndexNode, saysMax: boolean): Need | null {
  const { kind, bounds } = stages.normalise
  if (kind === 'min-max' && bounds === 'fixed' && node.bounds === null) return 'needs-bounds'
  if (kind === 'goalposts' && node.goalposts === null) return 'needs-goalposts'
  if (kind === 'distance-to-target' && node.target === null) return 'needs-target'
  return kind === 'points' && !saysMax ? 'needs-max' : null
}
