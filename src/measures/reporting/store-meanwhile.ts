import type { Caller } from '#kernel/caller'
import { dayOf, spokenDay } from '#kernel/day'
import { type Refused, refuse } from '#kernel/refusal'
import { say, type Values } from '#kernel/text'
import type { Tx } from '#platform/sql/transaction'
import type { Report } from './report.ts'
import { lastStep } from './store-steps.ts'
import { reportingTexts } from './text.ts'

const clock = (at: string): string => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(11, 16)

/** Somebody else was first: who, what and when, in words. */
export async function meanwhile(
  tx: Tx,
  report: Report,
  { language }: Pick<Caller, 'language'>,
): Promise<Refused<'changed-meanwhile'>> {
  const last = await lastStep(tx, report.id)
  if (!last) return refuse('changed-meanwhile', { who: '…', what: say(CHANGED, language), at: '' })
  return refuse('changed-meanwhile', {
    who: last.by,
    what: say(reportingTexts.steps[last.step], language).toLocaleLowerCase(language),
    at: `${clock(last.at)} ${spokenDay(dayOf(last.at as never))}`,
  })
}

const CHANGED = { vi: 'thay đổi', en: 'changed it' }

/** States in a refusal are said in words. */
export function spokenState<Code extends string>(
  refused: Refused<Code>,
  { language }: Pick<Caller, 'language'>,
): Refused<Code> {
  const state = refused.values?.state
  if (typeof state !== 'string' || !Object.hasOwn(reportingTexts.states, state)) return refused
  const words = reportingTexts.states[state as keyof typeof reportingTexts.states]
  const values: Values = { ...refused.values, state: say(words, language) }
  return refuse(refused.refused, values, refused.fields)
}
