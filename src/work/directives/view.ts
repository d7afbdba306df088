import type { Static } from 'typebox'
import type { Instant } from '#kernel/day'
import { type Language, say, type Text } from '#kernel/text'
import { workingDaysBetween } from '../calendar/deadline.ts'
import type { FourCells } from '../doors.ts'
import { isLate, noCells } from '../figures/figures.ts'
import type { Task } from '../tasks/task.ts'
import { agencyView, isClosed, type Names, taskView } from '../tasks/view.ts'
import type { Directive, DirectiveMove } from './directive.ts'
import type { DirectiveMoveSchema, DirectiveRow, RollUpRowSchema } from './schema.ts'
import type { LastMove } from './store-rollup.ts'

type RollUpRow = Static<typeof RollUpRowSchema>

export const directiveRow = (directive: Directive, cells: FourCells | undefined, names: Names): DirectiveRow => ({
  id: directive.id,
  number: directive.number,
  form: directive.form,
  title: directive.title,
  state: directive.state,
  on: directive.day,
  issuer: agencyView(directive.issuerAgency, names),
  sector: directive.sector,
  due: directive.due,
  extensions: directive.extensions,
  about: directive.about,
  cells: cells ?? noCells,
})

/** What stands beside each task of a roll-up. */
export interface Beside {
  readonly last: ReadonlyMap<string, LastMove>
  readonly urged: ReadonlyMap<string, Instant>
  readonly reasons: ReadonlyMap<string, Text>
  readonly language: Language
}

export function rollUpRow(task: Task, names: Names, { last, urged, reasons, language }: Beside): RollUpRow {
  const late = isLate(task, names.today) && task.due !== null && task.state !== 'recalled'
  const until = task.submittedOn ?? task.closedOn ?? names.today
  const why = reasons.get(task.id)
  return {
    ...taskView(task, names),
    lateBy: late && task.due !== null ? workingDaysBetween(names.calendar, task.due, until) : 0,
    why: why ? say(why, language) : null,
    last: last.get(task.id) ?? null,
    urgedAt: urged.get(task.id) ?? null,
  }
}

/** Open and late, the latest first. */
export const laggardsOf = (tasks: readonly Task[], names: Names): Task[] =>
  tasks
    .filter((task) => !isClosed(task) && isLate(task, names.today))
    .toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : (a.due ?? '') > (b.due ?? '') ? 1 : 0))

export const directiveMoveView = (move: DirectiveMove, names: Names): Static<typeof DirectiveMoveSchema> => ({
  seq: move.seq,
  step: move.step,
  at: move.at,
  by: move.by.name,
  agency: move.by.agencyId === null ? null : names.agencyName(move.by.agencyId),
  words: move.words,
  due: move.due,
  content: move.content && {
    number: move.content.number,
    form: move.content.form,
    day: move.content.day,
    title: move.content.title,
    text: move.content.what,
    result: move.content.result,
    basis: move.content.basis,
    signer: move.content.signer,
  },
  effects: { ...move.effects },
})
