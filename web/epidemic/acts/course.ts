import type { epidemic, PersonView } from '#epidemic/contract'
import { type Day, dayOf, type Instant } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { BodyOf } from '#platform/http/endpoint'
import { formatTime } from '../../ui/format.ts'
import { momentOf } from '../moment.ts'
import { courseText } from '../text-course.ts'

type Body = BodyOf<typeof epidemic.correctQuarantine>

/** What the form of a correction holds. Days are named as the contract names its moments. */
export interface CourseDraft {
  readonly what: string
  readonly kind: string
  readonly quarantinedAt: Day | null
  readonly beganTime: string
  readonly releasedAt: Day | null
  readonly endTime: string
  readonly reason: string
}

const day = (at: Instant | null): Day | null => (at === null ? null : dayOf(at))
const time = (at: Instant | null): string => (at === null ? '' : formatTime(at))

/** The form begins with what is written down. */
export const courseDraft = ({ kind, quarantinedAt, releasedAt }: PersonView['quarantine']): CourseDraft => ({
  what: 'time',
  kind: kind ?? 'facility',
  quarantinedAt: day(quarantinedAt),
  beganTime: time(quarantinedAt),
  releasedAt: day(releasedAt),
  endTime: time(releasedAt),
  reason: '',
})

/** What is wrong beyond what is missing, by field. */
export function courseFaults(values: CourseDraft): Readonly<Record<string, Text>> {
  const { what, releasedAt, endTime } = values
  return what === 'time' && releasedAt === null && endTime !== '' ? { releasedAt: courseText.endDayMissing } : {}
}

/** The quarantine as it really was; of the wrong person there was none. */
export function courseBody({ what, kind, quarantinedAt, beganTime, releasedAt, endTime, reason }: CourseDraft): Body {
  const said = { reason: reason.trim() }
  if (what === 'person' || quarantinedAt === null) return { quarantinedAt: null, kind: null, releasedAt: null, ...said }
  return {
    quarantinedAt: momentOf(quarantinedAt, beganTime),
    kind: kind === 'home' ? 'home' : 'facility',
    releasedAt: releasedAt && momentOf(releasedAt, endTime),
    ...said,
  }
}
