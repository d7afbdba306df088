import {
  type CaseForm,
  certaintyWords,
  classWords,
  conditionWords,
  type FormField,
  knownFindings,
  outcomeWords,
  severityWords,
  sourceWords,
} from '#epidemic/contract'
import type { Text } from '#kernel/text'
import type { FieldChoice } from '../../form/ChoiceField.tsx'
import type { Say } from '../../shell/language.tsx'
import { formatDay, formatInstant } from '../../ui/format.ts'
import { caseText } from './text.ts'

/** What names things by their id or code, beside the words of the product. */
export interface Names {
  readonly findings: readonly { readonly code: string; readonly words: Text }[]
  readonly communes: readonly FieldChoice[]
  /** The source by its code, where it is known. */
  readonly source: string | null
}

/** The value of a field as a person reads it. */
export function fieldValue(field: FormField, form: CaseForm, t: Say, names: Names): string {
  const pick = (words: Readonly<Record<string, Text>>, name: string): string => (words[name] ? t(words[name]) : name)
  const finding = (code: string): string => {
    const known = [...names.findings, ...knownFindings].find((one) => one.code === code)
    return known ? t(known.words) : code
  }
  const written = (): string => {
    switch (field) {
      case 'classification':
        return form.classification === null ? '' : pick(classWords, form.classification)
      case 'outcome':
        return form.outcome === null ? '' : pick(outcomeWords, form.outcome)
      case 'sourceKind':
        return form.sourceKind === null ? '' : pick(sourceWords, form.sourceKind)
      case 'sourceCertainty':
        return form.sourceCertainty === null ? '' : pick(certaintyWords, form.sourceCertainty)
      case 'confirmedAt':
      case 'isolatedAt':
        return form[field] === null ? '' : formatInstant(form[field])
      case 'onsetOn':
      case 'sampledOn':
      case 'outcomeOn':
      case 'lastDoseOn':
        return form[field] === null ? '' : formatDay(form[field])
      case 'symptoms':
      case 'tests':
      case 'links':
        return form[field].map(finding).join(', ')
      case 'conditions':
        return form.conditions.map((code) => pick(conditionWords, code)).join(', ')
      case 'course':
        return form.course.map(({ on, severity }) => `${formatDay(on)}: ${pick(severityWords, severity)}`).join('; ')
      case 'infectedUnitId':
        return names.communes.find(({ value }) => value === form.infectedUnitId)?.words ?? form.infectedUnitId ?? ''
      case 'sourceId':
        return form.sourceId === null ? '' : (names.source ?? form.sourceId)
      default:
        return String(form[field] ?? '')
    }
  }
  return written() || t(caseText.empty)
}
