import type { Instant } from '#kernel/day'
import { instant } from '#kernel/day'
import { type Decision, decide, type Fact } from '#kernel/fact'
import { refuse } from '#kernel/refusal'
import { type Language, say } from '#kernel/text'
import { whereOf } from './case.ts'
import { UNDO_SECONDS } from './text.ts'
import { timeFaults } from './text-times.ts'

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
}

export interface Marking {
  readonly act: string
  readonly at: Instant
  readonly kind: 'home' | 'facility'
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
