import type { Instant } from '#kernel/day'
import { type Decision, decide, type Fact } from '#kernel/fact'
import { type Refused, refuse } from '#kernel/refusal'
import type { Language } from '#kernel/text'
import { checkEncounterTimes, whereOf } from '../case.ts'
import type { Meeting } from './shapes.ts'

/** An encounter as it is kept. */
export interface Encounter extends Meeting {
  readonly home: number
  readonly id: string
  readonly outbreakId: string
  readonly aId: string
  readonly bId: string
  readonly unitId: string | null
  readonly otherUnitId: string | null
  readonly source: string
  readonly recordedAt: Instant
  readonly revisedAt: Instant | null
  readonly removedAt: Instant | null
  readonly removedAs: 'mistake' | 'no-contact' | null
  readonly removedReason: string | null
}

const PARTS = [
  'startsAt',
  'endsAt',
  'setting',
  'settingKind',
  'nearness',
  'mask',
  'enclosed',
  'protected',
  'minutes',
] as const satisfies readonly (keyof Meeting)[]

/** Neither the words of the setting: they may name somebody. */
const TOLD = PARTS.filter((part) => part !== 'setting')

/** A moment without an end lasts that moment. */
export const completed = (meeting: Meeting): Meeting => ({ ...meeting, endsAt: meeting.endsAt ?? meeting.startsAt })

/** Both people get the fact, so that each one's history tells it. */
function facts(kind: string, of: Encounter, more: Pick<Fact, 'before' | 'after' | 'reason'>): Fact[] {
  const about = (person: string, unit: string | null, other: string): Fact => ({
    kind,
    subject: { type: 'epidemic.person', id: person },
    where: whereOf(unit),
    ...more,
    after: { ...(more.after as Record<string, string>), encounterId: of.id, otherId: other },
  })
  return [about(of.aId, of.unitId, of.bId), about(of.bId, of.otherUnitId, of.aId)]
}

const picked = (from: Meeting, parts: readonly (keyof Meeting)[]): Record<string, string | number | boolean | null> =>
  Object.fromEntries(parts.map((part) => [part, from[part]]))

const same = (
  a: string | number | boolean | null,
  b: string | number | boolean | null,
  part: keyof Meeting,
): boolean =>
  part === 'startsAt' || part === 'endsAt'
    ? (a === null ? null : Date.parse(String(a))) === (b === null ? null : Date.parse(String(b)))
    : a === b

/** The encounter as it really was; what was remembered before stays in the ledger. */
export function reviseEncounter(
  of: Encounter,
  truth: Meeting,
  reason: string,
  now: Instant,
  language: Language,
): Decision<Meeting, 'already-removed' | 'times-wrong' | 'nothing-corrected'> {
  if (of.removedAt !== null) return refuse('already-removed')
  const wrong: Refused<'times-wrong'> | null = checkEncounterTimes(truth.startsAt, truth.endsAt, now, language)
  if (wrong) return wrong
  const after = completed(truth)
  if (PARTS.every((part) => same(of[part], after[part], part))) return refuse('nothing-corrected')
  const changed = TOLD.filter((part) => !same(of[part], after[part], part))
  return decide(
    after,
    ...facts('epidemic.encounter-corrected', of, {
      reason,
      before: picked(of, changed),
      after: picked(after, changed),
    }),
  )
}

export function removeEncounter(
  of: Encounter,
  as: 'mistake' | 'no-contact',
  reason: string,
): Decision<{ as: 'mistake' | 'no-contact'; reason: string }, 'already-removed'> {
  if (of.removedAt !== null) return refuse('already-removed')
  return decide({ as, reason }, ...facts('epidemic.encounter-removed', of, { reason, after: { as } }))
}

export function restoreEncounter(of: Encounter): Decision<null, 'not-removed'> {
  if (of.removedAt === null) return refuse('not-removed')
  return decide(null, ...facts('epidemic.encounter-restored', of, { before: { as: of.removedAs } }))
}

export const addedFacts = (of: Encounter): Fact[] => facts('epidemic.encounter-added', of, { after: picked(of, TOLD) })
