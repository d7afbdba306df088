import { type Day, spokenDay } from '#kernel/day'
import type { Language, Text } from '#kernel/text'
import type { Indicator } from '../indicator.ts'
import { findPeriod, periodWords } from '../period.ts'
import type { Form } from '../reporting/form.ts'
import { boundsOf } from '../reporting/impossible.ts'
import type { Report } from '../reporting/report.ts'
import { slotsOf } from '../reporting/slot.ts'
import { measureUnits } from '../text.ts'
import { type FormLine, type FormReport, lineKey, type Paper } from './form-line.ts'

/** What is known of a line of one report beside its definition. */
export interface KnownValue {
  readonly draft: number | null
  /** The draft says that there is no value. */
  readonly absent: boolean
  readonly previous: number | null
  /** The report was given back for other lines: this one stands as it was sent. */
  readonly locked: boolean
}

export const NOTHING: KnownValue = { draft: null, absent: false, previous: null, locked: false }

/** The lines of a form as a report of that period has them: the whole, then its parts. */
export function linesOfReport(
  form: Form,
  report: Report,
  indicators: ReadonlyMap<string, Indicator>,
  known: ReadonlyMap<string, KnownValue>,
  language: Language,
): FormLine[] {
  const numbers = new Map<string, string>()
  const parts = new Map<string, number>()
  return slotsOf(form, indicators, report.periodTo).map(({ indicator: of, part, required }): FormLine => {
    const key = lineKey(of.id, part)
    const { least, most } = boundsOf(of)
    const name = of.name[language]
    if (!numbers.has(of.id)) numbers.set(of.id, String(numbers.size + 1))
    const nth = parts.get(of.id) ?? 0
    parts.set(of.id, nth + 1)
    const number = numbers.get(of.id) as string
    return {
      key,
      indicatorId: of.id,
      part,
      sector: of.sector,
      number: nth === 0 ? number : `${number}.${nth}`,
      name: part === '' ? name : `${name} – ${part}`,
      measureUnit: of.measureUnit,
      unitWords: measureUnits[of.measureUnit][language] || (of.counted?.[language] ?? ''),
      counted: of.counted?.vi ?? null,
      least: Number.isFinite(least) ? least : null,
      most: Number.isFinite(most) ? most : null,
      required,
      evidence: of.evidence?.[language] ?? null,
      ...(known.get(key) ?? NOTHING),
    }
  })
}

/** What a template is made of; its version changes when the lines asked for do. */
export function paperOf(form: Form, periodId: string, due: Day, reports: readonly FormReport[]): Paper {
  const period = findPeriod(periodId)
  const words: Text = period ? periodWords(period) : { vi: periodId, en: periodId }
  return {
    formId: form.id,
    formName: form.name.vi,
    version: versionOf(reports),
    periodId,
    periodWords: words.vi,
    due: spokenDay(due),
    reports,
  }
}

/** The lines asked for, in short (FNV-1a): a template made before they changed is told apart. */
export function versionOf(reports: readonly FormReport[]): string {
  const keys = [...new Set(reports.flatMap(({ lines }) => lines.map(({ key }) => key)))].sort().join('\n')
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(keys)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
