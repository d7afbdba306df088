import { fold, tidy } from '#kernel/fold'
import { type Language, say, type Values } from '#kernel/text'
import { PROCEDURE_LEVELS, REQUIREMENT_FORMS, RESULT_KINDS } from './names.ts'
import type { Procedure } from './procedure.ts'
import type { ProcedureInput } from './schema-procedure.ts'
import { dossierTexts } from './text.ts'
import { NO, procedureFaults, sheetColumns, sheetNames, YES } from './text-procedure.ts'

export type SheetName = keyof typeof sheetNames

/** A sheet as rows of texts; `row` as the spreadsheet counts, from 1. The head is left out, columns by name. */
export interface SheetRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}
export type Sheets = Readonly<
  Partial<Record<SheetName, { readonly head: readonly string[]; readonly rows: readonly SheetRow[] }>>
>

export interface SheetFault {
  readonly row: number | null
  readonly procedure: string | null
  readonly field: string
  readonly message: string
}

export interface ReadProcedure {
  readonly id: string
  readonly row: number
  readonly input: ProcedureInput
}

/** Choices as people write them: the id, or its name in either language, case and accents aside. */
function chosen<T extends string>(
  ids: readonly T[],
  names: Readonly<Record<T, { vi: string; en: string }>>,
  text: string,
): T | null {
  const asked = fold(text)
  return ids.find((id) => [id, names[id].vi, names[id].en].some((one) => fold(one) === asked)) ?? null
}

/** The catalogue of a spreadsheet, with everything that could not be read named by sheet, row and column. */
export function readSheets(sheets: Sheets, language: Language): { procedures: ReadProcedure[]; faults: SheetFault[] } {
  const faults: SheetFault[] = []
  const fault = (
    at: Partial<SheetFault> & { field: string },
    text: keyof typeof procedureFaults,
    values: Values,
  ): void => {
    faults.push({ row: null, procedure: null, ...at, message: say(procedureFaults[text], language, values) })
  }
  for (const name of Object.keys(sheetNames) as SheetName[]) {
    const sheet = sheets[name]
    if (!sheet) fault({ field: sheetNames[name] }, 'sheet', { sheet: sheetNames[name] })
    for (const column of sheet ? sheetColumns[name] : [])
      if (!sheet?.head.includes(column)) fault({ field: column }, 'column', { sheet: sheetNames[name], column })
  }
  if (faults.length > 0) return { procedures: [], faults }

  const number = (of: SheetRow, procedure: string, column: string, empty: number): number => {
    const text = (of.cells[column] ?? '').replace(/\s/g, '')
    if (text === '') return empty
    const value = Number(/^\d{1,3}([.]\d{3})+$/.test(text) ? text.replace(/\./g, '') : text.replace(',', '.'))
    if (Number.isFinite(value)) return value
    fault({ row: of.row, procedure, field: column }, 'number', { value: text })
    return empty
  }
  const choice = <T extends string>(
    of: SheetRow,
    procedure: string,
    column: string,
    ids: readonly T[],
    names: Readonly<Record<T, { vi: string; en: string }>>,
  ): T => {
    const text = of.cells[column] ?? ''
    const found = chosen(ids, names, text)
    if (found === null)
      fault({ row: of.row, procedure, field: column }, 'choice', {
        value: text,
        choices: ids.map((id) => names[id].vi).join(', '),
      })
    return found ?? (ids[0] as T)
  }
  const text = (of: SheetRow, column: string): string => tidy(of.cells[column] ?? '')
  const optional = (of: SheetRow, column: string): string | null => text(of, column) || null

  const found = new Map<string, ReadProcedure>()
  for (const of of sheets.procedures?.rows ?? []) {
    const id = text(of, 'Mã')
    if (found.has(id)) fault({ row: of.row, procedure: id, field: 'Mã' }, 'twice', { id })
    const input: ProcedureInput = {
      name: text(of, 'Tên thủ tục'),
      level: choice(of, id, 'Cấp', PROCEDURE_LEVELS, dossierTexts.level),
      sector: text(of, 'Lĩnh vực'),
      fee: Math.round(number(of, id, 'Lệ phí (đồng)', 0)),
      feeNote: optional(of, 'Ghi chú lệ phí'),
      requirements: [],
      basis: (of.cells['Căn cứ pháp lý'] ?? '').split('\n').map(tidy).filter(Boolean),
      termHours: number(of, id, 'Thời hạn (giờ làm việc)', 0),
      stages: [],
      result: text(of, 'Kết quả'),
      resultKind: choice(of, id, 'Loại kết quả', RESULT_KINDS, dossierTexts.resultKind),
      signer: text(of, 'Người ký'),
      supplyDays: Math.round(number(of, id, 'Hạn bổ sung (ngày)', 30)),
      note: optional(of, 'Ghi chú'),
    }
    found.set(id, { id, row: of.row, input })
  }
  const into = (of: SheetRow, sheet: string): ReadProcedure | undefined => {
    const id = text(of, 'Mã thủ tục')
    const one = found.get(id)
    if (!one) fault({ row: of.row, procedure: id, field: sheet }, 'unknown', { id })
    return one
  }
  for (const of of sheets.requirements?.rows ?? []) {
    const one = into(of, sheetNames.requirements)
    if (!one) continue
    one.input.requirements.push({
      id: `r${one.input.requirements.length + 1}`,
      name: text(of, 'Giấy tờ'),
      form: choice(of, one.id, 'Hình thức', REQUIREMENT_FORMS, dossierTexts.requirementForm),
      copies: Math.round(number(of, one.id, 'Số bản', 1)),
      template: optional(of, 'Mẫu'),
      required: fold(text(of, 'Bắt buộc')) !== fold(NO),
    })
  }
  for (const of of sheets.stages?.rows ?? []) {
    const one = into(of, sheetNames.stages)
    one?.input.stages.push({
      name: text(of, 'Bước'),
      agency: text(of, 'Cơ quan'),
      hours: number(of, one.id, 'Giờ làm việc', 0),
    })
  }
  return { procedures: [...found.values()], faults }
}

/** The rows of each sheet for procedures as they are, without the heads. */
export function rowsOf(procedures: readonly Procedure[]): Record<SheetName, (string | number)[][]> {
  return {
    procedures: procedures.map((one) => [
      one.id,
      one.name,
      dossierTexts.level[one.level].vi,
      one.sector,
      one.fee,
      one.feeNote ?? '',
      one.termHours,
      one.result,
      dossierTexts.resultKind[one.resultKind].vi,
      one.signer,
      one.supplyDays,
      one.basis.join('\n'),
      one.note ?? '',
    ]),
    requirements: procedures.flatMap(({ id, requirements }) =>
      requirements.map((one) => [
        id,
        one.name,
        dossierTexts.requirementForm[one.form].vi,
        one.copies,
        one.template ?? '',
        one.required ? YES : NO,
      ]),
    ),
    stages: procedures.flatMap(({ id, stages }) => stages.map(({ name, agency, hours }) => [id, name, agency, hours])),
  }
}
