import { type IndicatorRow, progressStates } from '#measures/contract'
import { Spark } from '../chart/Spark.tsx'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { useFormat } from '../ui/useFormat.ts'
import css from './Measures.module.css'
import { saidValue, shortBy, yearOf } from './said.ts'
import { texts } from './text.ts'

/** One target on one line: what was reached, its course, the target with its year, and how much is missing. */
export function IndicatorLine({ indicator }: { indicator: IndicatorRow }) {
  const t = useSay()
  const { language } = useLanguage()
  const f = useFormat()
  const { progress, target, direction, measureUnit, short, readings, share } = indicator
  const { latest } = progress
  const missing = shortBy(indicator)
  const said = (value: number) => saidValue(value, measureUnit, language, f.number)
  return (
    <Link to={paths.measure(indicator.id)} className={css.line} data-state={progress.state}>
      <span className={css.name}>
        {t(short)}
        <small>
          {target &&
            (share
              ? t(texts.held, { value: said(target.value) })
              : t(texts.targetBy, { value: said(target.value), year: yearOf(target.day) }))}
          {latest?.simulated === true && ` · ${t(texts.simulated)}`}
        </small>
      </span>
      <Spark values={readings.map(({ value }) => value)} label={t(texts.line)} width={72} />
      <span className={css.reached}>
        <b>{latest ? (share ? f.share(share.numerator, share.denominator) : said(latest.value)) : t(texts.noData)}</b>
        <small data-state={progress.state}>
          {missing === null
            ? t(progressStates[progress.state])
            : `${t(progressStates[progress.state])}, ${t(direction === 'up' ? texts.short : texts.over, { value: saidValue(missing, measureUnit === 'rank' ? 'count' : measureUnit, language, f.number) })}`}
        </small>
      </span>
    </Link>
  )
}
