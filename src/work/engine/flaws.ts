import { ROLES } from '../names.ts'
import { partsOf } from './parts.ts'
import { NEEDS, type Workflow } from './shape.ts'

/**
 * What is wrong with a workflow, in words; nothing when it is whole. States nobody can reach, open states from
 * which nothing closes, closed states that are left, steps nobody may take, parts the kind has not, needs nobody
 * knows, states in which the clock stands and out of which no person leads.
 */
export const flawsOf = (workflow: Workflow): string[] => [...stepFlaws(workflow), ...stateFlaws(workflow)]

function stepFlaws(workflow: Workflow): string[] {
  const flaws: string[] = []
  const states = Object.keys(workflow.states)
  const parts: readonly string[] = partsOf(workflow.kind) ?? ROLES
  for (const [name, step] of Object.entries(workflow.steps)) {
    const opens = name === workflow.opening
    if (step.by.length === 0) flaws.push(`nobody may take ${name}`)
    if (opens !== (step.from.length === 0)) flaws.push(`${name} begins nowhere`)
    if (opens && step.to === 'same') flaws.push(`${name} opens no state`)
    for (const state of [...step.from, ...(step.to === 'same' ? [] : [step.to])])
      if (!states.includes(state)) flaws.push(`${name} names ${state}, which is no state`)
    for (const state of step.from)
      if (workflow.states[state]?.closed) flaws.push(`${name} leaves ${state}, which is closed`)
    for (const role of step.by) if (!parts.includes(role)) flaws.push(`${name} is for ${role}, which has no part`)
    for (const role of step.tells ?? [])
      if (!parts.includes(role)) flaws.push(`${name} tells ${role}, which has no part`)
    for (const need of step.needs)
      if (!(NEEDS as readonly string[]).includes(need)) flaws.push(`${name} needs ${need}, which nobody knows`)
  }
  return flaws
}

function stateFlaws(workflow: Workflow): string[] {
  const first = workflow.steps[workflow.opening]?.to
  if (first === undefined) return [`no step ${workflow.opening}`]
  const flaws: string[] = []
  const reached = reach(workflow, first)
  for (const [state, { closed, clock }] of Object.entries(workflow.states)) {
    if (!reached.has(state)) flaws.push(`${state} is never reached`)
    if (![...reach(workflow, state)].some((end) => workflow.states[end]?.closed)) flaws.push(`${state} never closes`)
    if (clock === 'stands' && !closed && !isLeftByPerson(workflow, state))
      flaws.push(`the clock stands in ${state} and nobody leads out of it`)
  }
  return flaws
}

const isLeftByPerson = (workflow: Workflow, state: string): boolean =>
  Object.values(workflow.steps).some(
    ({ from, to, by }) => from.includes(state) && to !== 'same' && to !== state && by.some((role) => role !== 'system'),
  )

/** Every state that can follow, the first included. */
function reach(workflow: Workflow, from: string): Set<string> {
  const found = new Set([from])
  for (const state of found)
    for (const { from: sources, to } of Object.values(workflow.steps))
      if (to !== 'same' && sources.includes(state)) found.add(to)
  return found
}
