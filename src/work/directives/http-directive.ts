import { compareText } from '#kernel/fold'
import { contains } from '#kernel/interval'
import { isRefused, refuse } from '#kernel/refusal'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { agenciesOf } from '../asking.ts'
import { addWorkingDays, namedDaysOff } from '../calendar/deadline.ts'
import type { work } from '../contract.ts'
import type { FourCells } from '../doors.ts'
import { isLate, noCells } from '../figures/figures.ts'
import { cellsBy } from '../figures/store-figures.ts'
import type { DirectiveRow } from '../schema.ts'
import { type Around, lookAround } from '../store-around.ts'
import { openTasksOfLeads } from '../tasks/store-due.ts'
import { listTasks } from '../tasks/store-list.ts'
import { agencyView, isClosed, placeView, taskView } from '../tasks/view.ts'
import type { Directive } from './directive.ts'
import { directiveCursor, findDirective, listDirectives } from './store-directive.ts'
import { issueDirective, planFanOut } from './store-issue.ts'
import { recallDirective } from './store-recall.ts'

type Work = typeof work
type Own =
  | 'listDirectives'
  | 'getDirective'
  | 'issueDirective'
  | 'previewDirective'
  | 'recallDirective'
  | 'listRecipients'
  | 'getDeadline'

const PAGE = 30
/** More than the province has agencies. */
const MOST_TASKS = 1_000

const aroundOf = (call: Call, tx: Tx): Promise<Around> =>
  lookAround(tx, { today: call.today, language: call.caller.language })

const directiveView = (directive: Directive, cells: FourCells | undefined, around: Around): DirectiveRow => ({
  id: directive.id,
  number: directive.number,
  title: directive.title,
  state: directive.state,
  on: directive.day,
  issuer: agencyView(directive.issuerAgency, around),
  sector: directive.sector,
  due: directive.due,
  about: directive.about,
  cells: cells ?? noCells,
})

export const directiveHandlers: Pick<Handlers<Work>, Own> = {
  async listDirectives(call, tx) {
    const around = await aroundOf(call, tx)
    const limit = call.query.limit ?? PAGE
    const found = await listDirectives(tx, { ...call.query, limit: limit + 1 })
    const page = found.slice(0, limit)
    const cells = await cellsBy(tx, 'directive', { today: call.today, directiveIds: page.map(({ id }) => id) })
    const last = page.at(-1)
    return {
      items: page.map((directive) => directiveView(directive, cells.get(directive.id), around)),
      next: found.length > limit && last ? directiveCursor(last) : null,
    }
  },
  async getDirective(call, tx) {
    const directive = await findDirective(tx, call.params.id)
    if (!directive) return refuse('not-found')
    const around = await aroundOf(call, tx)
    const { today } = around
    const filter = { today, directiveId: directive.id }
    const cells = await cellsBy(tx, 'directive', filter)
    const tasks = await listTasks(tx, filter, { limit: MOST_TASKS })
    const late = tasks.filter((task) => !isClosed(task) && isLate(task, today))
    const issued = call.caller.may('work.direct') && agenciesOf(call.caller).has(directive.issuerAgency)
    return {
      ...directiveView(directive, cells.get(directive.id), around),
      text: directive.what,
      result: directive.result,
      basis: directive.basis,
      issuedBy: directive.issuedName,
      laggards: late.map((task) => taskView(task, around)),
      tasks: tasks.map((task) => taskView(task, around)),
      recallable: issued && directive.state === 'issued',
      recalledOn: tasks.find(({ state }) => state === 'recalled')?.closedOn ?? null,
    }
  },
  async issueDirective(call, tx) {
    const issued = await issueDirective(tx, call, call.body)
    return isRefused(issued) ? issued : { id: issued.id, number: issued.number, tasks: issued.tasks.length }
  },
  async previewDirective(call, tx) {
    const around = await aroundOf(call, tx)
    const plan = await planFanOut(tx, call, call.body, around)
    if (isRefused(plan)) return plan
    const open = await openTasksOfLeads(
      tx,
      plan.rows.map(({ agency }) => agency.id),
    )
    return {
      due: plan.due,
      rows: plan.rows.map(({ agency, person }) => ({
        agency: agencyView(agency.id, around),
        unit: placeView(agency.unit, around),
        assignee: person,
        openTasks: open.get(agency.id) ?? 0,
      })),
    }
  },
  async recallDirective(call, tx) {
    const recalled = await recallDirective(tx, call, call.params.id, call.body.words)
    return isRefused(recalled) ? recalled : { recalled }
  },
  async listRecipients(call, tx) {
    const around = await aroundOf(call, tx)
    const { today, agencies } = around
    const { caller, query } = call
    const chosen = [...agencies.values()]
      .filter((agency) => contains(agency, today) && (query.unit === undefined || agency.unit === query.unit))
      // In any sector at all: the sector of the directive is asked again when it is issued.
      .filter(
        ({ unit, sector }) =>
          caller.may('work.direct', { unit, sector }) || caller.may('work.direct', { unit, sector: 'general' }),
      )
      .toSorted((a, b) => compareText(a.name.vi, b.name.vi))
    return {
      items: chosen.map((agency) => ({
        agency: agencyView(agency.id, around),
        unit: placeView(agency.unit, around),
        kind: agency.level === 'province' ? 'department' : agency.level,
        sector: agency.sector === 'general' ? null : agency.sector,
      })),
    }
  },
  async getDeadline(call, tx) {
    const { calendar, today } = await aroundOf(call, tx)
    const from = call.query.from ?? today
    const due = addWorkingDays(calendar, from, call.query.workingDays)
    return { due, off: namedDaysOff(calendar, from, due) }
  },
}
