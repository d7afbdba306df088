import { type Instant, spokenDay } from '#kernel/day'
import type { Fact } from '#kernel/fact'
import { type FieldFault, type Refused, refuse } from '#kernel/refusal'
import { type Language, say } from '#kernel/text'
import { type CaseInput, type Known, whereOf } from '../case.ts'
import { type CaseDefinition, proposeClass } from '../rules/case-definition.ts'
import { checkForm } from './check.ts'
import { type CaseForm, emptyForm, type FormField, findingsOf, settled } from './form.ts'
import { changedFields, mergeForms } from './merge.ts'
import { caseFaults, fieldWords } from './text.ts'

/** An investigation as it stands; version 0 and an empty form (but for what a confirmation tells) where none is. */
export interface Stored {
  readonly version: number
  readonly form: CaseForm
  readonly definitionId: string | null
  readonly criteria: readonly string[]
  readonly updatedBy: string | null
}

export interface Asked {
  readonly version: number
  readonly base: CaseForm | null
  readonly form: CaseForm
  readonly sure: boolean
}

export interface SourceKnown {
  readonly id: string
  readonly home: number
  readonly code: string
  readonly outbreakId: string
  /** The day it fell ill, was sampled or confirmed, whichever is known first; null: none is. */
  readonly illOn: `${number}-${number}-${number}` | null
}

export interface Scene {
  readonly person: Known
  readonly stored: Stored
  /** Chosen as the source, where it is somebody the caller may see. */
  readonly source: SourceKnown | null
  readonly definition: CaseDefinition | null
  readonly now: Instant
  readonly language: Language
}

/** What is to be written: the merged form, and the confirmation when this save is one. */
export interface Save {
  readonly form: CaseForm
  readonly taken: readonly FormField[]
  readonly changed: readonly FormField[]
  readonly definitionId: string | null
  readonly criteria: readonly string[]
  /** The person turns F0 by this save. */
  readonly confirm: CaseInput | null
}

export type SaveRefusal =
  | 'edited-meanwhile'
  | 'retract-first'
  | 'times-wrong'
  | 'source-self'
  | 'source-unknown'
  | 'source-later'

/**
 * Takes a form: what others changed since it was begun is merged in, what both changed differently is refused with the
 * fields, and so are days that cannot be.
 */
export function saveForm(asked: Asked, scene: Scene): Save | Refused<SaveRefusal> {
  const { person, stored, definition, now, language } = scene
  const base = asked.base ?? (asked.version === stored.version ? stored.form : emptyForm)
  const { form: merged, taken, conflicts } = mergeForms(settled(base), settled(asked.form), settled(stored.form))
  if (conflicts.length > 0)
    return refuse(
      'edited-meanwhile',
      { by: stored.updatedBy ?? '…', version: stored.version },
      conflicts.map((field) => ({
        field,
        message: say(caseFaults.theirs, language, { label: fieldWords[field][language] }),
      })),
    )
  const form = settled(merged)
  const isCase = person.confirmedAt !== null
  if (isCase && form.classification !== 'confirmed') return refuse('retract-first')
  // When a case was confirmed is not changed here: the confirmation is an act of its own.
  const kept = isCase ? { ...form, confirmedAt: person.confirmedAt } : form
  const faults = checkForm(kept, { now, language, exposedAt: person.exposedAt })
  if (faults.length > 0) return refuse('times-wrong', {}, faults)
  const wrong = checkSource(kept, scene, asked.sure)
  if (wrong) return wrong
  const changed = changedFields(stored.form, kept)
  const judged = changed.some((field) => ['classification', 'symptoms', 'tests', 'links'].includes(field))
  const proposal = definition && proposeClass(definition, findingsOf(kept))
  return {
    form: kept,
    taken,
    changed,
    definitionId: judged ? (definition?.id ?? null) : stored.definitionId,
    criteria: judged ? (proposal?.met.map(({ words }) => words.vi) ?? []) : stored.criteria,
    confirm: isCase || kept.classification !== 'confirmed' ? null : caseInputOf(kept, now),
  }
}

export const caseInputOf = (form: CaseForm, now: Instant): CaseInput => ({
  onsetOn: form.onsetOn,
  sampledOn: form.sampledOn,
  confirmedAt: form.confirmedAt ?? now,
  isolatedAt: form.isolatedAt,
  hospital: form.hospital,
})

/** A source that cannot be, or that is asked about: it fell ill after the one it infected. */
function checkSource(
  form: CaseForm,
  { person, source, language }: Scene,
  sure: boolean,
): Refused<'source-self' | 'source-unknown' | 'source-later'> | null {
  const at = (message: string): FieldFault[] => [{ field: 'sourceId', message }]
  if (form.sourceId === null) return null
  if (form.sourceId === person.id) return refuse('source-self', {}, at(fieldWords.sourceId[language]))
  if (source === null || source.outbreakId !== person.outbreakId)
    return refuse('source-unknown', {}, at(fieldWords.sourceId[language]))
  const ours = form.onsetOn ?? form.sampledOn
  if (!sure && ours !== null && source.illOn !== null && source.illOn > ours)
    return refuse('source-later', { code: source.code, theirs: spokenDay(source.illOn), ours: spokenDay(ours) })
  return null
}

/** Words about the person stay out of the ledger: it names the fields, and the values of those that identify nobody. */
const SAID: ReadonlySet<FormField> = new Set([
  'classification',
  'confirmedAt',
  'onsetOn',
  'course',
  'sampledOn',
  'isolatedAt',
  'outcome',
  'outcomeOn',
  'sourceKind',
  'sourceCertainty',
  'infectedUnitId',
])

/** The fact of a save: which fields changed, and from what to what where that may be told. */
export function savedFact(person: Known, before: CaseForm, { form, changed, taken, definitionId }: Save): Fact {
  const told = changed.filter((field) => SAID.has(field))
  const values = (of: CaseForm) => Object.fromEntries(told.map((field) => [field, of[field]]))
  return {
    kind: 'epidemic.investigation-saved',
    subject: { type: 'epidemic.person', id: person.id },
    where: whereOf(person.unitId),
    before: values(before),
    after: { ...values(form), fields: changed, ...(taken.length > 0 ? { taken } : {}), definition: definitionId },
  }
}
