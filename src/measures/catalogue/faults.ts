import { type Day, spokenDay } from '#kernel/day'
import { contains } from '#kernel/interval'
import type { FieldFault } from '#kernel/refusal'
import { type Language, say, type Values } from '#kernel/text'
import { isFault } from '../formula/fault.ts'
import { namesIn } from '../formula/formula.ts'
import { orderOf } from '../formula/graph.ts'
import { parseFormula } from '../formula/parse.ts'
import { type Indicator, rangeOf } from '../indicator.ts'
import { faultTexts } from './text-refusals.ts'

/** What a check of a definition asks the world. */
export interface CatalogueAround {
  readonly language: Language
  /** Every definition of every indicator. */
  readonly all: readonly Indicator[]
  /** Ids another room counts. */
  readonly counted: ReadonlySet<string>
  readonly agencies: ReadonlySet<string>
  readonly sectors: ReadonlySet<string>
}

/** What is wrong with a definition, field by field; nothing when it may stand. */
export function faultsOf(of: Indicator, around: CatalogueAround): FieldFault[] {
  const faults: FieldFault[] = []
  const fault = (field: string, text: keyof typeof faultTexts, values: Values = {}): void => {
    faults.push({ field, message: say(faultTexts[text], around.language, values) })
  }
  if (!/^[a-z0-9][a-z0-9-]{2,59}$/.test(of.id)) fault('id', 'id')
  if (!around.sectors.has(of.sector)) fault('sector', 'sector', { found: of.sector })
  for (const field of ['name', 'short', 'definition'] as const) if (of[field].vi === '') fault(field, 'missing')
  if (of.source === '') fault('source', 'missing')
  for (const field of ['ownerAgencyId', 'verifierAgencyId'] as const) {
    const agency = of[field]
    if (agency !== null && !around.agencies.has(agency)) fault(field, 'agency', { found: agency })
  }
  const { least, most } = rangeOf(of)
  if (least >= most) fault('most', 'range')
  else if (of.measureUnit === 'percent' && (least < -100 || most > 1000)) fault('most', 'percent-range')
  if (new Set(of.disaggregation).size < of.disaggregation.length) fault('disaggregation', 'parts')
  if (of.raw && of.origin !== 'reported') fault('origin', 'raw-reported')
  if (of.origin === 'counted' && !around.counted.has(of.id)) fault('origin', 'not-counted')
  if (of.origin === 'reported' && (of.aggregation === 'ratio' || of.overTime === 'ratio'))
    fault(of.aggregation === 'ratio' ? 'aggregation' : 'overTime', 'ratio-needs-inputs')
  if (
    of.weightId !== null &&
    (of.aggregation !== 'mean' || of.weightId === of.id || !inForce(of.weightId, of.from, around))
  )
    fault('weightId', 'weight')
  const words = formulaFault(of, around)
  if (words !== null) faults.push({ field: 'formula', message: words })
  return faults
}

const inForce = (id: string, day: Day, { all }: CatalogueAround): boolean =>
  all.some((one) => one.id === id && contains(one, day))

/** What is wrong with the formula, in words; null when it may stand from its first day on. */
function formulaFault(of: Indicator, around: CatalogueAround): string | null {
  const tell = (text: keyof typeof faultTexts, values: Values = {}): string =>
    say(faultTexts[text], around.language, values)
  const { formula } = of
  if (of.origin !== 'formula') return formula === null ? null : tell('formula-on-reported')
  if (formula === null) return tell('formula-missing')
  const parsed = parseFormula(formula)
  if (isFault(parsed)) return parsed.words[around.language]
  const names = namesIn(parsed)
  const known = new Set([of.id, ...around.all.map(({ id }) => id)])
  const unknown = names.filter((name) => !known.has(name))
  if (unknown.length > 0) return tell('unknown-names', { names: unknown.join(', ') })
  for (const day of daysToCheck(of, around.all)) {
    const nodes = graphOn(around.all, of, day)
    const ring = ringIn(nodes, around)
    if (ring !== null) return tell('ring', { ring: ring.join(' → ') })
    const lacking = names.find((name) => !nodes.some(({ id }) => id === name))
    if (lacking !== undefined) return tell('not-in-force', { name: nameOf(lacking, around), day: spokenDay(day) })
  }
  return null
}

/** The first day of the definition, and each day after it on which another one begins or ends. */
export function daysToCheck(of: Pick<Indicator, 'from'>, all: readonly Indicator[]): Day[] {
  const later = all.flatMap(({ from, to }) => (to === null ? [from] : [from, to])).filter((day) => day > of.from)
  return [of.from, ...new Set(later.toSorted())]
}

/** The definitions in force on a day, the candidate in place of its own. */
export const graphOn = (all: readonly Indicator[], candidate: Indicator, day: Day): Indicator[] => [
  candidate,
  ...all.filter((one) => one.id !== candidate.id && contains(one, day)),
]

/** The ring there is, by short names, its first name said again at the end; null when there is none. */
function ringIn(nodes: readonly Indicator[], around: CatalogueAround): string[] | null {
  const found = orderOf(nodes)
  if (!('ring' in found)) return null
  const [first = ''] = found.ring
  const nameIn = (id: string): string => nodes.find((one) => one.id === id)?.short[around.language] ?? id
  return [...found.ring, first].map(nameIn)
}

const nameOf = (id: string, { all, language }: CatalogueAround): string =>
  all.findLast((one) => one.id === id)?.short[language] ?? id
