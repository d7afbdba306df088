import type { IndicatorRow } from '#measures/contract'
import { IndicatorLine } from '../measures/IndicatorLine.tsx'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SMALL_DENOMINATOR } from '../ui/format.ts'
import css from './Board.module.css'
import { texts } from './text.ts'

/** Of the levels held every day, and of the programme's targets. */
const MOST_EACH = 4

/** Worst first as they come; a share of few says less than one of many. */
const shown = (indicators: readonly IndicatorRow[]): IndicatorRow[] => {
  const small = ({ share }: IndicatorRow) => share !== null && share.denominator < SMALL_DENOMINATOR
  return [...indicators.filter((one) => !small(one)), ...indicators.filter(small)].slice(0, MOST_EACH)
}

/** The levels held in running the territory first, then the programme's targets, worst first. */
export function ProgrammePanel({ indicators }: { indicators: readonly IndicatorRow[] }) {
  const t = useSay()
  const ordered = [
    ...shown(indicators.filter(({ goal }) => goal === 'operations')),
    ...shown(indicators.filter(({ goal }) => goal !== 'operations')),
  ]
  return (
    <Card title={t(texts.programme)} to={paths.measures()} pad={false}>
      {ordered.length === 0 ? (
        <EmptyState title={t(texts.noProgramme)} />
      ) : (
        <ul className={css.lines}>
          {ordered.map((indicator) => (
            <li key={indicator.id}>
              <IndicatorLine indicator={indicator} />
            </li>
          ))}
          {indicators.length > ordered.length && (
            <li className={css.more}>
              <Link to={paths.measures()}>{t(texts.allTargets)}</Link>
            </li>
          )}
        </ul>
      )}
    </Card>
  )
}
