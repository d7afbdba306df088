import { Value } from 'typebox/value'
import { type Language, say } from '#kernel/text'
import { checkNodes, checkTree } from './checks.ts'
import type { SpecFault } from './fault.ts'
import { normalForm } from './normal.ts'
import { type IndexSpecFile, IndexSpecSchema } from './schema.ts'
import type { IndexSpec } from './spec.ts'
import { expectedTexts, specFaultTexts } from './text.ts'

/** The fault in words that say what to do. */
export function sayFault({ code, where, field, values }: SpecFault, language: Language): string {
  const expected = expectedTexts[field ?? '']?.[language] ?? ''
  return say(specFaultTexts[code], language, { where, field: field ?? '', expected, ...values })
}

/** The specification a JSON value holds, in normal form; or everything that is wrong with it. */
export function parseIndexSpec(
  value: unknown,
): { readonly spec: IndexSpec } | { readonly faults: readonly SpecFault[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { faults: [{ code: 'not-an-object', where: '', field: null }] }
  const shape = shapeFaults(value)
  if (shape.length > 0) return { faults: shape }
  const file = value as IndexSpecFile
  const tree = checkTree(file)
  if (tree.length > 0) return { faults: tree }
  const spec = normalForm(file)
  const faults = checkNodes(spec, file)
  return faults.length > 0 ? { faults } : { spec }
}

/** A wrong field is told once, whatever the number of rules it breaks. */
function shapeFaults(value: object): SpecFault[] {
  const found = new Map<string, SpecFault>()
  for (const { keyword, instancePath, params, schemaPath } of Value.Errors(IndexSpecSchema, value)) {
    if (keyword === 'boolean') continue
    const words = instancePath.split('/').slice(1)
    const { where, fields } = placeOf(value, words)
    const names = namesOf(params)
    if (names.length > 0 && !schemaPath.includes('/anyOf/')) {
      const code = keyword === 'required' ? 'missing-field' : 'unknown-field'
      for (const name of names)
        found.set(`${where} ${name}`, { code, where, field: name, values: { known: knownIn(words).join(', ') } })
    } else if (fields[0] !== undefined && !found.has(`${where} ${fields[0]}`))
      found.set(`${where} ${fields[0]}`, { code: 'wrong-form', where, field: fields[0] })
  }
  return [...found.values()]
}

const namesOf = (params: object): readonly string[] => {
  const lists = params as { requiredProperties?: readonly string[]; additionalProperties?: readonly string[] }
  return lists.requiredProperties ?? lists.additionalProperties ?? []
}

function knownIn(words: readonly string[]): string[] {
  const { nodes, stages } = IndexSpecSchema.properties
  if (words[0] === 'nodes' && words.length === 2) return Object.keys(nodes.items.properties)
  if (words[0] === 'stages' && words.length === 1) return Object.keys(stages.properties)
  return Object.keys(IndexSpecSchema.properties)
}

/** Whom a path of the document speaks of: a node by its code, or a stage. */
function placeOf(value: object, words: readonly string[]): { where: string; fields: readonly string[] } {
  const [first, second] = words
  if (first === 'nodes' && second !== undefined) {
    const node = (value as { nodes: unknown[] }).nodes[Number(second)] as { code?: unknown } | null
    const code = typeof node?.code === 'string' && node.code !== '' ? node.code : `nodes[${second}]`
    return { where: code, fields: words.slice(2) }
  }
  if (first === 'stages' && second !== undefined) return { where: 'stages', fields: words.slice(1) }
  return { where: first === 'stages' ? 'stages' : 'index', fields: words }
}
