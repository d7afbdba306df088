import { addDays } from '#kernel/day'
import { compareText } from '#kernel/fold'
import { refuse } from '#kernel/refusal'
import { subtreeOn } from '#places'
import type { Handlers } from '#platform/http/serve'
import type { reporting } from './contract.ts'
import { periodOf, periodView } from './head.ts'
import { markOf } from './matrix.ts'
import { lookAround } from './store-around.ts'
import { type MatrixRow, matrixRows } from './store-matrix.ts'

const YEAR = 365

/** Everybody's reports of a form side by side. */
export const matrixHandlers: Pick<Handlers<typeof reporting>, 'getReportMatrix'> = {
  async getReportMatrix({ query, caller, today }, tx) {
    const { atlas, forms, nameOf } = await lookAround(tx, { caller, today }, [])
    const form = forms.get(query.form)
    if (!form) return refuse('not-found')
    const rows = await matrixRows(tx, {
      formId: form.id,
      from: query.from ?? addDays(today, -YEAR),
      to: query.to ?? today,
      unitIds: query.unit ? subtreeOn(atlas, query.unit, today) : undefined,
    })
    const periods = [...new Set(rows.map(({ period_id }) => period_id))]
    const cellOf = (row: MatrixRow) => ({
      id: row.id,
      mark: markOf(row.first_declared_at, row.due_day, today),
      complete: row.first_declared_at !== null && row.filled >= row.wanted,
      published: row.published_round !== null,
      corrected: row.round > 1,
    })
    return {
      form: { id: form.id, name: form.name },
      periods: periods.map((id) => periodView(periodOf(id))),
      rows: [...Map.groupBy(rows, ({ subject_id }) => subject_id)]
        .map(([id, own]) => ({
          subject: { id, name: nameOf(id) },
          cells: periods.map((period) => {
            const row = own.find(({ period_id }) => period_id === period)
            return row ? cellOf(row) : null
          }),
        }))
        .sort((a, b) => compareText(a.subject.name.vi, b.subject.name.vi)),
    }
  },
}
