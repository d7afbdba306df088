import type { Day } from '#kernel/day'
import type { About, DirectiveForm } from '#work/contract'
import type { Say } from '../shell/language.tsx'
import { words } from './text.ts'

export interface DirectiveValues {
  readonly title: string
  readonly text: string
  readonly result: string
  readonly sector: string | null
  readonly units: readonly string[]
  readonly agencies: readonly string[]
  /** A rule that chooses further recipients, with its settings; agencies left out of what it gives. */
  readonly rule: string | null
  readonly settings: Readonly<Record<string, string>>
  readonly without: readonly string[]
  readonly coordinators: readonly string[]
  readonly workingDays: number | null
  readonly basis: string
  readonly evidence: boolean
  readonly form: string | null
  readonly number: string
  readonly day: Day | null
  readonly signerName: string
  readonly signerTitle: string
  readonly files: readonly File[]
  /** What becomes of the open tasks of the directive replaced, and why it is. */
  readonly open: string | null
  readonly why: string
}

/** A directive whose place the new one takes, as far as the form begins with it. */
export interface Replaced {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly result: string
  readonly sector: string
  readonly basis: string | null
  readonly evidence: boolean
  readonly form: DirectiveForm
  readonly about: About | null
  readonly coordinators: readonly { readonly id: string }[]
  readonly tasks: readonly { readonly state: string; readonly lead: { readonly id: string } }[]
}

const nothing: DirectiveValues = {
  title: '',
  text: '',
  result: '',
  sector: 'general',
  units: [],
  agencies: [],
  rule: null,
  settings: {},
  without: [],
  coordinators: [],
  workingDays: 5,
  basis: '',
  evidence: false,
  form: 'letter',
  number: '',
  day: null,
  signerName: '',
  signerTitle: '',
  files: [],
  open: 'carry',
  why: '',
}

/** What is known before the first letter, from where the reader came; each thing has a draft of its own. */
export function startOf(
  search: URLSearchParams,
  t: Say,
): { key: string; values: DirectiveValues; about: About | null } {
  const [type, id, label] = ['aboutType', 'aboutId', 'aboutLabel'].map((name) => search.get(name) ?? '')
  const about = type && id ? { type, id, label: label || id } : null
  const listed = (name: string): string[] => (search.get(name) ?? '').split(',').filter(Boolean)
  const units = listed('units')
  const rule = search.get('rule')
  const f1 = type === 'epidemic.f1'
  return {
    key: `work.directive.${type || 'new'}.${id || units.join('.') || rule || ''}`,
    about,
    values: {
      ...nothing,
      title: about?.label ?? '',
      text: search.get('text') ?? '',
      result: f1 ? t(words.resultF1) : '',
      sector: search.get('sector') ?? (type?.startsWith('epidemic.') ? 'health' : 'general'),
      units,
      agencies: listed('agencies'),
      rule,
      settings: settingsIn(search),
      workingDays: f1 ? 1 : 5,
      evidence: f1,
    },
  }
}

/** Settings of the rule stand in the address as `rule.levels=3,4`. */
function settingsIn(search: URLSearchParams): Record<string, string> {
  const found = [...search].flatMap(([name, value]) => (name.startsWith('rule.') ? [[name.slice(5), value]] : []))
  return Object.fromEntries(found) as Record<string, string>
}

/** The words and recipients of the directive replaced, to be changed; `communes`: units by the agency that is their authority. */
export function startReplacing(
  old: Replaced,
  communes: ReadonlyMap<string, string>,
): { key: string; values: DirectiveValues; about: About | null } {
  const closed = new Set(['done', 'recalled'])
  const leads = old.tasks.filter(({ state }) => !closed.has(state)).map(({ lead }) => lead.id)
  return {
    key: `work.directive.replaces.${old.id}`,
    about: old.about,
    values: {
      ...nothing,
      title: old.title,
      text: old.text,
      result: old.result,
      sector: old.sector,
      basis: old.basis ?? '',
      evidence: old.evidence,
      form: old.form,
      coordinators: old.coordinators.map(({ id }) => id),
      units: leads.flatMap((lead) => communes.get(lead) ?? []),
      agencies: leads.filter((lead) => !communes.has(lead)),
    },
  }
}

/** What the server is asked, for the preview as for the issue. */
export function askedOf(values: DirectiveValues) {
  const { units, agencies, rule, settings, without, coordinators, workingDays, sector, form } = values
  return {
    units: [...units],
    agencies: [...agencies],
    coordinators: [...coordinators],
    sector: sector ?? 'general',
    form: (form ?? 'letter') as DirectiveForm,
    deadline: { workingDays: Math.min(Math.max(workingDays ?? 1, 1), 250) },
    ...(rule === null ? {} : { rule: { id: rule, settings: { ...settings } }, without: [...without] }),
  }
}

/** A rule with every setting it asks for. */
const isRuled = ({ rule, settings }: DirectiveValues): boolean =>
  rule !== null && Object.values(settings).every((value) => value !== '')

/** Whether anybody is addressed at all; a rule that still asks for something addresses nobody yet. */
export const isAddressed = (values: DirectiveValues): boolean =>
  values.rule === null ? values.units.length + values.agencies.length > 0 : isRuled(values)
