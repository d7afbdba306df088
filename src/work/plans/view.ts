import type { Text } from '#kernel/text'
import type { FourCells } from '../doors.ts'
import { addCells, cellOf, noCells } from '../figures/figures.ts'
import { deadlineWords } from '../tasks/deadline-words.ts'
import type { PartCount } from '../tasks/progress.ts'
import type { Task } from '../tasks/task.ts'
import { agencyView, type Names, taskView } from '../tasks/view.ts'
import type { Answers, RowAnswer } from './answers.ts'
import type { PlanQuestion, PlanRowView } from './contract.ts'
import { planTexts } from './text.ts'
import type { PlanRow, Question } from './understand.ts'

/** A question with what was answered, in words. */
export const questionView = (question: Question, answers: Answers, names: Names): PlanQuestion => ({
  of: question.of,
  key: question.key,
  text: question.text,
  why: question.why,
  rows: [...question.rows],
  deadline: question.deadline,
  deadlineWords: question.deadline === null ? null : deadlineWords(question.deadline),
  agencies: question.agencies.map((id) => agencyView(id, names)),
  answered: question.answered,
  answer: question.answered ? answerWords(question, answers, names) : null,
})

const same = (words: string): Text => ({ vi: words, en: words })

function answerWords({ of, key }: Question, answers: Answers, names: Names): Text | null {
  if (of === 'deadlines') {
    const said = answers.deadlines[key]
    return said === undefined ? null : deadlineWords(said)
  }
  if (of === 'leads') {
    const way = answers.leads[key]
    return way === undefined ? null : planTexts.leadWays[way]
  }
  if (of === 'results') return same(answers.results[key] ?? '')
  if (of === 'rows') return null
  const said = answers.names[key]
  if (said === undefined) return null
  if ('rule' in said) return planTexts.rules[said.rule]
  if ('nobody' in said) return { vi: 'Không phải cơ quan nào', en: 'No agency' }
  return same(said.agencies.map((id) => names.agencyName(id)).join(', '))
}

/** A row of the table with the tasks that came of it, as many as the reader may see. */
export function rowView(
  row: PlanRow,
  names: Names,
  tasks: readonly Task[],
  parts: ReadonlyMap<string, PartCount>,
  own: RowAnswer | null,
): PlanRowView {
  const [only] = tasks
  return {
    row: row.row,
    kind: row.kind,
    told: row.told,
    title: row.title,
    result: row.result,
    deadline: row.deadline === null ? null : deadlineWords(row.deadline),
    leads: row.leads.map((id) => agencyView(id, names)),
    leadRule: row.leadRule,
    leadWay: row.leadWay,
    coordinators: row.coordinators.map((id) => agencyView(id, names)),
    coordinatorRules: [...row.coordinatorRules],
    waits: [...row.waits],
    own,
    cells: tasks.length === 0 ? null : countOf(tasks, names),
    task: tasks.length === 1 && only ? taskView(only, names, parts.get(only.id)) : null,
    tasks: tasks.length,
  }
}

const countOf = (tasks: readonly Task[], { today }: Names): FourCells =>
  tasks.reduce((sum, task) => {
    const cell = cellOf(task, today)
    return cell === null ? sum : addCells(sum, { ...noCells, [cell]: 1, total: 1 })
  }, noCells)
