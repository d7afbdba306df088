import type { Rates } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { Figure } from '../../ui/Figure.tsx'
import { Figures } from '../../ui/Figures.tsx'
import { listPath, type RateScope } from './rate-scope.ts'
import { rateWords as words } from './text-rates.ts'

/** The four rates of everything, each with what it is a share of. */
export function RateFigures({ of, scope }: { of: Rates; scope: RateScope }) {
  const t = useSay()
  const due = t(words.ofDue)
  const reported = t(words.ofReported)
  return (
    <Card>
      <Figures>
        <Figure
          label={`${t(words.reported)}, ${due}`}
          value={of.reported}
          of={of.due}
          to={listPath(scope, 'reported')}
        />
        <Figure label={`${t(words.onTime)}, ${due}`} value={of.onTime} of={of.due} to={listPath(scope, 'on-time')} />
        <Figure
          label={`${t(words.complete)}, ${reported}`}
          value={of.reported === 0 ? null : of.complete}
          of={of.reported}
          to={listPath(scope, 'complete')}
        />
        <Figure
          label={`${t(words.corrected)}, ${reported}`}
          value={of.reported === 0 ? null : of.corrected}
          of={of.reported}
          to={listPath(scope, 'corrected')}
        />
        <Figure label={t(words.missing)} value={of.missing} to={listPath(scope, 'missing')} />
      </Figures>
    </Card>
  )
}
