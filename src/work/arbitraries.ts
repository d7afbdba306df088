import * as fc from 'fast-check'
import { type Day, dayNumber, dayOfNumber, type Instant, instantOf } from '#kernel/day'
import { buildCalendar, type Calendar, type SpecialDay } from './calendar/calendar.ts'
import type { HalfDay } from './calendar/half-day.ts'
import { HALVES, type WorkingHours } from './calendar/hours.ts'
import { TASK_STEPS, type TaskStep } from './names.ts'
import { applyMove, type Task, type TaskMove } from './tasks/task.ts'
import { taskWorkflow } from './tasks/workflow-task.ts'

/** Days of the years the calendar has notices for, and two it has not. */
export const days: fc.Arbitrary<Day> = fc
  .integer({ min: dayNumber('2021-01-01'), max: dayNumber('2028-12-31') })
  .map(dayOfNumber)

/** Moments of those years, to the minute. */
export const instants: fc.Arbitrary<Instant> = fc
  .tuple(days, fc.nat(1439))
  .map(([day, minute]) => instantOf(day, minute))

const halves = fc.constantFrom(...HALVES)
export const halfDays: fc.Arbitrary<HalfDay> = fc.record({ day: days, half: halves })

const specialDays: fc.Arbitrary<SpecialDay> = fc.record({
  day: days,
  kind: fc.constantFrom('off', 'working'),
  half: fc.option(halves, { nil: undefined }),
  name: fc.constantFrom('Nghỉ lễ', 'Nghỉ hoán đổi'),
})

/** Hours to the quarter, from some day of those years on. */
const workingHours: fc.Arbitrary<WorkingHours> = fc
  .tuple(days, fc.uniqueArray(fc.integer({ min: 24, max: 80 }), { minLength: 4, maxLength: 4 }))
  .map(([from, marks]) => {
    const [a, b, c, d] = marks.toSorted((x, y) => x - y).map((n) => n * 15) as [number, number, number, number]
    return { from, morning: [a, b], afternoon: [c, d] }
  })

/** Calendars of provinces: days and halves off or worked, hours that change, years with and without their notice. */
export const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    special: fc.array(specialDays, { maxLength: 40 }),
    hours: fc.array(workingHours, { maxLength: 3 }),
    announced: fc.subarray(['2021', '2022', '2023', '2024', '2025', '2026']).map((years) => new Set(years)),
  })
  .map(buildCalendar)

const people = fc.constantFrom(
  { id: '0192f0c1-0000-7000-8000-000000000001', name: 'Nguyễn Văn An' },
  { id: '0192f0c1-0000-7000-8000-000000000002', name: 'Trần Thị Bình' },
)

const assigned: TaskMove = {
  seq: 0,
  step: 'assign',
  at: '2026-11-02T01:00:00.000Z',
  by: { accountId: null, name: null, agencyId: 'ubnd-tinh' },
  words: null,
  due: '2026-11-16',
  person: null,
  agency: 'ubnd-a',
  unit: '1-a',
}

/** A task just assigned by `ubnd-tinh` to `ubnd-a`. */
export const freshTask = (change: Partial<Task> = {}): { task: Task; move: TaskMove } => ({
  move: assigned,
  task: {
    ...applyMove(taskWorkflow, null, assigned),
    home: 7,
    id: '0192f0c1-0000-7000-8000-00000000000a',
    code: 'NV-07-001',
    directiveId: '0192f0c1-0000-7000-8000-00000000000d',
    title: 'Rà soát F1',
    what: 'Rà soát toàn bộ F1',
    result: 'Danh sách F1',
    sector: 'health',
    evidence: false,
    about: null,
    workflow: taskWorkflow.version,
    attachments: 0,
    ...change,
  },
})

export interface Wish {
  readonly step: TaskStep
  readonly hours: number
  readonly day: Day
  readonly person: { id: string; name: string }
}

/** What people might ask, in any order, legal or not. */
export const wishes: fc.Arbitrary<Wish[]> = fc.array(
  fc.record({
    step: fc.constantFrom(...TASK_STEPS.filter((step) => step !== 'assign')),
    hours: fc.integer({ min: 0, max: 60 }),
    day: fc.integer({ min: dayNumber('2026-11-02'), max: dayNumber('2027-03-01') }).map(dayOfNumber),
    person: people,
  }),
  { maxLength: 40 },
)

export const hoursAfter = (day: Day, hours: number): Instant => instantOf(day, hours * 60)
