import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefused } from '#kernel/refusal'
import { freshTask, hoursAfter, type Wish, wishes } from '../arbitraries.ts'
import { buildCalendar } from '../calendar/calendar.ts'
import { directiveWorkflow } from '../directives/workflow-directive.ts'
import { ROLES, type Role, TASK_STATES } from '../names.ts'
import { petitionWorkflow } from '../petitions/workflow-petition.ts'
import { nextSteps } from '../tasks/next.ts'
import { replay, type Task } from '../tasks/task.ts'
import { moveTask } from '../tasks/task-rule.ts'
import { taskWorkflow } from '../tasks/workflow-task.ts'
import { flawsOf } from './flaws.ts'
import { blockedBy, defineWorkflow, foldStates, type Workflow } from './workflow.ts'

const calendar = buildCalendar({ special: [] })
const everyRole: ReadonlySet<Role> = new Set(ROLES)
const hand = { accountId: '0192f0c1-0000-7000-8000-000000000001', name: 'Nguyễn Văn An', agencyId: 'ubnd-a' }
const text = { vi: '', en: '' }

test('the workflows that ship are whole', () => {
  for (const workflow of [taskWorkflow, directiveWorkflow, petitionWorkflow]) expect(flawsOf(workflow)).toEqual([])
})

test('every flaw of a workflow is named, and it does not start', () => {
  const broken: Workflow = {
    kind: 'broken',
    version: 1,
    opening: 'open',
    states: {
      open: { closed: false, name: text },
      island: { closed: true, name: text },
      trap: { closed: false, name: text },
      shut: { closed: true, name: text },
    },
    steps: {
      open: { from: [], to: 'open', by: ['issuer'], needs: [] },
      fall: { from: ['open'], to: 'trap', by: ['lead'], needs: [] },
      shut: { from: ['open'], to: 'shut', by: [], needs: [] },
      leave: { from: ['shut'], to: 'same', by: ['lead'], needs: [] },
      stray: { from: ['nowhere'], to: 'same', by: ['lead'], needs: [] },
    },
  }
  expect(flawsOf(broken)).toEqual([
    'nobody may take shut',
    'leave leaves shut, which is closed',
    'stray names nowhere, which is no state',
    'island is never reached',
    'trap never closes',
  ])
  expect(() => defineWorkflow(broken)).toThrow(/workflow broken 1: nobody may take shut/)
})

/** Everything asked, one after the other; what is refused changes nothing. */
function live(asked: readonly Wish[]) {
  const { task: first, move } = freshTask()
  let task = first
  const moves = [move]
  for (const { step, hours, day, person } of asked) {
    const decided = moveTask(
      task,
      { step, words: 'Đã rõ', due: day, person, agency: 'so-y-te', unit: '1-a' },
      { roles: everyRole, by: hand, at: hoursAfter('2026-11-02', hours), language: 'vi', calendar, authority: null },
    )
    if (isRefused(decided)) continue
    task = decided.state.task
    moves.push(decided.state.move)
  }
  return { task, moves }
}

const PARTS = [
  'state',
  'due',
  'deadline',
  'written',
  'firstDue',
  'extensions',
  'asked',
  'points',
  'issuerAgency',
  'coordinators',
  'parentId',
  'required',
  'above',
  'givenBy',
  'plan',
  'assignee',
  'leadAgency',
  'unit',
  'assignedOn',
  'submittedOn',
  'closedOn',
  'escalation',
  'escalatedTo',
  'escalatedOn',
  'moves',
] as const
const progressOf = (task: Task) => Object.fromEntries(PARTS.map((part) => [part, task[part]]))

test('whatever is asked in whatever order: the task is the fold of its moves and stays within its states', () => {
  fc.assert(
    fc.property(wishes, (asked) => {
      const { task, moves } = live(asked)
      expect(TASK_STATES).toContain(task.state)
      expect(progressOf(task)).toEqual(replay(taskWorkflow, moves))
      expect(moves.map(({ seq }) => seq)).toEqual(moves.map((_, n) => n))
      expect(
        foldStates(
          taskWorkflow,
          moves.map(({ step }) => step),
        ),
      ).toBe(task.state)
    }),
  )
})

test('closed is closed: no step is free of a block, for nobody', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('done' as const, 'recalled' as const),
      fc.constantFrom(...Object.keys(taskWorkflow.steps)),
      (state, step) => {
        expect(blockedBy(taskWorkflow, state, step as never, everyRole)).not.toBeNull()
      },
    ),
  )
  const { task } = freshTask({ state: 'done' })
  expect(nextSteps(task, everyRole).filter(({ allowed }) => allowed)).toEqual([])
})

test('a submission stands until it is returned, and only while submitted or done', () => {
  fc.assert(
    fc.property(wishes, (asked) => {
      const { task } = live(asked)
      const standing = { submitted: [true], done: [true], recalled: [true, false] } as Record<string, boolean[]>
      expect(standing[task.state] ?? [false]).toContain(task.submittedOn !== null)
      expect(task.closedOn !== null).toBe(task.state === 'done' || task.state === 'recalled')
    }),
  )
})

test('why a step cannot be taken is said in both languages', () => {
  const { task } = freshTask()
  const next = nextSteps(task, new Set<Role>(['lead']))
  expect(next.find(({ step }) => step === 'accept')).toEqual({ step: 'accept', allowed: true, why: null, needs: [] })
  expect(next.find(({ step }) => step === 'approve')?.why?.vi).toBe(
    'Việc này do cơ quan giao việc làm, không phải chức vụ của anh/chị.',
  )
  expect(next.find(({ step }) => step === 'submit')?.why).toEqual({
    vi: 'Không còn làm được: hiện đang ở bước “Chờ nhận”. Có thể người khác vừa xử lý.',
    en: 'No longer possible: it is now “To be accepted”. Somebody else may just have acted.',
  })
})

const around = { by: hand, at: hoursAfter('2026-11-03', 9), language: 'vi' as const, calendar, authority: null }

test('what a step needs is asked for', () => {
  const lead = { ...around, roles: new Set<Role>(['lead']) }
  const issuer = { ...around, roles: new Set<Role>(['issuer']) }
  const accepted = freshTask({ state: 'accepted', evidence: true }).task
  expect(moveTask(accepted, { step: 'submit', words: ' ' }, lead)).toMatchObject({ refused: 'words-missing' })
  expect(moveTask(accepted, { step: 'submit', words: 'Xong' }, lead)).toMatchObject({ refused: 'file-missing' })
  expect(moveTask({ ...accepted, attachments: 1 }, { step: 'submit', words: 'Xong' }, lead)).toMatchObject({
    state: { task: { state: 'submitted', submittedOn: '2026-11-03' } },
  })
  expect(moveTask(accepted, { step: 'reassign' }, lead)).toMatchObject({ refused: 'person-unknown' })
  expect(moveTask(accepted, { step: 'extend', words: 'Thêm ngày' }, issuer)).toMatchObject({ refused: 'due-missing' })
  expect(moveTask(accepted, { step: 'extend', words: 'Thêm ngày', due: '2026-11-16' }, issuer)).toMatchObject({
    refused: 'due-not-later',
    values: { day: '16/11/2026' },
  })
  expect(moveTask(accepted, { step: 'extend', words: 'Thêm ngày', due: '2026-11-21' }, issuer)).toMatchObject({
    refused: 'due-not-later',
  })
  expect(moveTask(accepted, { step: 'extend', words: 'Thêm ngày', due: '2026-11-20' }, issuer)).toMatchObject({
    state: { task: { due: '2026-11-20' } },
  })
})

test('whoever accepts is the one who does it', () => {
  const decided = moveTask(freshTask().task, { step: 'accept' }, { ...around, roles: new Set<Role>(['lead']) })
  expect(decided).toMatchObject({
    state: { task: { state: 'accepted', assignee: { name: 'Nguyễn Văn An' } } },
    facts: [
      {
        kind: 'work.task-accepted',
        where: { unit: '1-a', sector: 'health' },
        before: { state: 'assigned' },
        after: { state: 'accepted' },
      },
    ],
  })
})
