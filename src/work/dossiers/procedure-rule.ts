import canonicalize from 'canonicalize'
import { addDays, type Day, spokenDay } from '#kernel/day'
import { type Decision, decide, type Fact } from '#kernel/fact'
import { tidy } from '#kernel/fold'
import { type FieldFault, refuse } from '#kernel/refusal'
import { type Language, say } from '#kernel/text'
import { hoursOf, type Procedure } from './procedure.ts'
import type { ProcedureInput } from './schema-procedure.ts'
import { procedureFaults as texts } from './text-procedure.ts'

/** What a check of a procedure asks the world. */
export interface ProcedureAround {
  readonly language: Language
  readonly sectors: ReadonlySet<string>
  /** Units in which a dossier may be handed in and whose step has no agency; empty when every one has. */
  lacking(agency: string): readonly string[]
}

/** What is wrong with a procedure, field by field; nothing when it may be kept. */
export function faultsOf(id: string, input: ProcedureInput, around: ProcedureAround): FieldFault[] {
  const faults: FieldFault[] = []
  const fault = (field: string, text: keyof typeof texts, values = {}): void => {
    faults.push({ field, message: say(texts[text], around.language, values) })
  }
  if (!/^\d\.\d{6}$|^[A-Z]{2,6}\.\d{1,6}$/.test(id)) fault('id', 'id')
  if (tidy(input.name).length < 3) fault('name', 'name')
  if (!around.sectors.has(input.sector)) fault('sector', 'sector', { sector: input.sector })
  if (tidy(input.result).length < 3) fault('result', 'result')
  if (tidy(input.signer).length < 3) fault('signer', 'signer')
  if (input.basis.every((one) => tidy(one) === '')) fault('basis', 'basis')
  if (input.stages.length === 0) fault('stages', 'stages')
  input.stages.forEach(({ name, agency, hours }, at) => {
    if (tidy(name) === '') fault(`stages.${at}.name`, 'stageName')
    if (!(hours > 0)) fault(`stages.${at}.hours`, 'stageHours')
    const [missing, ...more] = around.lacking(agency)
    if (missing !== undefined) fault(`stages.${at}.agency`, 'stageAgency', { agency, unit: missing, more: more.length })
  })
  const sum = hoursOf(input.stages)
  if (input.stages.length > 0 && Math.abs(sum - input.termHours) > 1e-9)
    fault('termHours', 'term', { sum, term: input.termHours })
  const ids = new Set<string>()
  input.requirements.forEach((one, at) => {
    if (tidy(one.name) === '') fault(`requirements.${at}.name`, 'requirementName')
    if (ids.has(one.id)) fault(`requirements.${at}.id`, 'requirementTwice', { id: one.id })
    ids.add(one.id)
  })
  return faults
}

const tidied = (input: ProcedureInput): ProcedureInput => ({
  ...input,
  name: tidy(input.name),
  result: tidy(input.result),
  signer: tidy(input.signer),
  basis: input.basis.map(tidy).filter(Boolean),
  stages: input.stages.map((stage) => ({ ...stage, name: tidy(stage.name) })),
  requirements: input.requirements.map((one) => ({ ...one, name: tidy(one.name) })),
})

/** A procedure as it is to be from today on: a first version, or one more; a dossier stays with the one it began under. */
export function changeProcedure(
  of: { readonly id: string; readonly input: ProcedureInput; readonly after: number | null; readonly today: Day },
  current: Procedure | null,
  around: ProcedureAround,
): Decision<Procedure, 'procedure-invalid' | 'procedure-changed'> {
  const { id, input, after, today } = of
  if ((current?.version ?? null) !== after) return refuse('procedure-changed')
  const faults = faultsOf(id, input, around)
  if (faults.length > 0) return refuse('procedure-invalid', undefined, faults)
  const next: Procedure = { id, version: (current?.version ?? 0) + 1, ...tidied(input), from: today, to: null }
  return decide(next, procedureFact(current === null ? 'added' : 'changed', next))
}

/** Whether what is given says anything new. */
export const sameProcedure = (input: ProcedureInput, current: Procedure): boolean => {
  const { id: _id, version: _version, from: _from, to, ...rest } = current
  return to === null && canonicalize(tidied(input)) === canonicalize(rest)
}

/** Withdrawn from a day on, not before today; open dossiers are finished under it. */
export function withdrawProcedure(
  current: Procedure,
  from: Day,
  reason: string,
  today: Day,
): Decision<{ procedure: Procedure; from: Day }, 'procedure-withdrawn'> {
  if (current.to !== null && current.to <= today)
    return refuse('procedure-withdrawn', { name: current.name, day: spokenDay(current.to) })
  const day = from < today ? today : from
  const procedure = { ...current, to: day < current.from ? addDays(current.from, 0) : day }
  return decide({ procedure, from: procedure.to }, { ...procedureFact('withdrawn', procedure), reason })
}

export const procedureFact = (
  what: 'added' | 'changed' | 'withdrawn',
  { id, version, name, sector, from, to }: Procedure,
): Fact => ({
  kind: `work.procedure-${what}`,
  subject: { type: 'work.procedure', id },
  where: { unit: null, sector },
  after: { version, name, from, to },
})
