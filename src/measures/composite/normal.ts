import type { Text } from '#kernel/text'
import type { IndexSpecFile, NodeFile, StagesFile } from './schema.ts'
import type { IndexNode, IndexSpec, NORMALISE, Range, StageSettings } from './spec.ts'

/** The share of a node's weight that must be known where the file does not say: two thirds. */
export const LEAST_KNOWN = 2 / 3

const wordsOf = (name: string | Text | undefined, code: string): Text =>
  typeof name === 'object' ? name : { vi: name ?? code, en: name ?? code }

/** A file that has passed its checks, with every default said and parents before children. */
export function normalForm(file: IndexSpecFile): IndexSpec {
  const stages = stagesOf(file.stages ?? {})
  const nodes = parentsFirst(file.nodes)
  const maxOf = createMaxOf(nodes)
  const points = stages.normalise.kind === 'points'
  return {
    code: file.code,
    name: wordsOf(file.name, file.code),
    nodes: nodes.map((node) => {
      const max = points ? maxOf(node) : (node.max ?? null)
      return nodeOf(node, max, points ? max : 1)
    }),
    stages,
    about: file.about ?? {},
  }
}

/** Where points are counted a node weighs what it can bring. */
function nodeOf(node: NodeFile, max: number | null, weight: number | null): IndexNode {
  const { denominator } = node
  return {
    code: node.code,
    parent: node.parent ?? null,
    name: wordsOf(node.name, node.code),
    weight: node.weight === undefined ? weight : node.weight,
    direction: node.direction ?? 'up',
    max,
    bounds: node.bounds ?? null,
    goalposts: node.goalposts ?? null,
    target: node.target ?? null,
    denominator:
      typeof denominator === 'string'
        ? { column: denominator, per: 1 }
        : denominator
          ? { column: denominator.column, per: denominator.per ?? 1 }
          : null,
    aggregate: node.aggregate ?? null,
    step: node.step ?? null,
    about: node.about ?? {},
  }
}

/** Parents before children, otherwise as the file has them; a ring has been refused before. */
export function parentsFirst(nodes: readonly NodeFile[]): NodeFile[] {
  const below = new Map<string | null, NodeFile[]>()
  for (const node of nodes) below.set(node.parent ?? null, [...(below.get(node.parent ?? null) ?? []), node])
  const out: NodeFile[] = []
  const walk = (parent: string | null): void => {
    for (const node of below.get(parent) ?? []) {
      out.push(node)
      walk(node.code)
    }
  }
  walk(null)
  return out
}

/** A group that does not say its points has the sum of its children's; not known where one of them is not. */
function createMaxOf(nodes: readonly NodeFile[]): (node: NodeFile) => number | null {
  const below = Map.groupBy(nodes, ({ parent }) => parent ?? null)
  const maxOf = (node: NodeFile): number | null => {
    if (node.max !== undefined) return node.max
    const children = (below.get(node.code) ?? []).map(maxOf)
    if (children.length === 0) return null
    return children.reduce((sum: number | null, max) => (sum === null || max === null ? null : sum + max), 0)
  }
  return maxOf
}

const SCALES: Partial<Record<(typeof NORMALISE)[number], Range>> = { 'z-score': [0, 1] }
/** A word alone stands for an object that says only that. */
const opened = <T extends object>(value: string | T | undefined, key: string): Partial<T> =>
  (typeof value === 'string' ? { [key]: value } : (value ?? {})) as Partial<T>

export function stagesOf(file: StagesFile): StageSettings {
  const missing = opened(file.missing, 'impute')
  const outliers = opened(file.outliers, 'kind')
  const normalise = opened(file.normalise, 'kind')
  const aggregate = opened(file.aggregate, 'kind')
  const rank = opened(file.rank, 'ties')
  const kind = normalise.kind ?? 'min-max'
  return {
    denominate: file.denominate ?? 'none',
    missing: {
      impute: missing.impute ?? 'none',
      group: missing.group ?? null,
      neighbours: missing.neighbours ?? 1,
      least: missing.least ?? LEAST_KNOWN,
    },
    outliers: {
      kind: outliers.kind ?? 'none',
      skew: outliers.skew ?? 2,
      kurtosis: outliers.kurtosis ?? 3.5,
      most: outliers.most ?? 5,
    },
    normalise: {
      kind,
      bounds: normalise.bounds ?? 'data',
      scale: normalise.scale ?? SCALES[kind] ?? [0, 100],
      clip: normalise.clip ?? false,
    },
    aggregate: { kind: aggregate.kind ?? 'arithmetic', levels: aggregate.levels ?? {} },
    rank: { ties: rank.ties ?? 'least', digits: rank.digits ?? null, groups: rank.groups ?? [] },
  }
}
