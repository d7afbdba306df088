import { addDays } from '#kernel/day'
import type { Handlers } from '#platform/http/serve'
import type { Standing } from '../calendar/entry.ts'
import { findStanding } from '../calendar/store-calendar.ts'
import { type Ladder, rungsOn } from '../clock/ladder.ts'
import { lastRunBefore, loadLadders } from '../clock/store-clock.ts'
import { toldNames } from '../clock/text.ts'
import type { CaseKind, Role } from '../names.ts'
import type { WorkflowView, workflows } from './contract.ts'
import { type DiagramStep, diagramOf } from './diagram.ts'
import { allWorkflows, workflowsOf } from './kinds.ts'
import type { Workflow } from './shape.ts'
import { stepName } from './step-names.ts'
import { kindNames, needNames } from './text.ts'
import { roleNames } from './workflow.ts'

const WHOLE = { unit: null, sector: null }

const roles = (all: readonly Role[]) => all.map((role) => roleNames[role])

const stepView = (kind: CaseKind, { step, by, needs, tells }: DiagramStep) => ({
  step,
  name: stepName(kind, step),
  by: roles(by),
  needs: needs.map((need) => needNames[need]),
  tells: roles(tells),
  system: by.every((role) => role === 'system'),
})

function workflowView(
  workflow: Workflow,
  standing: readonly Standing[] | null,
  ladder: WorkflowView['ladder'],
): WorkflowView {
  const kind = workflow.kind as CaseKind
  const { version } = workflow
  const { nodes, edges, staying } = diagramOf(workflow)
  const here = standing?.filter((one) => one.kind === kind && one.workflow === version)
  const sum = (of: readonly Standing[] | undefined): number | null =>
    of === undefined ? null : of.reduce((all, { cases }) => all + cases, 0)
  return {
    kind,
    kindName: kindNames[kind],
    version,
    current: workflowsOf(kind).at(-1)?.version === version,
    nodes: nodes.map((node) => ({
      ...node,
      cases: node.closed ? null : sum(here?.filter(({ state }) => state === node.id)),
    })),
    edges: edges.map(({ steps, ...ends }) => ({ ...ends, steps: steps.map((step) => stepView(kind, step)) })),
    staying: staying.map((step) => ({ ...stepView(kind, step), in: [...step.in] })),
    cases: sum(here?.filter(({ state }) => nodes.some(({ id, closed }) => id === state && !closed))),
    ladder: nodes.some(({ watched }) => watched) ? ladder : [],
  }
}

export const workflowHandlers: Handlers<typeof workflows> = {
  async listWorkflows({ caller, today }, tx) {
    // Numbers over the whole province: for those who administer it or lead all of it.
    const sees = caller.may('people.admin') || caller.may('work.direct', WHOLE)
    const standing = sees ? await findStanding(tx) : null
    const ladders: readonly Ladder[] = await loadLadders(tx)
    const ladderOf = (kind: CaseKind) =>
      rungsOn(ladders, kind, today).map((rung) => ({ ...rung, name: toldNames[rung.tells] }))
    return {
      items: allWorkflows.map((one) => workflowView(one, standing, ladderOf(one.kind as CaseKind))),
      clockDay: await lastRunBefore(tx, addDays(today, 1)),
    }
  },
}
