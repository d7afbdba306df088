import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefused } from '#kernel/refusal'
import {
  approveLines,
  beginCorrection,
  dropCorrection,
  publishLines,
  recall,
  returnLines,
  type Taken,
  verifyLines,
} from './course.ts'
import { isOpen, type Observation } from './observation.ts'
import { foldState, type Line, type Report } from './report.ts'
import type { Standing } from './single.ts'
import { slotsOf } from './slot.ts'
import { submit } from './submit.ts'
import { form, input, report } from './testing.ts'

const IDS = ['a', 'b']
const PEOPLE = ['p', 'q', 'r'] as const
const slots = slotsOf(
  form({
    lines: IDS.map((indicatorId, position) => ({
      indicatorId,
      position,
      required: true,
      from: '2021-01-01',
      to: null,
    })),
  }),
  new Map(IDS.map((id) => [id, input(id)])),
  '2026-09-30',
)

/** What the tables hold: the same that the stores do with what a step decides. */
interface World {
  report: Report
  lines: Map<string, Line>
  values: Map<string, Observation>
  made: number
}
const open = (): World => ({ report: report(), lines: new Map(), values: new Map(), made: 0 })

function keep(world: World, taken: Taken): void {
  for (const value of taken.values)
    if (value.state === 'published' && value.replaces) {
      const before = world.values.get(value.replaces) as Observation
      world.values.set(before.id, { ...before, state: 'superseded' })
    }
  for (const value of taken.values) world.values.set(value.id, value)
  for (const line of taken.lines) world.lines.set(line.indicatorId, line)
  world.report = taken.report
  refresh(world)
}
/** A line reads its value from the table. */
function refresh(world: World): void {
  for (const [key, line] of world.lines)
    if (line.observation)
      world.lines.set(key, { ...line, observation: world.values.get(line.observation.id) as Observation })
}
function restore(world: World, lines: readonly Line[]): void {
  world.lines.clear()
  if (world.report.publishedRound === null) return
  for (const line of lines) {
    const { observation } = line
    const published = observation && observation.state !== 'published' ? observation.replaces : observation?.id
    const value = published ? world.values.get(published) : undefined
    if (value) world.lines.set(line.indicatorId, { ...line, observation: value, returned: null })
  }
}

type Step =
  | { do: 'submit'; by: string; values: readonly (number | null)[] }
  | { do: 'verify' | 'mend' | 'return' | 'approve' | 'publish' | 'recall' | 'correct' | 'drop'; by: string; n: number }

/** The step the report waits for. */
const NEXT = {
  open: 'submit',
  returned: 'submit',
  declared: 'verify',
  verified: 'approve',
  approved: 'publish',
  published: 'correct',
} as const

/** Half of the time `on`: whatever it waits for, so that whole courses are run through. */
const steps: fc.Arbitrary<Step & { on: boolean }> = fc.oneof(
  fc.record({
    do: fc.constant('submit' as const),
    by: fc.constantFrom(...PEOPLE),
    values: fc.array(fc.option(fc.nat(9), { freq: 8 }), { minLength: 2, maxLength: 2 }),
    on: fc.boolean(),
  }),
  fc.record({
    do: fc.constantFrom(
      'verify',
      'verify',
      'mend',
      'return',
      'approve',
      'approve',
      'publish',
      'publish',
      'recall',
      'correct',
      'drop',
    ),
    by: fc.constantFrom(...PEOPLE),
    n: fc.nat(9),
    on: fc.boolean(),
  }),
)

function onward(world: World, { by, ...step }: Step & { on: boolean }): Step {
  if (!step.on) return { by, ...step }
  const next = NEXT[world.report.state]
  if (next !== 'submit') return { do: next, by, n: 0 }
  return { do: 'submit', by, values: step.do === 'submit' ? step.values : [world.made, 1] }
}

function take(world: World, step: Step): void {
  const by = { accountId: step.by, at: '2026-10-05T00:00:00.000Z' as const, today: '2026-10-05' as const }
  const lines = [...world.lines.values()]
  const course = { report: world.report, lines, may: () => true }
  if (step.do === 'submit') {
    const standing = new Map(
      IDS.map((id): [string, Standing] => {
        const some = [...world.values.values()].filter((one) => one.indicatorId === id)
        return [
          id,
          { published: some.find(({ state }) => state === 'published') ?? null, open: some.find(isOpen) ?? null },
        ]
      }),
    )
    const entries = new Map(
      IDS.map((id, i) => {
        const value = step.values[i] ?? null
        return [id, { value, absent: value === null ? 'không phát sinh' : null, note: null, origin: 'typed' as const }]
      }),
    )
    const sent = submit(
      { report: world.report, slots, lines: world.lines, entries, standing, unanswered: 0, anyway: true },
      () => `v${++world.made}`,
      by,
      'vi',
    )
    if (isRefused(sent)) return
    for (const { before } of sent.replaced) world.values.set(before.id, { ...before, state: 'superseded' })
    for (const value of sent.added) world.values.set(value.id, value)
    world.lines = new Map(sent.lines.map((line) => [line.indicatorId, line]))
    world.report = sent.report
    return
  }
  const all = new Map(IDS.map((id) => [id, { value: step.n, reason: 'sửa' }]))
  const taken = {
    verify: () => verifyLines(course, null, new Map(), by),
    mend: () => verifyLines(course, null, all, by),
    return: () => returnLines(course, step.n < 5 ? null : new Map([['a', 'xem lại']]), 'xem lại', by),
    approve: () => approveLines(course, by),
    publish: () => publishLines(course, by),
    recall: () => recall(course),
    correct: () => beginCorrection(world.report, 'sót'),
    drop: () => dropCorrection(course),
  }[step.do]()
  if (isRefused(taken)) return
  keep(world, taken)
  if (step.do === 'recall' || step.do === 'drop') restore(world, lines)
}

/** Steps somebody took on their own value. */
function ownHand({ state, declaredBy, declaredValue, verifiedBy, approvedBy }: Observation): string[] {
  const approved = state === 'approved' || state === 'published'
  return [
    (approved || state === 'verified') && verifiedBy === declaredBy ? 'verified by its declarer' : '',
    approved && approvedBy === declaredBy ? 'approved by its declarer' : '',
    approved && declaredValue !== null && approvedBy === verifiedBy ? 'approved by whoever mended it' : '',
  ].filter((one) => one !== '')
}

test('whatever is done in whatever order: one value is published and one on its way at most, and none published is lost', () => {
  let corrections = 0
  fc.assert(
    fc.property(fc.array(steps, { minLength: 20, maxLength: 120 }), (all) => {
      const world = open()
      const before = new Map<string, Observation>()
      const wrong: string[] = []
      for (const drawn of all) {
        const step = onward(world, drawn)
        take(world, step)
        for (const id of IDS) {
          const some = [...world.values.values()].filter(({ indicatorId }) => indicatorId === id)
          const published = some.filter(({ state }) => state === 'published')
          expect(published.length).toBeLessThanOrEqual(1)
          expect(some.filter(isOpen).length).toBeLessThanOrEqual(1)
          const was = before.get(id)
          const [now] = published
          if (was && !now) wrong.push('a published value was lost')
          if (was && now && now.id !== was.id) {
            corrections++
            if (step.do !== 'publish' || now.replaces !== was.id) wrong.push(`${step.do} put another in its place`)
          }
          if (now) before.set(id, now)
          wrong.push(...some.flatMap(ownHand))
        }
        const { report: now } = world
        const folded = foldState([...world.lines.values()], now.state)
        if (now.state !== 'open' && now.state !== folded) wrong.push(`${now.state} above ${folded}`)
        expect(wrong).toEqual([])
      }
    }),
    { numRuns: 120 },
  )
  // The steps reach what they are about.
  expect(corrections).toBeGreaterThan(5)
})
