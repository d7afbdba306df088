import { expect, test } from 'vitest'
import { gather } from './gather.ts'

const step = (name: string) => ({ step: name })

test('a step from three states is one arrow from all of them, others stay, none is lost', () => {
  const arrows = [
    { from: null, to: 'a', steps: [step('open')] },
    { from: 'a', to: 'b', steps: [step('take')] },
    { from: 'a', to: 'end', steps: [step('withdraw')] },
    { from: 'b', to: 'end', steps: [step('withdraw'), step('close')] },
    { from: 'c', to: 'end', steps: [step('withdraw')] },
  ]
  expect(gather(arrows)).toEqual([
    { from: null, to: 'a', steps: [step('open')] },
    { from: 'a', to: 'b', steps: [step('take')] },
    { from: 'b', to: 'end', steps: [step('close')] },
    { from: ['a', 'b', 'c'], to: 'end', steps: [step('withdraw')] },
  ])
})
