import type { CaseFigure } from '#work/contract'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { Figure } from '../../ui/Figure.tsx'
import { Figures } from '../../ui/Figures.tsx'
import { FourCells } from '../../ui/FourCells.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Figures.module.css'
import type { FigureScope } from './scope.ts'
import { figureWords } from './text.ts'

const FEW = 10

/** The four cells of everything, what no cell says, how old the open ones are and how long the others took. */
export function Totals({ of, scope }: { of: CaseFigure; scope: FigureScope }) {
  const t = useSay()
  const f = useFormat()
  const { n, median, p90 } = of.handling
  const n0 = (value: number) => f.number(value, 0)
  return (
    <>
      <div>
        <FourCells
          {...of.cells}
          to={(part) => paths.figureCases({ ...scope, part })}
          counted={(total) => t(figureWords.counted, { n: total })}
        />
        <ul className={css.apart}>
          <li>
            {of.byExtension === 0 ? (
              t(figureWords.noExtension)
            ) : (
              <Link to={paths.figureCases({ ...scope, part: 'byExtension' })}>
                {t(figureWords.byExtension, { n: n0(of.byExtension) })}
              </Link>
            )}
          </li>
          {of.withdrawn > 0 && (
            <li>
              <Link to={paths.figureCases({ ...scope, part: 'withdrawn' })}>
                {t(figureWords.withdrawn, { n: n0(of.withdrawn) })}
              </Link>
              {of.withdrawnLate > 0 && (
                <>
                  {', '}
                  <Link to={paths.figureCases({ ...scope, part: 'withdrawnLate' })}>
                    {t(figureWords.withdrawnLate, { n: n0(of.withdrawnLate) })}
                  </Link>
                </>
              )}
            </li>
          )}
        </ul>
      </div>
      <div className={css.halves}>
        <Card title={t(figureWords.ages)}>
          <Ages of={of} scope={scope} />
        </Card>
        <Card title={t(figureWords.handling)}>
          {n < FEW || median === null || p90 === null ? (
            <p className={css.said}>{t(figureWords.handlingFew, { n: n0(n) })}</p>
          ) : (
            <>
              <Figures>
                <Figure label={t(figureWords.half)} value={median} unit={t(figureWords.days)} />
                <Figure label={t(figureWords.nineInTen)} value={p90} unit={t(figureWords.days)} />
              </Figures>
              <p className={css.said}>{t(figureWords.handlingSaid, { n: n0(n) })}</p>
            </>
          )}
        </Card>
      </div>
    </>
  )
}

/** Open cases by age, each band with its number; the length of a bar is its share of the longest. */
function Ages({ of, scope }: { of: CaseFigure; scope: FigureScope }) {
  const t = useSay()
  const f = useFormat()
  const most = Math.max(...of.ages)
  if (most === 0) return <p className={css.said}>{t(figureWords.nothingOpen)}</p>
  return (
    <ul className={css.ages}>
      {of.ages.map((n, band) => {
        const key = `age.${band}` as keyof typeof figureWords
        const part = `age${band}` as 'age0'
        return (
          <li key={key} className={css.age}>
            <span>{t(figureWords[key])}</span>
            <span className={css.track} aria-hidden>
              <span className={css.bar} data-old={band > 2 || undefined} style={{ width: `${(100 * n) / most}%` }} />
            </span>
            {n === 0 ? <span>0</span> : <Link to={paths.figureCases({ ...scope, part })}>{f.number(n, 0)}</Link>}
          </li>
        )
      })}
    </ul>
  )
}
