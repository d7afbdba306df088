import type { Day } from '#kernel/day'
import type { Text } from '#kernel/text'
import { diseaseName } from './disease.ts'

/** What is asked about a person: a clinical sign, an epidemiological link, or the result of a test. */
export interface Finding {
  readonly code: string
  readonly kind: 'sign' | 'link' | 'test'
  readonly words: Text
}

/** At least so many of these findings. */
export interface Requirement {
  readonly atLeast: number
  readonly of: readonly string[]
}

/** Met when every requirement is. */
export interface Criterion {
  readonly words: Text
  readonly all: readonly Requirement[]
}

/** The classes of a case, the surest first. */
export const CASE_CLASSES = ['confirmed', 'probable', 'suspected'] as const
export type CaseClass = (typeof CASE_CLASSES)[number]

/** Who counts as which class of a disease under one act, from its first day until the next act on the disease begins. */
export interface CaseDefinition {
  readonly id: string
  readonly disease: string
  /** Folded names by which an outbreak may call the disease. */
  readonly names: readonly string[]
  readonly act: string
  readonly from: Day
  readonly findings: readonly Finding[]
  /** A class is met when any of its criteria is; a class without criteria is not used by the act. */
  readonly classes: Readonly<Record<CaseClass, readonly Criterion[]>>
}

const isOf = ({ names }: CaseDefinition, disease: string): boolean => names.includes(diseaseName(disease))

/** The definition of a disease in force on a day: the latest that had begun. Null where none is on record. */
export const definitionOn = (definitions: readonly CaseDefinition[], disease: string, on: Day): CaseDefinition | null =>
  definitions
    .filter((one) => isOf(one, disease) && one.from <= on)
    .reduce<CaseDefinition | null>((best, one) => (best === null || one.from >= best.from ? one : best), null)

/** What a definition makes of the findings: the surest class met, and which of its criteria. */
export interface Proposal {
  readonly class: CaseClass
  readonly met: readonly Criterion[]
}

/** The class a definition proposes, or null where no criterion is met. A person decides. */
export function proposeClass(definition: CaseDefinition, findings: readonly string[]): Proposal | null {
  const found = new Set(findings)
  const isMet = ({ all }: Criterion): boolean =>
    all.every(({ atLeast, of }) => of.filter((code) => found.has(code)).length >= atLeast)
  for (const name of CASE_CLASSES) {
    const met = definition.classes[name].filter(isMet)
    if (met.length > 0) return { class: name, met }
  }
  return null
}
