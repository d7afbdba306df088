import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, daysBetween } from '#kernel/day'
import { systemCaller } from '#people'
import { newId } from '#platform/id'
import { type Tx, within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { workingDaysBetween } from '../calendar/deadline.ts'
import { loadCalendar } from '../calendar/store-calendar.ts'
import { noCells } from './figures.ts'
import { handlingOf } from './handling.ts'
import { bandOf, cellOfLine, isByExtension, isWithdrawnLate, type Line } from './line.ts'
import { caseFigures } from './store-case-figures.ts'
import { type CaseRow, caseCursor, countCases, listCases, type Narrowed } from './store-lines.ts'

const TODAY: Day = '2026-11-23'
const UNITS = ['10549-chu-van-an', '10570-tran-hung-dao', '31-hai-phong'] as const

interface Kept extends Line {
  readonly id: string
  readonly unit: string
}

/** Two hundred tasks of every make: late and in time, extended, returned, recalled, with and without a deadline. */
const made = fc.sample(
  fc.record({
    unit: fc.constantFrom(...UNITS),
    ago: fc.integer({ min: 0, max: 130 }),
    term: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
    longer: fc.integer({ min: 0, max: 1 }).chain((n) => (n === 0 ? fc.constant(0) : fc.integer({ min: 1, max: 30 }))),
    took: fc.integer({ min: 0, max: 60 }),
    fate: fc.constantFrom('open', 'submitted', 'done', 'recalled'),
  }),
  { numRuns: 200, seed: 20_261_123 },
)

const kept: readonly Kept[] = made.map(({ unit, ago, term, longer, took, fate }) => {
  const opened = addDays(TODAY, -ago)
  const firstDue = term === null ? null : addDays(opened, term)
  const ended = addDays(opened, Math.min(took, ago))
  return {
    id: newId(),
    unit,
    opened,
    firstDue,
    due: firstDue === null ? null : addDays(firstDue, longer),
    extensions: longer > 0 && firstDue !== null ? 1 : 0,
    clockStopped: fate === 'done' || fate === 'submitted' ? ended : null,
    open: fate === 'open' || fate === 'submitted',
    withdrawn: fate === 'recalled',
    closed: fate === 'done' || fate === 'recalled' ? ended : null,
  }
})

let database: TestDatabase
const read = <T>(done: (tx: Tx) => Promise<T>): Promise<T> => within(database.kysely, systemCaller(), 'read', done)

beforeAll(async () => {
  database = await freshDatabase()
  for (const [n, line] of kept.entries())
    await database.pool.query(
      `insert into work.task (home, id, code, directive_id, title, what, result, issuer_agency, lead_agency, unit_id,
        sector, due_day, first_due_day, extensions, evidence, state, workflow, assigned_day, submitted_day, closed_day,
        moves, agencies, search)
      values (1, $1, $2, $1, $2, '', '', 'ubnd', 'ubnd', $3, 'health', $4, $5, $6, false, $7, 1, $8, $9, $10, 1,
        '{ubnd}', '')`,
      [
        line.id,
        `NV-${n}`,
        line.unit,
        line.due,
        line.firstDue,
        line.extensions,
        line.withdrawn ? 'recalled' : line.open ? (line.clockStopped ? 'submitted' : 'assigned') : 'done',
        line.opened,
        line.clockStopped,
        line.closed,
      ],
    )
})
afterAll(() => database.drop())

test('what the database counts is what the rules say, line by line', async () => {
  const { figures, calendar } = await read(async (tx) => {
    const days = await loadCalendar(tx)
    return { figures: await caseFigures(tx, 'place', { today: TODAY }, days), calendar: days }
  })
  const expected = (lines: readonly Kept[]) => {
    const cells = { ...noCells }
    const ages = [0, 0, 0, 0, 0]
    const days = new Map<number, number>()
    for (const line of lines) {
      const cell = cellOfLine(line, TODAY)
      if (cell !== null) {
        cells[cell]++
        cells.total++
      }
      const age = bandOf(daysBetween(line.opened, TODAY))
      if (line.open) ages[age] = (ages[age] ?? 0) + 1
      if (line.clockStopped === null || line.withdrawn) continue
      const took = workingDaysBetween(calendar, line.opened, line.clockStopped)
      days.set(took, (days.get(took) ?? 0) + 1)
    }
    return {
      cells,
      ages,
      byExtension: lines.filter((line) => isByExtension(line, TODAY)).length,
      withdrawn: lines.filter(({ withdrawn }) => withdrawn).length,
      withdrawnLate: lines.filter((line) => isWithdrawnLate(line, TODAY)).length,
      oldestDays: Math.max(...lines.filter(({ open }) => open).map(({ opened }) => daysBetween(opened, TODAY))),
      handling: handlingOf(days),
    }
  }
  expect(figures.total).toMatchObject(expected(kept))
  expect(figures.total.byExtension).toBeGreaterThan(0)
  expect(figures.total.withdrawnLate).toBeGreaterThan(0)
  for (const unit of UNITS)
    expect(figures.rows.get(unit)).toMatchObject(expected(kept.filter((line) => line.unit === unit)))
})

test('the list behind a number has exactly its cases, page by page, each once', async () => {
  const { total, rows } = await read(async (tx) => caseFigures(tx, 'place', { today: TODAY }, await loadCalendar(tx)))
  const parts = [
    [{ part: 'openOverdue' }, total.cells.openOverdue],
    [{ part: 'doneOnTime' }, total.cells.doneOnTime],
    [{ part: 'byExtension' }, total.byExtension],
    [{ part: 'withdrawnLate' }, total.withdrawnLate],
    [{ part: 'age4' }, total.ages[4]],
    [{ by: 'place', group: UNITS[0] }, (rows.get(UNITS[0])?.cells.total ?? 0) + (rows.get(UNITS[0])?.withdrawn ?? 0)],
  ] as const
  for (const [narrowed, n] of parts) {
    const filter: Narrowed = { today: TODAY, ...narrowed }
    const found = await read(async (tx) => {
      const all: CaseRow[] = []
      let cursor: string | undefined
      for (;;) {
        const page = await listCases(tx, filter, { limit: 7, cursor })
        all.push(...page)
        const last = page.at(-1)
        if (page.length < 7 || last === undefined) return all
        cursor = caseCursor(last)
      }
    })
    expect(new Set(found.map(({ id }) => id)).size).toBe(n)
    expect(found.length).toBe(n)
    expect(await read((tx) => countCases(tx, filter))).toBe(n)
  }
})
