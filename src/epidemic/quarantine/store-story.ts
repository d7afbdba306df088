import type { Language } from '#kernel/text'
import type { StorySource } from '../analysis/store-story.ts'
import { eventOn, filled, type StoryEvent } from '../analysis/story.ts'
import type { SeenCheck } from './shapes.ts'
import { findChecks } from './store-check.ts'
import { checkStory, symptoms as signs } from './text.ts'

const SOURCES = { 'go-data': 'Go.Data', sormas: 'SORMAS' } as const
const LONG_AGO = '1900-01-01'

/**
 * Health checks that found something, and follow-ups of other systems as the observations they are. A well day recorded
 * here is no event. What somebody wrote here in a note stays with the check.
 */
export const checkStoryOf: StorySource = async ({ tx, person, today }) => {
  const checks = await findChecks(tx, [person.id], LONG_AGO, today)
  return (checks.get(person.id) ?? []).flatMap((check): StoryEvent[] => {
    const { day, present, unwell, source } = check
    if (!unwell && source === null) return []
    const told = present ? (unwell ? checkStory.unwell : checkStory.well) : checkStory.absent
    const from = source === null ? '' : filled(checkStory.from, { source: SOURCES[source] })
    const what = { vi: found(check, 'vi'), en: found(check, 'en') }
    return [eventOn(day, unwell ? 'symptoms' : 'quarantine', filled(told, { what, from }))]
  })
}

function found({ temperature, symptoms, note, source }: SeenCheck, language: Language): string {
  const degrees = temperature === null ? '' : `${String(temperature).replace('.', language === 'vi' ? ',' : '.')} °C`
  const words = [degrees, ...symptoms.map((sign) => signs[sign][language]), source === null ? '' : (note ?? '')]
  const said = words.filter((word) => word !== '')
  return said.length === 0 ? '' : `: ${said.join(', ')}`
}
