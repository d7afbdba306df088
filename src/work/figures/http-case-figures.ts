import { say } from '#kernel/text'
import type { QueryOf } from '#platform/http/endpoint'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { procedureNames } from '../dossiers/store-procedure.ts'
import { type Around, lookAround, subtreeIds } from '../store-around.ts'
import { BYTE_ORDER_MARK, csvLine } from '../tasks/export.ts'
import { agencyView, placeView } from '../tasks/view.ts'
import type { caseFigures as contract } from './contract.ts'
import { byLeague } from './league.ts'
import { cellOfLine } from './line.ts'
import { categoryName, groupName } from './names.ts'
import { caseFigures } from './store-case-figures.ts'
import { type CaseRow, caseCursor, countCases, listCases, type Narrowed } from './store-lines.ts'
import { figureTexts } from './text.ts'

type Contract = typeof contract

const PAGE = 100
const EXPORT_PAGE = 500

const aroundOf = (call: Call, tx: Tx): Promise<Around> =>
  lookAround(tx, { today: call.today, language: call.caller.language })

function filterOf({ unit, ...same }: QueryOf<Contract['exportFigureCases']>, around: Around): Narrowed {
  return { ...same, unitIds: subtreeIds(around, unit), today: around.today }
}

const caseView = (row: CaseRow, around: Around, procedures: ReadonlyMap<string, string>) => ({
  kind: row.kind,
  id: row.id,
  code: row.code,
  title: row.title,
  category: categoryName(row.kind, row.category, procedures, around.language),
  unit: placeView(row.unit, around),
  agency: row.agency === null ? null : agencyView(row.agency, around),
  opened: row.opened,
  firstDue: row.firstDue,
  due: row.due,
  extensions: row.extensions,
  result: row.result,
  open: row.open,
  cell: cellOfLine(row, around.today),
})

/** Every page of the cases behind a number, as lines of a file. */
async function* linesOf(tx: Tx, filter: Narrowed, around: Around): AsyncGenerator<string> {
  const procedures = await procedureNames(tx)
  yield `${BYTE_ORDER_MARK}${csvLine(figureTexts.columns.map((column) => say(column, around.language)))}`
  let cursor: string | undefined
  for (;;) {
    const rows = await listCases(tx, filter, { limit: EXPORT_PAGE, cursor })
    yield rows.map((row) => csvLine(cellsOf(row, around, procedures))).join('')
    const last = rows.at(-1)
    if (rows.length < EXPORT_PAGE || last === undefined) return
    cursor = caseCursor(last)
  }
}

function cellsOf(row: CaseRow, around: Around, procedures: ReadonlyMap<string, string>) {
  const view = caseView(row, around, procedures)
  const { code, title, category, unit, agency, opened, firstDue, due, extensions, result } = view
  const kind = say(figureTexts.kind[row.kind], around.language)
  const cell = say(figureTexts.part[view.cell ?? 'withdrawn'], around.language)
  const { name = null } = agency ?? {}
  return [code, kind, title, category, unit.name, name, opened, firstDue, due, extensions, result, cell]
}

export const caseFigureHandlers: Handlers<Contract> = {
  async getCaseFigures(call, tx) {
    const around = await aroundOf(call, tx)
    const { by, ...rest } = call.query
    const procedures = await procedureNames(tx)
    const { total, rows } = await caseFigures(tx, by, filterOf(rest, around), around.calendar)
    const named = [...rows].map(([id, figure]) => ({ id, name: groupName(by, id, around, procedures), ...figure }))
    return { day: around.today, total, rows: by === 'month' ? named.toSorted(byId) : named.toSorted(byLeague) }
  },
  async listFigureCases(call, tx) {
    const around = await aroundOf(call, tx)
    const { cursor, limit = PAGE, ...query } = call.query
    const filter = filterOf(query, around)
    const procedures = await procedureNames(tx)
    const found = await listCases(tx, filter, { limit: limit + 1, cursor })
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const { by, group } = query
    return {
      items: page.map((row) => caseView(row, around, procedures)),
      total: await countCases(tx, filter),
      group: by === undefined || group === undefined ? null : groupName(by, group, around, procedures),
      next: found.length > limit && last ? caseCursor(last) : null,
    }
  },
  async exportFigureCases(call, tx) {
    const around = await aroundOf(call, tx)
    const body = linesOf(tx, filterOf(call.query, around), around)
    return { name: `so-lieu-${around.today}.csv`, type: 'text/csv; charset=utf-8', body }
  },
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? 1 : -1)
