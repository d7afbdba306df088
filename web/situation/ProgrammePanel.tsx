import type { IndicatorRow } from '#measures/contract'
import { IndicatorLine } from '../measures/IndicatorLine.tsx'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import css from './Board.module.css'
import { texts } from './text.ts'

const MOST = 8

/** The computed indicators of running the territory first, then the programme's targets, worst first. */
export function ProgrammePanel({ indicators }: { indicators: readonly IndicatorRow[] }) {
  const t = useSay()
  const ordered = [...indicators.filter(({ computed }) => computed), ...indicators.filter(({ computed }) => !computed)]
  return (
    <Card title={t(texts.programme)} to={paths.measures()} pad={false}>
      {ordered.length === 0 ? (
        <EmptyState title={t(texts.noProgramme)} />
      ) : (
        <ul className={css.lines}>
          {ordered.slice(0, MOST).map((indicator) => (
            <li key={indicator.id}>
              <IndicatorLine indicator={indicator} />
            </li>
          ))}
          {ordered.length > MOST && (
            <li className={css.more}>
              <Link to={paths.measures()}>{t(texts.allTargets)}</Link>
            </li>
          )}
        </ul>
      )}
    </Card>
  )
}
