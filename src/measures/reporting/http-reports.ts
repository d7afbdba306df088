import type { Caller } from '#kernel/caller'
import { fold } from '#kernel/fold'
import { refuse } from '#kernel/refusal'
import { subtreeOn } from '#places'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { actsOf, agenciesOf } from './acts.ts'
import type { reporting } from './contract.ts'
import { headOf, periodOf, periodView } from './head.ts'
import type { ReportAct, ReportState, ReportView } from './names.ts'
import type { Report } from './report.ts'
import { type Known, lookAround } from './store-around.ts'
import { countReports, countWithin, listReports, periodsReported, type ReportFilter } from './store-list.ts'
import { countReopened } from './store-publications.ts'
import { findReport } from './store-reports.ts'
import { viewReport } from './store-view.ts'

const PAGE = 100

/** Reports as lists and one by one. */
export const reportHandlers: Pick<Handlers<typeof reporting>, 'listReports' | 'getReport'> = {
  async listReports({ query, caller, today }, tx) {
    const { view = 'all', limit = PAGE, offset = 0 } = query
    const known = await lookAround(tx, { caller, today }, [])
    const filter = filterOf(query, known)
    const turns = await turnsOf(tx, caller, today)
    const mine = view === 'all' ? null : turns[view]
    const narrowed = mine ? { ...filter, ids: mine.map(({ id }) => id) } : filter
    const reports = await listReports(tx, narrowed, { limit, offset, pressing: view !== 'all' })
    const around = await lookAround(tx, { caller, today }, reports)
    const counted = await countWithin(tx, reports)
    return {
      items: reports.map((report) => headOf(report, around, counted.get(report.id))),
      total: await countReports(tx, narrowed),
      counts: {
        mine: turns.mine.length,
        verify: turns.verify.length,
        approve: turns.approve.length,
        publish: turns.publish.length,
        reopened: caller.may('measures.publish') ? await countReopened(tx) : 0,
      },
      periods: (await periodsReported(tx)).map((id) => periodView(periodOf(id))),
    }
  },

  async getReport(call, tx) {
    const report = await findReport(tx, call.params.id, false)
    return report ? viewReport(tx, call, report) : refuse('not-found')
  },
}

type Turns = Readonly<Record<Exclude<ReportView, 'all'>, readonly Report[]>>

/** Whose turn it is: reports that wait for this caller, by step. */
export async function turnsOf(tx: Tx, caller: Caller, today: Report['dueDay']): Promise<Turns> {
  const agencyIds = [...agenciesOf(caller)]
  const waiting = async (states: readonly ReportState[], act: ReportAct, power: string, filter = {}) => {
    if (!caller.may(power)) return []
    const found = await listReports(tx, { states, today, ...filter }, {})
    return found.filter((report) => actsOf(report, caller).includes(act))
  }
  return {
    mine: await waiting(['open', 'returned'], 'fill', 'measures.act', { agencyIds }),
    verify: await waiting(['declared'], 'verify', 'measures.verify'),
    approve: await waiting(['verified'], 'approve', 'measures.approve'),
    publish: await waiting(['approved'], 'publish', 'measures.publish'),
  }
}

type Query = Parameters<(typeof reportHandlers)['listReports']>[0]['query']

export function filterOf(
  query: Omit<Query, 'view' | 'limit' | 'offset'>,
  { atlas, forms, nameOf, subjects, today }: Known,
): ReportFilter {
  const { form, kind, level, unit, words } = query
  const chosen = [...forms.values()].filter(
    (one) =>
      (form === undefined || one.id === form) &&
      (kind === undefined || one.period === kind) &&
      (level === undefined || one.level === level),
  )
  const sought = fold(words ?? '')
  return {
    today,
    states: query.state && [query.state],
    agencyIds: query.agency ? [query.agency] : undefined,
    formIds: chosen.length < forms.size ? chosen.map(({ id }) => id) : undefined,
    periodId: query.period,
    unitIds: unit ? subtreeOn(atlas, unit, today) : undefined,
    sector: query.sector,
    cell: query.cell,
    overdue: query.overdue,
    correcting: query.correcting,
    from: query.from,
    to: query.to,
    found:
      sought === ''
        ? undefined
        : {
            subjectIds: subjects.filter((id) => fold(nameOf(id).vi).includes(sought)),
            formIds: [...forms.values()].filter(({ name }) => fold(name.vi).includes(sought)).map(({ id }) => id),
          },
  }
}
