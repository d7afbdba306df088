import type { Day } from '#kernel/day'
import { type FormLine, measureUnits } from '#measures/contract'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { formatDay } from '../../ui/format.ts'
import css from './Forms.module.css'
import { formWords as words } from './text-forms.ts'

/** The lines of a form as they are asked; days in force where they differ from the form's own. */
export function FormLines({ lines, since }: { lines: readonly FormLine[]; since: Day | null }) {
  const t = useSay()
  return (
    <ol className={css.lines}>
      {lines.map((line) => (
        <li key={`${line.indicatorId} ${line.from}`}>
          <span className={css.main}>
            <Link to={paths.indicator(line.indicatorId)}>{t(line.name)}</Link>
            {t(measureUnits[line.measureUnit]) !== '' && <small>{t(measureUnits[line.measureUnit])}</small>}
            {line.disaggregation.length > 0 && <small>{line.disaggregation.join(', ')}</small>}
            {line.evidence && (
              <small>
                {t(words.evidence)}: {t(line.evidence)}
              </small>
            )}
            {line.alsoIn.length > 0 && (
              <small>{t(words.alsoIn, { forms: line.alsoIn.map(({ name }) => t(name)).join(', ') })}</small>
            )}
          </span>
          <span className={css.side}>
            {t(line.verifier.name)}
            <small>
              {[
                line.to && t(words.daysTo, { from: formatDay(line.from), to: formatDay(line.to) }),
                !line.to && line.from !== since && t(words.days, { from: formatDay(line.from) }),
                !line.required && t(words.optional),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
        </li>
      ))}
    </ol>
  )
}
