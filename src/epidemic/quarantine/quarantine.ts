import type { Instant } from '#kernel/day'
import { instant } from '#kernel/day'
import { type Decision, decide, type Fact } from '#kernel/fact'
import { type FieldFault, refuse } from '#kernel/refusal'
import { type Language, say } from '#kernel/text'
import { whereOf } from '../case.ts'
import { UNDO_SECONDS } from '../text.ts'
import { timeFaults } from '../text-times.ts'

/** Hours from being found within which an F1 is to be in quarantine: the target of the indicator. */
export const HOURS_TO_QUARANTINE = 24

export const dueAt = (foundAt: Instant): Instant => instant(Date.parse(foundAt) + HOURS_TO_QUARANTINE * 3_600_000)

/** An F1 from being found on. */
export interface Wait {
  readonly home: number
  readonly personId: string
  readonly outbreakId: string
  readonly unitId: string | null
  readonly level: number | null
  readonly foundAt: Instant
  readonly quarantinedAt: Instant | null
  readonly kind: Kind | null
  readonly releasedAt: Instant | null
}

type Kind = 'home' | 'facility'

export interface Marking {
  readonly act: string
  readonly at: Instant
  readonly kind: Kind
}

const AHEAD_MS = 10 * 60_000

const fact = (kind: string, { personId, unitId }: Wait, more: Pick<Fact, 'before' | 'after' | 'reason'>): Fact => ({
  kind,
  subject: { type: 'epidemic.person', id: personId },
  where: whereOf(unitId),
  ...more,
})

/** Marks those who are waiting; whoever is in quarantine already, or is no F1 any more, is left as they are. */
export function markQuarantined(
  waits: readonly Wait[],
  marking: Marking,
  now: Instant,
  language: Language,
): Decision<readonly Wait[], 'times-wrong' | 'nothing-to-mark'> {
  if (Date.parse(marking.at) > Date.parse(now) + AHEAD_MS)
    return refuse('times-wrong', {}, [{ field: 'at', message: say(timeFaults.future, language) }])
  const marked = waits.filter(({ quarantinedAt, level }) => quarantinedAt === null && level === 1)
  if (marked.length === 0) return refuse('nothing-to-mark')
  return decide(
    marked,
    ...marked.map((wait) =>
      fact('epidemic.quarantined', wait, {
        before: { quarantinedAt: null },
        after: { quarantinedAt: marking.at, kind: marking.kind, foundAt: wait.foundAt, act: marking.act },
      }),
    ),
  )
}

/** The tap arrives over a slow phone network. */
const GRACE_SECONDS = 5

/** Undoes one's own marking just made, by a correcting fact: what was remembered stays remembered. */
export function undoMarking(
  marked: readonly Wait[],
  act: string,
  actedAt: Instant,
  now: Instant,
): Decision<readonly Wait[], 'too-late'> {
  if (Date.parse(now) - Date.parse(actedAt) > (UNDO_SECONDS + GRACE_SECONDS) * 1000)
    return refuse('too-late', { seconds: UNDO_SECONDS })
  return decide(
    marked,
    ...marked.map((wait) =>
      fact('epidemic.quarantine-undone', wait, {
        before: { quarantinedAt: wait.quarantinedAt, act },
        after: { quarantinedAt: null },
      }),
    ),
  )
}

/** A quarantine as it really was: all null where there was none. */
export type Course = Pick<Wait, 'quarantinedAt' | 'kind' | 'releasedAt'>

const courseOf = ({ quarantinedAt, kind, releasedAt }: Course): Course => ({ quarantinedAt, kind, releasedAt })

/**
 * Corrects what was written down wrongly (the time, the place, the person), once undoing is over. What the indicator
 * counts follows the corrected times; what was remembered stays beside them.
 */
export function correctQuarantine(
  wait: Wait,
  truth: Course,
  reason: string,
  now: Instant,
  language: Language,
): Decision<Course, 'not-quarantined' | 'nothing-corrected' | 'times-wrong'> {
  if (wait.quarantinedAt === null) return refuse('not-quarantined')
  const none = { quarantinedAt: null, kind: null, releasedAt: null }
  const after = truth.quarantinedAt === null ? none : { ...courseOf(truth), kind: truth.kind ?? wait.kind }
  const before = courseOf(wait)
  if (isSame(before, after)) return refuse('nothing-corrected')
  const faults = courseFaults(after, 'quarantinedAt', 'releasedAt', now, language)
  if (faults.length > 0) return refuse('times-wrong', {}, faults)
  return decide(
    after,
    fact('epidemic.quarantine-corrected', wait, { reason, before: { ...before }, after: { ...after } }),
  )
}

/** Releases a person, `early` telling why where days or samples lack; quarantine ended, the level stays what the encounters make it. */
export function endQuarantine(
  wait: Wait,
  at: Instant,
  reason: string,
  now: Instant,
  language: Language,
  early?: string,
): Decision<Course, 'not-quarantined' | 'already-released' | 'times-wrong'> {
  if (wait.quarantinedAt === null) return refuse('not-quarantined')
  if (wait.releasedAt !== null) return refuse('already-released')
  const after = { ...courseOf(wait), releasedAt: at }
  const faults = courseFaults(after, 'quarantinedAt', 'at', now, language)
  if (faults.length > 0) return refuse('times-wrong', {}, faults)
  return decide(
    after,
    fact('epidemic.quarantine-ended', wait, { reason, before: { releasedAt: null }, after: { releasedAt: at, early } }),
  )
}

const isSame = (a: Course, b: Course): boolean =>
  a.kind === b.kind && isSameInstant(a.quarantinedAt, b.quarantinedAt) && isSameInstant(a.releasedAt, b.releasedAt)

const isSameInstant = (a: Instant | null, b: Instant | null): boolean =>
  a === b || (a !== null && b !== null && Date.parse(a) === Date.parse(b))

function courseFaults(
  { quarantinedAt, releasedAt }: Course,
  start: string,
  end: string,
  now: Instant,
  language: Language,
): FieldFault[] {
  const faults: FieldFault[] = []
  const isFuture = (at: Instant | null) => at !== null && Date.parse(at) > Date.parse(now) + AHEAD_MS
  if (isFuture(quarantinedAt)) faults.push({ field: start, message: say(timeFaults.future, language) })
  if (isFuture(releasedAt)) faults.push({ field: end, message: say(timeFaults.future, language) })
  else if (quarantinedAt !== null && releasedAt !== null && Date.parse(releasedAt) < Date.parse(quarantinedAt))
    faults.push({ field: end, message: say(timeFaults.releasedFirst, language) })
  return faults
}
