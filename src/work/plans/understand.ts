import { fold, tidy } from '#kernel/fold'
import type { Calendar } from '../calendar/calendar.ts'
import type { Deadline } from '../tasks/deadline.ts'
import type { Finder, Rule } from './agency-name.ts'
import type { Answers, LeadWay, RowAnswer } from './answers.ts'
import { type Columns, FIELDS, type Field, repeatsHeader } from './header.ts'
import { type AskWhy, parseDeadline, type ReadDeadline } from './parse-deadline.ts'
import { isBlank, LONGEST_CELL, type RawRow } from './table.ts'

/** What the reviewer is asked, once for all rows that say the same. */
export interface Question {
  readonly of: 'deadlines' | 'names' | 'leads' | 'results' | 'rows'
  readonly key: string
  /** The cell as it is written. */
  readonly text: string
  /** Why it is asked; a key of `askTexts`. */
  readonly why:
    | AskWhy
    | 'no-agency'
    | 'several-leads'
    | 'no-result'
    | 'no-title'
    | 'no-lead'
    | 'unread-formula'
    | 'nobody-leads'
  /** Rows of the spreadsheet that wait for the answer. */
  readonly rows: readonly number[]
  readonly deadline: Deadline | null
  readonly agencies: readonly string[]
  readonly answered: boolean
}

/** A row as it is understood so far. */
export interface PlanRow {
  readonly row: number
  readonly kind: 'task' | 'heading' | 'left-out'
  /** The cells as they are written. */
  readonly told: Readonly<Record<Field, string>>
  readonly title: string
  readonly result: string
  readonly deadline: Deadline | null
  readonly leads: readonly string[]
  readonly leadRule: Rule | null
  readonly leadWay: LeadWay
  readonly coordinators: readonly string[]
  readonly coordinatorRules: readonly Rule[]
  /** Keys of the questions it waits for. */
  readonly waits: readonly string[]
}

export interface Understood {
  readonly rows: readonly PlanRow[]
  readonly questions: readonly Question[]
}

interface Around {
  readonly finder: Finder
  readonly calendar: Calendar
}

/** The rows below the headers, with everything that must be asked. Pure: the same answers give the same reading. */
export function understand(rows: readonly RawRow[], columns: Columns, answers: Answers, around: Around): Understood {
  const asked = new Map<string, Question & { rows: number[] }>()
  const ask = (row: number, question: Omit<Question, 'rows' | 'answered'>, isAnswered: boolean): void => {
    const id = `${question.of}:${question.key}`
    const known = asked.get(id)
    if (!known) asked.set(id, { ...question, rows: [row], answered: isAnswered })
    else if (!known.rows.includes(row)) known.rows.push(row)
  }
  const read: PlanRow[] = []
  for (const raw of rows) {
    if (isBlank(raw) || repeatsHeader(raw)) continue
    read.push(readRow(raw, columns, answers, around, (question, done) => ask(raw.row, question, done)))
  }
  const open = new Set([...asked].filter(([, { answered }]) => !answered).map(([id]) => id))
  return {
    rows: read.map((row) => ({ ...row, waits: row.waits.filter((id) => open.has(id)) })),
    questions: [...asked.values()].sort(
      (a, b) => Number(a.answered) - Number(b.answered) || b.rows.length - a.rows.length,
    ),
  }
}

type Ask = (question: Omit<Question, 'rows' | 'answered'>, answered: boolean) => void

const cut = (text: string): string => text.slice(0, LONGEST_CELL)
const keyOf = (text: string): string => fold(text).slice(0, 500)
const nothing = { deadline: null, agencies: [] }

function readRow(raw: RawRow, columns: Columns, answers: Answers, around: Around, ask: Ask): PlanRow {
  const told = Object.fromEntries(
    FIELDS.map((field) => {
      const at = columns[field]
      return [field, at === undefined ? '' : cut((raw.cells[at] ?? '').trim())]
    }),
  ) as Record<Field, string>
  const own: RowAnswer = answers.rows[String(raw.row)] ?? {}
  const waits: string[] = []
  const asking: Ask = (question, done) => {
    waits.push(`${question.of}:${question.key}`)
    ask(question, done)
  }
  const rest = { row: raw.row, told, title: tidy(own.title ?? told.task), result: '', deadline: null }
  const blank = {
    leads: [],
    leadRule: null,
    leadWay: 'each' as const,
    coordinators: [],
    coordinatorRules: [],
    waits: [],
  }
  if (own.skip) return { ...rest, ...blank, kind: 'left-out' }
  if (isHeading(raw, told)) return { ...rest, ...blank, title: headingOf(raw, told), kind: 'heading' }
  const rowKey = String(raw.row)
  for (const at of raw.unread ?? [])
    if (Object.values(columns).includes(at))
      asking(
        { of: 'rows', key: rowKey, text: told.task, why: 'unread-formula', ...nothing },
        answers.rows[rowKey] !== undefined,
      )
  if (rest.title === '') asking({ of: 'rows', key: rowKey, text: told.lead, why: 'no-title', ...nothing }, false)
  const leads = readLeads(told.lead, own, answers, around, asking, rowKey)
  const helpers = own.coordinators
    ? { ids: own.coordinators, rules: [] }
    : readNames(told.coordination, answers, around, asking)
  return {
    ...rest,
    kind: 'task',
    result: readResult(told.result, own, answers, asking),
    deadline: readDeadline(told.deadline, own, answers, around, asking),
    ...leads,
    coordinators: helpers.ids.filter((id) => !leads.leads.includes(id)),
    coordinatorRules: helpers.rules,
    waits,
  }
}

const ROMAN_OR_LETTER = /^([IVXLC]+|[A-ZĐa-zđ])[.)]?$/

/** One cell over the whole width, or words without anybody to do them and no number of a task. */
function isHeading(raw: RawRow, told: Record<Field, string>): boolean {
  if (raw.heading) return true
  const named = told.lead !== '' || told.deadline !== '' || told.result !== '' || told.coordination !== ''
  if (named) return false
  return told.number === '' || ROMAN_OR_LETTER.test(told.number) || told.task === ''
}

const headingOf = (raw: RawRow, told: Record<Field, string>): string => {
  if (!raw.heading) return tidy(`${told.number} ${told.task}`)
  return tidy([...new Set(raw.cells.map((cell) => cell.trim()))].filter(Boolean).join(' '))
}

function readDeadline(cell: string, own: RowAnswer, answers: Answers, around: Around, ask: Ask): Deadline | null {
  if (own.deadline) return own.deadline
  const read: ReadDeadline = parseDeadline(cell, around.calendar)
  if (read.kind === 'read') return read.deadline
  const key = keyOf(cell)
  const said = answers.deadlines[key]
  const question = { of: 'deadlines', key, text: cell, why: read.why, deadline: read.suggestion, agencies: [] } as const
  ask(question, said !== undefined)
  return said ?? null
}

function readResult(cell: string, own: RowAnswer, answers: Answers, ask: Ask): string {
  const told = (own.result ?? cell).trim()
  if (told !== '') return told
  const said = answers.results['']
  ask({ of: 'results', key: '', text: '', why: 'no-result', ...nothing }, said !== undefined && said !== '')
  return said ?? ''
}

/** The agencies of a cell, each name found, answered or asked about. */
function readNames(
  cell: string,
  answers: Answers,
  { finder }: Around,
  ask: Ask,
): { ids: string[]; rules: Rule[]; nobody: boolean } {
  const ids: string[] = []
  const rules: Rule[] = []
  let nobody = false
  for (const name of finder.split(cell)) {
    const found = finder.find(name)
    const key = keyOf(name)
    const said = answers.names[key]
    if (found.kind === 'ask')
      ask(
        { of: 'names', key, text: name, why: 'no-agency', deadline: null, agencies: found.suggestions },
        said !== undefined,
      )
    if (found.kind === 'agency') ids.push(found.id)
    if (found.kind === 'rule') rules.push(found.rule)
    if (found.kind === 'nobody') nobody = true
    if (found.kind !== 'ask' || said === undefined) continue
    if ('agencies' in said) ids.push(...said.agencies)
    if ('rule' in said) rules.push(said.rule)
    if ('nobody' in said) nobody = true
  }
  return { ids: [...new Set(ids)], rules: [...new Set(rules)], nobody }
}

function readLeads(cell: string, own: RowAnswer, answers: Answers, around: Around, ask: Ask, row: string) {
  const key = keyOf(cell)
  const leadWay = answers.leads[key] ?? 'each'
  if (own.leads && own.leads.length > 0) return { leads: own.leads, leadRule: null, leadWay: 'each' as const }
  const { ids, rules, nobody } = readNames(cell, answers, around, ask)
  const leadRule = rules[0] ?? null
  if (cell === '' || (ids.length + rules.length === 0 && (nobody || around.finder.split(cell).length === 0)))
    ask({ of: 'rows', key: row, text: cell, why: cell === '' ? 'no-lead' : 'nobody-leads', ...nothing }, false)
  if (ids.length > 1 && leadRule === null)
    ask(
      { of: 'leads', key, text: cell, why: 'several-leads', deadline: null, agencies: ids },
      answers.leads[key] !== undefined,
    )
  return { leads: ids, leadRule, leadWay }
}
