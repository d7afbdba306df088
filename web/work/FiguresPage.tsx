import { useSearchParams } from 'react-router'
import { caseFigures, figureTexts } from '#work/contract'
import { useAnswer } from '../api.ts'
import { todayHere } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import css from './figures/Figures.module.css'
import { League } from './figures/League.tsx'
import { ScopeBar } from './figures/ScopeBar.tsx'
import { queryOf, readScope } from './figures/scope.ts'
import { Totals } from './figures/Totals.tsx'
import { figureWords } from './figures/text.ts'

/** What became of every kind of case: on time apart from done, ages, handling times; every number opens its cases. */
export default function FiguresPage() {
  const t = useSay()
  const [search] = useSearchParams()
  const scope = readScope(search)
  const { by, period } = scope
  const figures = useAnswer(caseFigures.getCaseFigures, { query: { ...queryOf(scope, todayHere()), by } })
  return (
    <Page
      title={t(figureWords.title)}
      lead={t(figureWords.lead, {
        period: t(figureWords[`period.${period}`]),
        day: formatDay(figures.data?.day ?? todayHere()),
      })}
      wide
    >
      <div className={css.page}>
        <ScopeBar scope={scope} />
        <Answer of={figures} rows={10}>
          {({ total, rows }) =>
            total.cells.total + total.withdrawn === 0 ? (
              <EmptyState title={t(figureWords.none)} hint={t(figureWords.noneHint)} />
            ) : (
              <div className={css.page} aria-busy={figures.isPlaceholderData}>
                <Totals of={total} scope={scope} />
                <Card title={t(figureWords.league, { by: t(figureTexts.group[by]).toLowerCase() })} pad={false}>
                  <League rows={rows} scope={scope} />
                </Card>
              </div>
            )
          }
        </Answer>
      </div>
    </Page>
  )
}
