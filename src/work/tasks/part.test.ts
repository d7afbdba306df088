import { expect, test } from 'vitest'
import { isRefused } from '#kernel/refusal'
import { hoursAfter } from '../arbitraries.ts'
import { buildCalendar } from '../calendar/calendar.ts'
import type { Role } from '../names.ts'
import type { Deadline } from './deadline.ts'
import { nextSteps } from './next.ts'
import { openTask, reportsToOpen } from './open-task.ts'
import { progressOf } from './progress.ts'
import { replay, type Task, type TaskMove } from './task.ts'
import { type Ask, moveTask } from './task-rule.ts'
import { taskWorkflowOf } from './workflow-task.ts'

const calendar = buildCalendar({ special: [] })
const AN = { accountId: '0192f0c1-0000-7000-8000-000000000001', name: 'Nguyễn Văn An', agencyId: 'ubnd-a' }
const LEAD = {
  id: 'ubnd-a',
  name: { vi: 'UBND phường A', en: 'A' },
  level: 'commune',
  sector: 'general',
  unit: '1-a',
  parent: 'ubnd-tinh',
  from: '2025-07-01',
  to: null,
} as const

const opened = (deadline: Deadline) =>
  openTask(
    {
      id: '0192f0c1-0000-7000-8000-00000000000a',
      home: 7,
      seq: 1,
      directiveId: '0192f0c1-0000-7000-8000-00000000000d',
      authority: '12/KH-UBND',
      title: 'Phổ cập kỹ năng số',
      what: 'Phổ cập kỹ năng số cho người dân',
      result: 'Báo cáo kết quả',
      sector: 'science',
      issuer: 'ubnd-tinh',
      lead: LEAD,
      person: { id: AN.accountId, name: AN.name },
      deadline,
      by: { accountId: null, name: null, agencyId: 'ubnd-tinh' },
      at: hoursAfter('2026-11-02', 9),
    },
    calendar,
  )

const everyRole: ReadonlySet<Role> = new Set(['issuer', 'lead', 'assignee', 'system'])
interface Life {
  task: Task
  moves: TaskMove[]
}
const begin = (deadline: Deadline): Life => {
  const { task, move } = opened(deadline)
  return { task, moves: [move] }
}
function take(life: Life, ask: Ask, hours: number, openParts: readonly string[] = []) {
  const at = hoursAfter('2026-11-02', hours)
  const decided = moveTask(life.task, ask, {
    roles: everyRole,
    by: AN,
    at,
    language: 'vi',
    calendar,
    authority: null,
    openParts,
  })
  if (isRefused(decided)) return decided.refused
  life.moves.push(decided.state.move)
  life.task = decided.state.task
  expect(life.task).toMatchObject({ ...replay(taskWorkflowOf(2), life.moves) })
  return life.task.state
}

test('more time is asked for with a reason, granted or refused, and the first day never changes', () => {
  const life = begin({ kind: 'quarter', year: 2026, quarter: 4 })
  take(life, { step: 'accept' }, 1)
  expect(take(life, { step: 'grant-extension' }, 2)).toBe('nothing-asked')
  expect(take(life, { step: 'ask-extension', due: '2027-01-15' }, 2)).toBe('words-missing')
  expect(take(life, { step: 'ask-extension', due: '2026-12-30', words: 'Chờ vốn' }, 2)).toBe('due-not-later')
  expect(take(life, { step: 'ask-extension', due: '2027-01-15', words: 'Chờ vốn' }, 2)).toBe('accepted')
  expect(life.task).toMatchObject({ due: '2026-12-31', asked: { due: '2027-01-15', on: '2026-11-02' }, extensions: 0 })
  expect(take(life, { step: 'ask-extension', due: '2027-01-18', words: 'Nữa' }, 3)).toBe('already-asked')
  expect(take(life, { step: 'refuse-extension' }, 4)).toBe('words-missing')
  take(life, { step: 'refuse-extension', words: 'Đã đủ vốn' }, 4)
  expect(life.task).toMatchObject({ due: '2026-12-31', asked: null, extensions: 0 })
  take(life, { step: 'ask-extension', due: '2027-01-15', words: 'Chờ nghiệm thu' }, 5)
  take(life, { step: 'grant-extension' }, 6)
  expect(life.task).toMatchObject({ due: '2027-01-15', firstDue: '2026-12-31', asked: null, extensions: 1 })
  expect(life.task.deadline).toEqual({ kind: 'quarter', year: 2026, quarter: 4 })
})

test('milestones are told of one by one; the last is the result', () => {
  const life = begin({ kind: 'milestones', days: ['2026-12-15', '2026-11-16'] })
  expect(life.task).toMatchObject({ due: '2026-11-16', firstDue: '2026-11-16' })
  take(life, { step: 'accept' }, 1)
  expect(take(life, { step: 'submit', words: 'Xong' }, 2)).toBe('points-open')
  expect(take(life, { step: 'report', words: 'Xong mốc', due: '2026-11-17' }, 2)).toBe('point-unknown')
  take(life, { step: 'report', words: 'Xong mốc đầu' }, 24 * 20)
  expect(life.task).toMatchObject({ due: '2026-12-15', firstDue: '2026-11-16' })
  expect(life.task.points[0]).toEqual({ due: '2026-11-16', first: '2026-11-16', reported: '2026-11-22' })
  expect(progressOf(life.task)).toEqual({ by: 'milestones', done: 1, of: 2 })
  expect(take(life, { step: 'submit', words: 'Xong' }, 24 * 21)).toBe('submitted')
  take(life, { step: 'approve' }, 24 * 22)
  expect(progressOf(life.task)).toEqual({ by: 'milestones', done: 2, of: 2 })
})

test('a standing task is wanted by each period on its own, and climbs anew in each', () => {
  const life = begin({ kind: 'standing', rhythm: 'monthly' })
  expect(life.task).toMatchObject({ due: null, firstDue: null, points: [] })
  expect(reportsToOpen(life.task, calendar, '2026-12-01')).toEqual(['2026-11-30', '2026-12-31'])
  take(life, { step: 'accept' }, 1)
  expect(take(life, { step: 'ask-extension', due: '2026-12-31', words: 'Chờ' }, 2)).toBe('no-due-day')
  for (const due of reportsToOpen(life.task, calendar, '2026-12-01')) take(life, { step: 'open-report', due }, 3)
  expect(reportsToOpen(life.task, calendar, '2026-12-01')).toEqual([])
  expect(life.task).toMatchObject({ due: '2026-11-30', firstDue: '2026-11-30' })
  take(life, { step: 'escalate', agency: 'so-khcn' }, 24 * 29)
  expect(life.task.escalation).toBe(1)
  take(life, { step: 'report', words: 'Báo cáo tháng 11' }, 24 * 29)
  expect(life.task).toMatchObject({ due: '2026-12-31', escalation: 0, escalatedTo: null })
  expect(progressOf(life.task)).toEqual({ by: 'reports', done: 1, of: 2 })
  // More time for one period moves that one alone, and it is not opened again.
  take(life, { step: 'ask-extension', due: '2027-01-05', words: 'Nghỉ Tết' }, 24 * 30)
  take(life, { step: 'grant-extension' }, 24 * 30)
  expect(life.task.points[1]).toEqual({ due: '2027-01-05', first: '2026-12-31', reported: null })
  expect(reportsToOpen(life.task, calendar, '2026-12-31')).toEqual([])
})

test('the whole waits for its parts, and says which', () => {
  const life = begin({ kind: 'day', day: '2026-11-30' })
  take(life, { step: 'accept' }, 1)
  expect(take(life, { step: 'submit', words: 'Xong' }, 2, ['NV-07-002 Rà soát'])).toBe('parts-open')
  expect(nextSteps(life.task, everyRole, ['NV-07-002 Rà soát']).find(({ step }) => step === 'submit')).toMatchObject({
    allowed: false,
    why: { vi: expect.stringContaining('NV-07-002 Rà soát') },
  })
  expect(progressOf(life.task, { done: 1, of: 3 })).toEqual({ by: 'parts', done: 1, of: 3 })
  expect(take(life, { step: 'submit', words: 'Xong' }, 2)).toBe('submitted')
})

test('a task opened under the first workflow knows nothing of parts and extensions asked for', () => {
  const { task } = opened({ kind: 'day', day: '2026-11-30' })
  const old: Task = { ...task, workflow: 1, state: 'accepted' }
  const around = {
    roles: everyRole,
    by: AN,
    at: hoursAfter('2026-11-02', 9),
    language: 'vi',
    calendar,
    authority: null,
  } as const
  expect(moveTask(old, { step: 'divide', words: 'Phần' }, around)).toMatchObject({ refused: 'wrong-state' })
  const steps = nextSteps(old, everyRole).map(({ step }) => step)
  expect(steps).not.toContain('ask-extension')
  expect(steps).toContain('submit')
})
