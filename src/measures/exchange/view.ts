import { type Language, say } from '#kernel/text'
import type { MeasureUnit } from '../names.ts'
import { findPeriod, periodWords } from '../period.ts'
import type { IntakeHead, IntakeRow, Intake as IntakeView } from './contract-intake.ts'
import type { Intake, IntakeWithRows } from './intake.ts'
import type { Choice, Row } from './judge.ts'
import { sayNumber } from './number.ts'
import { choiceTexts, noteTexts, rowTexts } from './text.ts'

/** Names a view shows: of forms and agencies, by id. */
export interface Names {
  readonly forms: ReadonlyMap<string, string>
  readonly agencies: ReadonlyMap<string, string>
  readonly language: Language
}

export function headView(of: Intake, { forms, agencies, language }: Names): IntakeHead {
  const period = of.periodId === null ? null : findPeriod(of.periodId)
  return {
    id: of.id,
    source: of.source,
    state: of.state,
    agency: { id: of.agencyId, name: agencies.get(of.agencyId) ?? of.agencyId },
    by: of.byName,
    fileName: of.fileName,
    form: of.formId === null ? null : { id: of.formId, name: forms.get(of.formId) ?? of.formId },
    period: period && { id: period.id, name: periodWords(period)[language] },
    reportIds: [...of.reportIds],
    at: of.at,
    doneAt: of.doneAt,
    rows: of.rows,
    written: of.written,
    same: of.same,
    asked: of.asked,
    wrong: of.wrong,
    problem: of.problem,
  }
}

export const intakeView = ({ intake, values }: IntakeWithRows, names: Names): IntakeView => ({
  ...headView(intake, names),
  notes: intake.notes.map(({ code, cell, text }) => say(noteTexts[code], names.language, { cell, text })),
  missing: [...intake.missing],
  values: values.map((row) => rowView(row, names.language)),
})

const rowView = (row: Row, language: Language): IntakeRow => ({
  ...row,
  message: messageOf(row, language),
  choices: row.choices.map((choice) => ({ ...choice, words: choiceWords(choice, row.measureUnit, language) })),
})

/** What is wrong with a value or asked about it, with what to do. */
export const messageOf = ({ code, told }: Pick<Row, 'code' | 'told'>, language: Language): string | null =>
  code === null ? null : say(rowTexts[code], language, { told })

function choiceWords({ value, leave }: Choice, measureUnit: MeasureUnit | null, language: Language): string {
  if (leave) return choiceTexts.leave[language]
  return value === null ? choiceTexts.absent[language] : grouped(value, measureUnit, language)
}

/** As people read it, thousands apart: here nobody reads it back. */
const grouped = (value: number, measureUnit: MeasureUnit | null, language: Language): string =>
  measureUnit === 'yes-no'
    ? sayNumber(value, measureUnit)
    : value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 6 })
