import { createHash } from 'node:crypto'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import type { exchange } from './contract.ts'
import type { Intake as IntakeView } from './contract-intake.ts'
import { paperOf, versionOf } from './form-lines.ts'
import { keepRead, openFillings, refusalOf } from './http-read.ts'
import { type Mark, sealMark } from './mark.ts'
import { parsePaste } from './paste.ts'
import { readTable } from './read-table.ts'
import { type Filling, fillingsOf, fillingsOfPeriod } from './store-form-reports.ts'
import { mismatch, type Opened, openSheet, readForeign, readMarked } from './store-sheet.ts'
import { writeTemplate } from './store-template.ts'
import { writeTemplateMany } from './store-template-many.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Part = Pick<
  Handlers<typeof exchange>,
  'getTemplate' | 'getTemplateForMany' | 'readSpreadsheet' | 'readSpreadsheetForMany' | 'readPaste'
>

/** Templates out, spreadsheets and pasted ranges in. `secret` signs the marks of templates. */
export const sheetHandlers = (secret: () => string): Part => {
  const markOf = (call: Call, shape: Mark['shape'], of: readonly Filling[]): string => {
    const [first] = of as [Filling, ...Filling[]]
    const reports = of.map(({ filled }) => filled)
    const { formId: form, periodId: period } = first.report
    return sealMark(
      { shape, form, version: versionOf(reports), period, reports: reports.map(({ id }) => id), made: call.today },
      secret(),
    )
  }
  return {
    async getTemplate(call, tx) {
      const [found] = await fillingsOf(tx, call.caller, [call.params.id])
      if (!found) return refuse('not-found')
      const { form, report, filled } = found
      if (filled.lines.length === 0) return refuse('forbidden')
      const paper = paperOf(form, report.periodId, report.dueDay, [filled])
      const body = await writeTemplate(paper, filled, markOf(call, 'one', [found]))
      return { name: `${form.id}_${report.periodId}_${report.subjectId}.xlsx`, type: XLSX, body }
    },
    async getTemplateForMany(call, tx) {
      const all = await fillingsOfPeriod(tx, call.caller, call.params.id, call.query.period)
      const some = all.filter(({ filled }) => filled.lines.length > 0)
      const [first] = some
      if (!first) return refuse('nothing-to-fill')
      const paper = paperOf(
        first.form,
        first.report.periodId,
        first.report.dueDay,
        some.map(({ filled }) => filled),
      )
      const body = await writeTemplateMany(paper, markOf(call, 'many', some))
      return { name: `${first.form.id}_${first.report.periodId}_nhieu-don-vi.xlsx`, type: XLSX, body }
    },
    async readSpreadsheet(call, tx) {
      const found = await openFillings(tx, call, [call.params.id])
      if (isRefused(found)) return found
      const { filled } = found[0] as Filling
      const opened = await openSheet(call.upload.path, secret())
      if ('fault' in opened) return refusalOf(opened, call)
      const { mark } = opened
      if (mark && !mark.reports.includes(filled.id))
        return refusalOf({ fault: 'wrong-template', why: mismatch(mark, filled), mark }, call)
      const read = isMarked(opened)
        ? readMarked(opened, [filled])
        : readForeign(opened.grids, filled, call.query.column)
      if ('fault' in read) return refusalOf(read, call)
      return keepRead(tx, call, [filled], read, cameOf(call))
    },
    async readSpreadsheetForMany(call, tx): Promise<IntakeView | ManyRefusal> {
      const opened = await openSheet(call.upload.path, secret())
      if ('fault' in opened) return refusalOf(opened, call) as ManyRefusal
      if (!isMarked(opened))
        return refusalOf({ fault: 'wrong-template', why: 'not-ours', mark: null }, call) as ManyRefusal
      const found = await manyOf(tx, call, opened.mark)
      if (isRefused(found)) return found
      const reports = found.map(({ filled }) => filled)
      return keepRead(tx, call, reports, readMarked(opened, reports), cameOf(call))
    },
    async readPaste(call, tx) {
      const found = await openFillings(tx, call, [call.params.id])
      if (isRefused(found)) return found
      const { filled } = found[0] as Filling
      const read = readTable(parsePaste(call.body.text), filled, call.body.column)
      if ('fault' in read) return refusalOf(read, call) as Refused<'nothing-in-it' | 'count-differs' | 'which-column'>
      const sha256 = createHash('sha256').update(call.body.text).digest('hex')
      return keepRead(tx, call, [filled], read, { source: 'paste', fileName: null, sha256 })
    },
  }
}

type ManyRefusal = Refused<'not-found' | 'forbidden' | 'not-open' | 'bad-file' | 'wrong-template' | 'nothing-in-it'>

/** Of the reports a mark names, those that can still be written; none of them: why. */
async function manyOf(
  tx: Tx,
  call: Call,
  mark: Mark,
): Promise<Filling[] | Refused<'not-found' | 'forbidden' | 'not-open'>> {
  const found = await fillingsOf(tx, call.caller, mark.reports)
  return openFillings(
    tx,
    call,
    found.map(({ report }) => report.id),
  )
}

const isMarked = (opened: Opened): opened is Opened & { anchor: NonNullable<Opened['anchor']>; mark: Mark } =>
  opened.anchor !== null && opened.mark !== null

const cameOf = (call: { readonly upload: { readonly name: string; readonly sha256: string } }) => ({
  source: 'spreadsheet' as const,
  fileName: call.upload.name,
  sha256: call.upload.sha256,
})
