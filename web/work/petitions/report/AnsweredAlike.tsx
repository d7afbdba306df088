import { paths } from '../../../paths.ts'
import { useSay } from '../../../shell/language.tsx'
import { formatDay } from '../../../ui/format.ts'
import { publishedQuery, usePublished } from '../answers/usePublished.ts'
import { answers } from '../text-answers.ts'
import { report } from '../text-report.ts'
import css from './Report.module.css'

interface Props {
  readonly category: string | null
  readonly unit: string | null
}

const SHOWN = 3

/** What was answered about the same kind of thing in the same commune: perhaps the answer is there already. */
export function AnsweredAlike({ category, unit }: Props) {
  const t = useSay()
  const search = new URLSearchParams({ ...(category === null ? {} : { category }), ...(unit === null ? {} : { unit }) })
  const found = usePublished(publishedQuery(search), SHOWN)
  const items = found.data?.pages[0]?.items ?? []
  if (items.length === 0) return null
  return (
    <section>
      <h3>{t(report.alike)}</h3>
      <p className={css.quiet}>{t(report.alikeHint)}</p>
      <ul className={css.similar}>
        {items.map(({ code, title, handler, answeredOn }) => (
          <li key={code}>
            <a href={paths.answer(code)} target="_blank" rel="noreferrer">
              {title}
            </a>
            <div className={css.quiet}>{t(answers.answered, { agency: handler, day: formatDay(answeredOn) })}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
