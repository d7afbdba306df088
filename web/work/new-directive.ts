import type { About } from '#work/contract'
import type { Say } from '../shell/language.tsx'
import { words } from './text.ts'

export interface DirectiveValues {
  readonly title: string
  readonly text: string
  readonly result: string
  readonly sector: string | null
  readonly units: readonly string[]
  readonly agencies: readonly string[]
  readonly workingDays: number | null
  readonly basis: string
  readonly evidence: boolean
}

/** What is known before the first letter, from where the reader came; each thing has a draft of its own. */
export function startOf(
  search: URLSearchParams,
  t: Say,
): { key: string; values: DirectiveValues; about: About | null } {
  const [type, id, label] = ['aboutType', 'aboutId', 'aboutLabel'].map((name) => search.get(name) ?? '')
  const about = type && id ? { type, id, label: label || id } : null
  const units = (search.get('units') ?? '').split(',').filter(Boolean)
  const f1 = type === 'epidemic.f1'
  return {
    key: `work.directive.${type || 'new'}.${id || units.join('.')}`,
    about,
    values: {
      title: about?.label ?? '',
      text: '',
      result: f1 ? t(words.resultF1) : '',
      sector: type?.startsWith('epidemic.') ? 'health' : 'general',
      units,
      agencies: [],
      workingDays: f1 ? 1 : 5,
      basis: '',
      evidence: f1,
    },
  }
}
