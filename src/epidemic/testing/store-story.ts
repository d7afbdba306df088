import type { StorySource } from '../analysis/store-story.ts'
import { eventAt, filled, type StoryEvent } from '../analysis/story.ts'
import { spacedCode } from './code.ts'
import { findSamples } from './store-sample.ts'
import { storyWords, verdicts } from './text.ts'

/** Samples and their results, for the story of a person. */
export const testStory: StorySource = async ({ tx, person }) => {
  const samples = await findSamples(tx, { person: person.id })
  return samples.flatMap(({ code, takenAt, result, resultAt, poolResult, state }): StoryEvent[] => {
    if (state === 'given-up') return []
    const tube = { code: spacedCode(code) }
    const taken = eventAt(takenAt, 'test', filled(storyWords.taken, tube))
    if (result !== null && resultAt !== null)
      return [taken, eventAt(resultAt, 'test', filled(storyWords.result, { ...tube, result: verdicts[result] }))]
    return poolResult === null ? [taken] : [taken, eventAt(takenAt, 'test', filled(storyWords.pool, tube))]
  })
}
