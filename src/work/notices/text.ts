import { say, type Text } from '#kernel/text'
import type { Workflow } from '../engine/workflow.ts'
import { texts } from '../text.ts'

/** Steps of every kind, as they are told to somebody; by step name. */
const saidOf: Readonly<Record<string, Text>> = { ...texts.petitionStep, ...texts.taskStep }

const becomes: Text = { vi: 'Chuyển sang “{state}”', en: 'It is now “{state}”' }
const moved: Text = { vi: 'Có chuyển động mới', en: 'Something new happened' }

/** What happened, in words: the step's own; of a step without words, the state it led to. */
export function stepSaid(workflow: Workflow, step: string, own: Text | undefined): Text {
  const known = own ?? saidOf[step]
  if (known) return known
  const to = workflow.steps[step]?.to
  const name = to === undefined || to === 'same' ? undefined : workflow.states[to]?.name
  if (!name) return moved
  return { vi: say(becomes, 'vi', { state: name.vi }), en: say(becomes, 'en', { state: name.en }) }
}
