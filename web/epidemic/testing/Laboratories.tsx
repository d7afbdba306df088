import type { LaboratoryView } from '#epidemic/contract'
import { paths, withQuery } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Testing.module.css'
import { testingText } from './text.ts'

/** What each laboratory has on its hands and how fast it answers. */
export function Laboratories({ of }: { of: readonly LaboratoryView[] }) {
  const t = useSay()
  const f = useFormat()
  return (
    <Card title={t(testingText.laboratories)}>
      {of.length === 0 && <p className={css.quiet}>{t(testingText.noLaboratory)}</p>}
      <ul className={css.list}>
        {of.map((one) => (
          <li key={one.id}>
            <div className={css.row}>
              <Link to={withQuery(paths.laboratory(), { laboratory: one.id })} className={css.name}>
                {one.name}
              </Link>
              <StatusTag tone={one.overloaded ? 'bad' : 'good'}>
                {one.overloaded
                  ? t(testingText.overloaded, { days: f.number(one.daysOfWork, 1) })
                  : t(testingText.inTime)}
              </StatusTag>
            </div>
            <p className={css.quiet}>
              {t(testingText.load, {
                queue: f.number(one.queue),
                coming: f.number(one.coming),
                capacity: f.number(one.capacity),
              })}
            </p>
            <p className={css.quiet}>
              {one.medianHours === null || one.p90Hours === null
                ? t(testingText.paceUnknown, { hours: one.promisedHours })
                : t(testingText.pace, { median: f.number(one.medianHours, 1), p90: f.number(one.p90Hours, 1) })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
