import { compareText } from '#kernel/fold'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { type FileStore, kindOfFile } from '#platform/files/store'
import type { QueryOf } from '#platform/http/endpoint'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { askingOf, handOf } from '../asking.ts'
import type { work } from '../contract.ts'
import { findDirective } from '../directives/store-directive.ts'
import { directiveTitles } from '../directives/store-directive-list.ts'
import { peopleOf } from '../directives/store-issue.ts'
import { addCells, noCells } from '../figures/figures.ts'
import { cellsBy } from '../figures/store-figures.ts'
import type { TaskView } from '../schema.ts'
import { type Around, lookAround, subtreeIds } from '../store-around.ts'
import { texts } from '../text.ts'
import type { ExportRow } from './export.ts'
import { nextSteps } from './next.ts'
import { attachmentsOf, findAttachment, insertAttachment } from './store-attachment.ts'
import { countTasks, cursorOf, eachTask, listTasks, type TaskFilter } from './store-list.ts'
import { takeStep } from './store-move.ts'
import { countParts, divideTask, partsOfTask, partTargets } from './store-part.ts'
import { findTask, movesOf } from './store-task.ts'
import { taskFile } from './store-task-file.ts'
import { rolesIn, type Task } from './task.ts'
import { askedView, moveView, pointsView, taskView } from './view.ts'

type Work = typeof work
type Own =
  | 'listTasks'
  | 'exportTasks'
  | 'getTask'
  | 'moveTask'
  | 'divideTask'
  | 'listPartTargets'
  | 'attachFile'
  | 'getAttachment'
  | 'getFigures'

const PAGE = 50

const aroundOf = (call: Call, tx: Tx): Promise<Around> =>
  lookAround(tx, { today: call.today, language: call.caller.language })

function filterOf(query: QueryOf<Work['exportTasks']>, around: Around): TaskFilter {
  const { unit, agency, issuer, directive, format: _format, ...same } = query
  const where = { leadAgency: agency, issuerAgency: issuer, directiveId: directive }
  return { ...same, ...where, unitIds: subtreeIds(around, unit), today: around.today }
}

/** Everything about one task, with what the caller may do next. */
async function fullView(tx: Tx, call: Call, task: Task): Promise<TaskView> {
  const around = await aroundOf(call, tx)
  const roles = rolesIn(task, askingOf(call.caller, { unit: task.unit, sector: task.sector }))
  const directive = await findDirective(tx, task.directiveId)
  const parts = await partsOfTask(tx, task)
  const counts = await countParts(tx, [task.id, ...parts.map(({ id }) => id)])
  const parent = task.parentId === null ? null : await findTask(tx, task.parentId)
  const moves = await movesOf(tx, task)
  const openParts = parts
    .filter(({ required, state }) => required && state !== 'done' && state !== 'recalled')
    .map(({ code, title }) => `${code} ${title}`)
  return {
    ...taskView(task, around, counts.get(task.id)),
    parent: parent && { id: parent.id, code: parent.code, title: parent.title },
    parts: parts.map((part) => taskView(part, around, counts.get(part.id))),
    points: pointsView(task, around.today),
    asked: askedView(task, moves, around),
    plan: task.plan,
    what: task.what,
    result: task.result,
    evidence: task.evidence,
    directive: directive && {
      id: directive.id,
      number: directive.number,
      on: directive.day,
      text: directive.what,
      basis: directive.basis,
    },
    moves: moves.map((move) => moveView(move, around)),
    attachments: await attachmentsOf(tx, task),
    next: nextSteps(task, roles, openParts),
    people: roles.has('lead') ? await peopleOf(tx, task.leadAgency, around.today) : [],
  }
}

export const taskHandlers = (files: FileStore): Pick<Handlers<Work>, Own> => ({
  async listTasks(call, tx) {
    const around = await aroundOf(call, tx)
    const { cursor, limit = PAGE, ...query } = call.query
    const filter = filterOf(query, around)
    const found = await listTasks(tx, filter, { limit: limit + 1, cursor })
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const counts = await countParts(
      tx,
      page.map(({ id }) => id),
    )
    return {
      items: page.map((task) => taskView(task, around, counts.get(task.id))),
      total: await countTasks(tx, filter),
      next: found.length > limit && last ? cursorOf(last) : null,
    }
  },
  async exportTasks(call, tx) {
    const around = await aroundOf(call, tx)
    const { language } = call.caller
    const filter = filterOf(call.query, around)
    async function* pages(): AsyncGenerator<ExportRow[]> {
      for await (const page of eachTask(tx, filter)) {
        const counts = await countParts(
          tx,
          page.map(({ id }) => id),
        )
        yield page.map((task) => ({ task, parts: counts.get(task.id) }))
      }
    }
    const name = `${say(texts.exportName, language)}-${call.today}`
    return taskFile(call.query.format ?? 'csv', name, pages(), around, language)
  },
  async getTask(call, tx) {
    const task = await findTask(tx, call.params.id)
    return task ? fullView(tx, call, task) : refuse('not-found')
  },
  async moveTask(call, tx) {
    const moved = await takeStep(tx, call, call.params.id, call.body)
    return isRefused(moved) ? moved : fullView(tx, call, moved)
  },
  async divideTask(call, tx) {
    const divided = await divideTask(tx, call, call.params.id, call.body)
    return isRefused(divided) ? divided : fullView(tx, call, divided.whole)
  },
  async listPartTargets(call, tx) {
    const task = await findTask(tx, call.params.id)
    return task ? partTargets(tx, call, task, await aroundOf(call, tx)) : refuse('not-found')
  },
  async attachFile(call, tx) {
    const type = await kindOfFile(call.upload.path)
    if (type === null) return refuse('wrong-type')
    const moved = await takeStep(tx, call, call.params.id, { step: 'attach', words: call.upload.name })
    // Attaching asks for no words, day or person: no other refusal can come of it.
    if (isRefused(moved)) return moved as Refused<'not-found' | 'not-your-step' | 'wrong-state'>
    // On disk before the row: a file nobody points at is harmless, a row without its file is not.
    await files.keep(call.upload)
    const asking = askingOf(call.caller, { unit: moved.unit, sector: moved.sector })
    return insertAttachment(tx, moved, call.upload, type, call.at, handOf(call.caller, asking, moved, 'attach'))
  },
  async getAttachment(call, tx) {
    const found = await findAttachment(tx, call.params.id, call.params.attachment)
    if (!found || !(await files.has(found.sha256))) return refuse('not-found')
    return { name: found.name, type: found.type, body: files.read(found.sha256) }
  },
  async getFigures(call, tx) {
    const around = await aroundOf(call, tx)
    const { by, ...query } = call.query
    const cells = await cellsBy(tx, by, filterOf(query, around))
    const titles = by === 'directive' ? await directiveTitles(tx, [...cells.keys()]) : new Map<string, string>()
    const nameOf = (id: string): string =>
      by === 'unit' ? around.unitName(id) : by === 'agency' ? around.agencyName(id) : (titles.get(id) ?? id)
    return {
      day: around.today,
      total: [...cells.values()].reduce(addCells, noCells),
      rows: [...cells]
        .map(([id, one]) => ({ id, name: nameOf(id), cells: one }))
        .sort((a, b) => b.cells.openOverdue - a.cells.openOverdue || compareText(a.name, b.name)),
    }
  },
})
