import type { VisitView } from '#epidemic/contract'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { formatInstant } from '../../ui/format.ts'
import { LevelTag } from '../../ui/LevelTag.tsx'
import css from '../Epidemic.module.css'
import { venueText } from './text.ts'
import own from './Venues.module.css'

const SHOWN = 200

/** Who was there, each stay drawn on the span of its day; cases that could infect in red. */
export function Stays({ visits }: { visits: readonly VisitView[] }) {
  const t = useSay()
  const shown = visits.toReversed().slice(0, SHOWN)
  if (shown.length === 0)
    return (
      <Card title={t(venueText.who)}>
        <EmptyState title={t(venueText.whoNone)} hint={t(venueText.whoHint)} />
      </Card>
    )
  return (
    <Card title={t(venueText.who)} aside={String(visits.length)} pad={false}>
      <ol className={css.list}>
        {shown.map((visit) => (
          <li key={visit.id} className={visit.removed === null ? undefined : own.gone}>
            <div className={css.row}>
              <span>
                {visit.person.id === null ? (
                  t(visit.person.label)
                ) : (
                  <Link to={paths.person(visit.person.id)}>{t(visit.person.label)}</Link>
                )}{' '}
                {visit.level !== null && <LevelTag level={visit.level} />}
              </span>
              <span className={css.quiet}>
                {formatInstant(visit.startsAt)} – {formatInstant(visit.endsAt)}
              </span>
            </div>
            <Lane visit={visit} />
            <p className={css.note}>
              {[
                visit.infectious ? t(venueText.f0Here) : null,
                visit.sharedMinutes === null ? null : t(venueText.withF0, { minutes: visit.sharedMinutes }),
                visit.source === 'check-in' ? t(venueText.fromCheckIn) : null,
                visit.removed === null ? null : t(venueText.removed, { reason: visit.removed.reason ?? '' }),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}

const DAY_MS = 86_400_000
const ZONE_MS = 7 * 3_600_000

/** From midnight to midnight of the day on which it began. */
function Lane({ visit: { startsAt, endsAt, infectious } }: { visit: VisitView }) {
  const start = Date.parse(startsAt)
  const midnight = Math.floor((start + ZONE_MS) / DAY_MS) * DAY_MS - ZONE_MS
  const left = ((start - midnight) / DAY_MS) * 100
  const width = Math.min(((Date.parse(endsAt) - start) / DAY_MS) * 100, 100 - left)
  return (
    <div className={own.lane} aria-hidden>
      <div
        className={own.span}
        data-case={infectious || undefined}
        style={{ insetInlineStart: `${left}%`, width: `${width}%` }}
      />
    </div>
  )
}
