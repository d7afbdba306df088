import { Button } from '@mantine/core'
import type { ZoneVersion, ZoneWhole } from '#epidemic/contract'
import { work } from '#work/contract'
import { useAnswer } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import { Card } from '../../ui/Card.tsx'
import { DueBadge } from '../../ui/DueBadge.tsx'
import { formatDay } from '../../ui/format.ts'
import { useFormat } from '../../ui/useFormat.ts'
import css from '../Epidemic.module.css'
import { zoneText } from './text.ts'

/** The zone through the days: each version with what was known, and the way to see that day. */
export function Versions({ zone }: { zone: ZoneWhole }) {
  const t = useSay()
  const { setDay } = useAsOf()
  const f = useFormat()
  const inLevel = ({ figures }: ZoneVersion, level: number): number =>
    figures.levels.find((one) => one.level === level)?.inside ?? 0
  if (zone.history.length === 0) return null
  return (
    <Card title={t(zoneText.history)} pad={false}>
      <ul className={css.list}>
        {zone.history.toReversed().map((version) => (
          <li key={version.version}>
            <div className={css.row}>
              <b>
                {t(zoneText.versionIs, {
                  n: version.version,
                  from: formatDay(version.from),
                  to: version.until === null ? t(zoneText.now) : formatDay(version.until),
                })}
              </b>
              <Button
                size="compact-sm"
                variant={version.version === zone.version ? 'light' : 'subtle'}
                onClick={() => setDay(version.from)}
              >
                {t(zoneText.showDay)}
              </Button>
            </div>
            {version.reason !== null && <div>{version.reason}</div>}
            <div className={css.quiet}>
              {t(zoneText.versionFigures, {
                people:
                  version.figures.people === null ? t(zoneText.unknownPeople) : f.number(version.figures.people, 0),
                f0: inLevel(version, 0),
                f1: inLevel(version, 1),
                basis: version.basis,
              })}
            </div>
          </li>
        ))}
        {zone.liftedReason !== null && (
          <li className={css.quiet}>{t(zoneText.liftedBecause, { reason: zone.liftedReason })}</li>
        )}
      </ul>
    </Card>
  )
}

/** Tasks ordered with the zone, and how they stand. */
export function ZoneOrders({ id }: { id: string }) {
  const t = useSay()
  const may = useMay()
  const tasks = useAnswer(
    work.listTasks,
    { query: { aboutType: 'epidemic.zone', aboutId: id, limit: 50 } },
    { enabled: may('work.see') },
  )
  const items = tasks.data?.items ?? []
  return (
    <Card title={t(zoneText.orders)} pad={false}>
      <ul className={css.list}>
        {items.length === 0 && <li className={css.quiet}>{t(zoneText.ordersNone)}</li>}
        {items.map(({ id: task, title, due, workingDaysLeft, state, lead, directiveId }) => (
          <li key={task}>
            <div className={css.row}>
              <Link to={paths.task(task)}>{title}</Link>
              <DueBadge
                due={due}
                workingDays={workingDaysLeft}
                {...(state === 'done' || state === 'recalled' ? { done: true } : {})}
              />
            </div>
            <Link to={paths.directive(directiveId)} className={css.quiet}>
              {lead.name}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
