import type { Day } from '#kernel/day'
import type { DefinitionInput } from '#measures/contract'

/** A definition as the form holds it: every field plain. */
export interface DefinitionValues {
  readonly id: string
  readonly kind: 'indicator' | 'input'
  readonly goal: DefinitionGoal
  readonly sector: string
  readonly name: string
  readonly short: string
  readonly definition: string
  readonly nameEn: string
  readonly shortEn: string
  readonly definitionEn: string
  readonly measureUnit: DefinitionInput['measureUnit']
  readonly counted: string
  readonly direction: DefinitionInput['direction']
  readonly origin: DefinitionInput['origin']
  readonly formula: string
  readonly aggregation: DefinitionInput['aggregation']
  readonly weightId: string | null
  readonly overTime: DefinitionInput['overTime']
  readonly period: DefinitionInput['period']
  readonly level: DefinitionInput['level']
  readonly ownerAgencyId: string | null
  readonly verifierAgencyId: string | null
  readonly evidence: string
  readonly disaggregation: string
  readonly least: number | null
  readonly most: number | null
  readonly source: string
  readonly staleAfterDays: number | null
  readonly from: Day | null
  readonly reason: string
}
type DefinitionGoal = 'rank' | 'government' | 'economy' | 'society' | 'operations'

export const newValues = (from: Day): DefinitionValues => ({
  id: '',
  kind: 'indicator',
  goal: 'government',
  sector: 'science',
  name: '',
  short: '',
  definition: '',
  nameEn: '',
  shortEn: '',
  definitionEn: '',
  measureUnit: 'percent',
  counted: '',
  direction: 'up',
  origin: 'formula',
  formula: '',
  aggregation: 'ratio',
  weightId: null,
  overTime: 'ratio',
  period: 'quarter',
  level: 'commune',
  ownerAgencyId: 'so-khcn',
  verifierAgencyId: null,
  evidence: '',
  disaggregation: '',
  least: null,
  most: null,
  source: '',
  staleAfterDays: 120,
  from,
  reason: '',
})

export const valuesOf = (
  of: DefinitionInput,
  identity: { readonly id: string; readonly goal: DefinitionGoal; readonly raw: boolean; readonly sector: string },
  from: Day,
): DefinitionValues => ({
  id: identity.id,
  kind: identity.raw ? 'input' : 'indicator',
  goal: identity.goal,
  sector: identity.sector,
  name: of.name.vi,
  short: of.short.vi,
  definition: of.definition.vi,
  nameEn: of.name.en,
  shortEn: of.short.en,
  definitionEn: of.definition.en,
  measureUnit: of.measureUnit,
  counted: of.counted?.vi ?? '',
  direction: of.direction,
  origin: of.origin,
  formula: of.formula ?? '',
  aggregation: of.aggregation,
  weightId: of.weightId,
  overTime: of.overTime,
  period: of.period,
  level: of.level,
  ownerAgencyId: of.ownerAgencyId,
  verifierAgencyId: of.verifierAgencyId,
  evidence: of.evidence?.vi ?? '',
  disaggregation: of.disaggregation.join(', '),
  least: of.least,
  most: of.most,
  source: of.source,
  staleAfterDays: of.staleAfterDays,
  from,
  reason: '',
})

/**
 * What is sent. The English of what the form shows in Vietnamese alone is kept while the Vietnamese stays as it was;
 * a formula is sent only where one makes the value.
 */
export function bodyOf(values: DefinitionValues, before: DefinitionInput | null): DefinitionInput {
  const kept = (vi: string, of: { readonly vi: string; readonly en: string } | null | undefined) =>
    vi.trim() === '' ? null : { vi, en: of?.vi === vi ? of.en : '' }
  return {
    name: { vi: values.name, en: values.nameEn },
    short: { vi: values.short, en: values.shortEn },
    definition: { vi: values.definition, en: values.definitionEn },
    measureUnit: values.measureUnit,
    counted: kept(values.counted, before?.counted),
    direction: values.direction,
    origin: values.origin,
    formula: values.origin === 'formula' ? values.formula : null,
    aggregation: values.aggregation,
    weightId: values.aggregation === 'mean' ? values.weightId : null,
    overTime: values.overTime,
    period: values.period,
    level: values.level,
    ownerAgencyId: values.ownerAgencyId ?? '',
    verifierAgencyId: values.verifierAgencyId,
    evidence: kept(values.evidence, before?.evidence),
    disaggregation: values.disaggregation
      .split(/[,;]/)
      .map((part) => part.trim())
      .filter(Boolean),
    least: values.least,
    most: values.most,
    source: values.source,
    staleAfterDays: values.staleAfterDays ?? 1,
  }
}

/** Keys of a definition that say something else than before, in the order of the form. */
export function changedFields(before: DefinitionInput, after: DefinitionInput): (keyof DefinitionInput)[] {
  const keys = Object.keys(after) as (keyof DefinitionInput)[]
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
}
