import { type Day, spokenDay } from '#kernel/day'
import type { Language, Text } from '#kernel/text'
import type { Indicator } from '../indicator.ts'
import { findPeriod, periodWords } from '../period.ts'
import { type Form, linesOn } from '../reporting/form.ts'
import { boundsOf } from '../reporting/impossible.ts'
import type { Report } from '../reporting/report.ts'
import { measureUnits } from '../text.ts'
import { type FormLine, type FormReport, lineKey, type Paper } from './form-line.ts'

/** What is known of a line of one report beside its definition. */
export interface KnownValue {
  readonly draft: number | null
  /** The draft says that there is no value. */
  readonly absent: boolean
  readonly previous: number | null
}

const NOTHING: KnownValue = { draft: null, absent: false, previous: null }

/** The lines of a form as a report of that period has them: the whole, then its parts. */
export function linesOfReport(
  form: Form,
  report: Report,
  indicators: ReadonlyMap<string, Indicator>,
  known: ReadonlyMap<string, KnownValue>,
  language: Language,
): FormLine[] {
  return linesOn(form, report.periodTo).flatMap(({ indicatorId, required }, n) => {
    const of = indicators.get(indicatorId)
    if (!of) return []
    return ['', ...of.disaggregation].map((part, m): FormLine => {
      const key = lineKey(indicatorId, part)
      const { least, most } = boundsOf(of)
      const name = of.name[language]
      return {
        key,
        indicatorId,
        part,
        sector: of.sector,
        number: m === 0 ? String(n + 1) : `${n + 1}.${m}`,
        name: part === '' ? name : `${name} – ${part}`,
        measureUnit: of.measureUnit,
        unitWords: measureUnits[of.measureUnit][language] || (of.counted?.[language] ?? ''),
        counted: of.counted?.vi ?? null,
        least: Number.isFinite(least) ? least : null,
        most: Number.isFinite(most) ? most : null,
        required: required && part === '',
        evidence: of.evidence?.[language] ?? null,
        ...(known.get(key) ?? NOTHING),
      }
    })
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
