import type { ProcedureInput, ProcedureView } from '#work/contract'
import { formText } from '../../form/text.ts'
import type { Say } from '../../shell/language.tsx'
import { catalogue } from './text-catalogue.ts'

export type Stage = ProcedureInput['stages'][number]
export type Requirement = ProcedureInput['requirements'][number]

/** A procedure as the form holds it. */
export interface ProcedureValues {
  readonly id: string
  readonly name: string
  readonly level: ProcedureInput['level'] | null
  readonly sector: string | null
  readonly fee: number | null
  readonly feeNote: string
  readonly requirements: readonly Requirement[]
  readonly basis: string
  readonly stages: readonly Stage[]
  readonly result: string
  readonly resultKind: ProcedureInput['resultKind'] | null
  readonly signer: string
  readonly supplyDays: number | null
  readonly note: string
}

export const newStage: Stage = { name: '', agency: 'commune/general', hours: 8 }

/** The first `rN` not taken: ids stay with their documents when others go. */
export function newRequirement(of: readonly Requirement[]): Requirement {
  let n = of.length + 1
  while (of.some(({ id }) => id === `r${n}`)) n++
  return { id: `r${n}`, name: '', form: 'copy', copies: 1, template: null, required: true }
}

export const EMPTY: ProcedureValues = {
  id: '',
  name: '',
  level: 'commune',
  sector: 'general',
  fee: 0,
  feeNote: '',
  requirements: [newRequirement([])],
  basis: '',
  stages: [newStage],
  result: '',
  resultKind: 'certificate',
  signer: '',
  supplyDays: 30,
  note: '',
}

export const valuesOf = (of: ProcedureView): ProcedureValues => ({
  id: of.id,
  name: of.name,
  level: of.level,
  sector: of.sector,
  fee: of.fee,
  feeNote: of.feeNote ?? '',
  requirements: of.requirements,
  basis: of.basis.join('\n'),
  stages: of.stages,
  result: of.result,
  resultKind: of.resultKind,
  signer: of.signer,
  supplyDays: of.supplyDays,
  note: of.note ?? '',
})

export const hoursOf = (stages: readonly Stage[]): number => stages.reduce((sum, { hours }) => sum + hours, 0)

/** The term is the sum of the steps, so that the two can never disagree. */
export const bodyOf = (of: ProcedureValues): ProcedureInput => ({
  name: of.name.trim(),
  level: of.level ?? 'commune',
  sector: of.sector ?? 'general',
  fee: of.fee ?? 0,
  feeNote: of.feeNote.trim() === '' ? null : of.feeNote.trim(),
  requirements: of.requirements.map((one) => ({ ...one, name: one.name.trim() })),
  basis: of.basis
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
  termHours: hoursOf(of.stages),
  stages: of.stages.map((one) => ({ ...one, name: one.name.trim() })),
  result: of.result.trim(),
  resultKind: of.resultKind ?? 'other',
  signer: of.signer.trim(),
  supplyDays: of.supplyDays ?? 30,
  note: of.note.trim() === '' ? null : of.note.trim(),
})

/** What stands inside the two lists and the form does not see by itself. */
export function faultsOf(of: ProcedureValues, t: Say): Record<string, string> {
  const missing = (label: string) => t(formText.missing, { label })
  return {
    ...(of.stages.length === 0 || of.stages.some(({ name, hours }) => name.trim() === '' || hours <= 0)
      ? { stages: missing(t(catalogue.steps)) }
      : {}),
    ...(of.requirements.some(({ name }) => name.trim() === '')
      ? { requirements: missing(t(catalogue.documents)) }
      : {}),
  }
}
