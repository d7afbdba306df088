import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CASE_KINDS, type CaseKind, ROLES, type Role } from '../names.ts'
import { flawsOf } from './flaws.ts'
import { allWorkflows, openStatesOf, workflowOf, workflowsOf } from './kinds.ts'
import { NEEDS, type Need, type Workflow } from './shape.ts'
import { decideStep, refuseStep } from './step.ts'
import { workflowVersions } from './versions.ts'
import { after, defineWorkflow, foldStates } from './workflow.ts'

const text = { vi: '', en: '' }

test('every kind has its workflows, each whole, found by kind and version', () => {
  for (const kind of CASE_KINDS) expect(workflowsOf(kind).length).toBeGreaterThan(0)
  for (const workflow of allWorkflows) {
    expect(flawsOf(workflow)).toEqual([])
    expect(workflowOf(workflow.kind as CaseKind, workflow.version)).toBe(workflow)
  }
  expect(() => workflowOf('task', 99)).toThrow('task workflow 99 is not known here')
})

test('what has a deadline can be reminded of, climb and pass to a successor, by the system alone', () => {
  for (const kind of ['task', 'petition', 'dossier'] as const) {
    const { steps } = workflowsOf(kind).at(-1) as Workflow
    for (const name of ['remind', 'escalate', 'pass']) {
      expect(steps[name]?.to).toBe('same')
      expect(steps[name]?.by).toContain('system')
    }
  }
})

test('a part the kind has not, a need nobody knows, a standing clock nobody ends: named', () => {
  const broken = {
    kind: 'task',
    version: 1,
    opening: 'open',
    states: {
      open: { closed: false, name: text },
      waiting: { closed: false, name: text, clock: 'stands' },
      shut: { closed: true, name: text },
    },
    steps: {
      open: { from: [], to: 'open', by: ['issuer'], needs: [], tells: ['applicant'] },
      wait: { from: ['open'], to: 'waiting', by: ['raiser'], needs: ['stamp'] },
      end: { from: ['open', 'waiting'], to: 'shut', by: ['system'], needs: [] },
    },
  } as unknown as Workflow
  expect(flawsOf(broken)).toEqual([
    'open tells applicant, which has no part',
    'wait is for raiser, which has no part',
    'wait needs stamp, which nobody knows',
    'the clock stands in waiting and nobody leads out of it',
  ])
})

interface Asked {
  readonly pick: number
  readonly roles: readonly Role[]
  readonly given: Partial<Record<Need, boolean>>
}
const asked: fc.Arbitrary<Asked[]> = fc.array(
  fc.record({
    pick: fc.nat(200),
    roles: fc.subarray([...ROLES]),
    given: fc.subarray([...NEEDS]).map((needs) => Object.fromEntries(needs.map((need) => [need, true]))),
  }),
  { maxLength: 60 },
)
const someWorkflow = fc.constantFrom(...allWorkflows)

test('of any kind and version: what is asked leads only where the workflow leads, and the state is the fold of the steps', () => {
  fc.assert(
    fc.property(someWorkflow, asked, (workflow, wishes) => {
      const names = Object.keys(workflow.steps)
      let state = after(workflow, null, workflow.opening)
      const taken = [workflow.opening]
      for (const { pick, roles, given } of wishes) {
        const name = names[pick % names.length] as string
        const step = workflow.steps[name]
        const decided = decideStep(workflow, state, name, new Set(roles), given)
        const legal =
          step?.from.includes(state) === true &&
          step.by.some((role) => roles.includes(role)) &&
          step.needs.every((need) => given[need] === true)
        expect(decided.code === 'free').toBe(legal)
        const refused = decided.code === 'free' ? null : refuseStep(workflow, decided, 'vi').refused
        expect(refused ?? 'free').toMatch(/^(free|wrong-state|not-your-step|[a-z]+-(missing|unknown))$/)
        if (decided.code !== 'free') continue
        expect(workflow.states[state]?.closed).toBe(false)
        state = decided.next
        taken.push(name)
        expect(Object.keys(workflow.states)).toContain(state)
      }
      expect(foldStates(workflow, taken)).toBe(state)
    }),
  )
})

test('closed stays closed, in every workflow, for everybody, with everything given', () => {
  const everybody = new Set(ROLES)
  const everything = Object.fromEntries(NEEDS.map((need) => [need, true]))
  for (const workflow of allWorkflows) {
    const open = openStatesOf(workflow)
    for (const state of Object.keys(workflow.states).filter((one) => !open.includes(one)))
      for (const name of Object.keys(workflow.steps))
        expect(decideStep(workflow, state, name, everybody, everything).code).toBe('wrong-state')
  }
})

test('a case stays with its version: a step and a state that came later are not there for it', () => {
  type State = 'open' | 'checked' | 'shut'
  type Name = 'open' | 'check' | 'shut'
  const older = defineWorkflow({
    kind: 'permit',
    version: 1,
    opening: 'open',
    states: { open: { closed: false, name: text }, shut: { closed: true, name: text } },
    steps: {
      open: { from: [], to: 'open', by: ['issuer'], needs: [] },
      shut: { from: ['open'], to: 'shut', by: ['issuer'], needs: [] },
    },
  }) as unknown as Workflow<State, Name>
  const newer = defineWorkflow<State, Name, never>({
    kind: 'permit',
    version: 2,
    opening: 'open',
    states: { ...older.states, checked: { closed: false, name: text } },
    steps: {
      open: { from: [], to: 'open', by: ['issuer'], needs: [] },
      check: { from: ['open'], to: 'checked', by: ['lead'], needs: [] },
      shut: { from: ['checked'], to: 'shut', by: ['issuer'], needs: [] },
    },
  })
  const versions = workflowVersions<State, Name, Need>(older, newer)
  expect(versions.current).toBe(newer)
  const both = new Set<Role>(['issuer', 'lead'])
  // The older case closes as it always could, and has no check; the newer must be checked first.
  expect(decideStep(versions.of(1), 'open', 'shut', both, {})).toEqual({ code: 'free', next: 'shut' })
  expect(decideStep(versions.of(1), 'open', 'check', both, {})).toEqual({ code: 'wrong-state', state: 'open' })
  expect(decideStep(versions.of(2), 'open', 'shut', both, {})).toEqual({ code: 'wrong-state', state: 'open' })
  expect(decideStep(versions.of(2), 'open', 'check', both, {})).toEqual({ code: 'free', next: 'checked' })
  expect(() => versions.of(3)).toThrow('permit workflow 3 is not known here')
  expect(() => workflowVersions<State, Name, Need>(newer, older)).toThrow('permit 1 stands after 2')
})
