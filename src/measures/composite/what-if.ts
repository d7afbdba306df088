import type { IndexData } from './data.ts'
import { type Stages, scoreIndex } from './score.ts'
import type { IndexNode, IndexSpec } from './spec.ts'

/** What might be otherwise: values of units, weights, and what values are held against. */
export interface Changes {
  readonly values?: readonly { readonly unit: string; readonly code: string; readonly value: number | null }[]
  readonly nodes?: readonly (Pick<IndexNode, 'code'> &
    Partial<Pick<IndexNode, 'weight' | 'max' | 'bounds' | 'goalposts' | 'target'>>)[]
}

/** Codes and units the changes name and the index does not have. */
export function unknownIn({ nodes }: IndexSpec, { units, columns }: IndexData, changes: Changes): string[] {
  const codes = new Set(nodes.map(({ code }) => code))
  const known = new Set(units)
  return [
    ...(changes.values ?? []).flatMap(({ unit, code }) => [
      ...(known.has(unit) ? [] : [unit]),
      ...(codes.has(code) || columns.has(code) ? [] : [code]),
    ]),
    ...(changes.nodes ?? []).map(({ code }) => code).filter((code) => !codes.has(code)),
  ]
}

/** The index as it would be: everything scored again, bounds of the data included. Changes it does not know are passed over. */
export function whatIf(spec: IndexSpec, data: IndexData, changes: Changes): Stages {
  const given = new Map((changes.nodes ?? []).map((change) => [change.code, change]))
  const nodes = spec.nodes.map((node) => ({ ...node, ...given.get(node.code) }))
  const columns = new Map(data.columns)
  const at = new Map(data.units.map((unit, i) => [unit, i]))
  const touched = new Set<string>()
  for (const { unit, code, value } of changes.values ?? []) {
    const row = at.get(unit)
    const column = columns.get(code) ?? new Float64Array(data.units.length).fill(Number.NaN)
    if (row === undefined) continue
    if (!touched.has(code)) columns.set(code, column.slice())
    touched.add(code)
    columns.get(code)![row] = value ?? Number.NaN
  }
  return scoreIndex({ ...spec, nodes }, { ...data, columns })
}
