import { expect, test } from 'vitest'
import { diagramOf } from './diagram.ts'
import { allWorkflows } from './kinds.ts'
import { stepName } from './step-names.ts'

test('the picture of every workflow shows each state once and each step from each state it may be taken in', () => {
  for (const workflow of allWorkflows) {
    const { nodes, edges, staying } = diagramOf(workflow)
    expect(nodes.map(({ id }) => id)).toEqual(Object.keys(workflow.states))
    const drawn = [
      ...edges.flatMap(({ from, steps }) => steps.map(({ step }) => `${step} ${from ?? ''}`)),
      ...staying.flatMap(({ step, in: states }) => states.map((state) => `${step} ${state}`)),
    ]
    const meant = Object.entries(workflow.steps).flatMap(([step, { from }]) =>
      from.length === 0 ? [`${step} `] : from.map((state) => `${step} ${state}`),
    )
    expect(drawn.toSorted()).toEqual(meant.toSorted())
    expect(new Set(edges.map(({ from, to }) => `${from}>${to}`)).size).toBe(edges.length)
  }
})

test('the clock is drawn where it reminds, and as standing where somebody outside is waited for', () => {
  const dossier = allWorkflows.find(({ kind }) => kind === 'dossier')
  const nodes = new Map(dossier && diagramOf(dossier).nodes.map((node) => [node.id, node]))
  expect(nodes.get('processing')).toMatchObject({ watched: true, stands: false })
  expect(nodes.get('waiting')).toMatchObject({ watched: false, stands: true })
})

test('every step of every workflow has a name in both languages', () => {
  for (const { kind, steps } of allWorkflows)
    for (const step of Object.keys(steps)) {
      const { vi, en } = stepName(kind as never, step)
      expect([vi, en]).not.toContain(step)
    }
})
