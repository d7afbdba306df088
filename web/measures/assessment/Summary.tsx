import type { AssessmentView } from '#measures/contract'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Figure } from '../../ui/Figure.tsx'
import { Figures } from '../../ui/Figures.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Assessment.module.css'
import { words } from './text.ts'

/** Where the whole stands: its days, its points at each step, last year beside them. */
export function Summary({ view }: { readonly view: AssessmentView }) {
  const t = useSay()
  const f = useFormat()
  const { total, lastYear, edition } = view
  const unknown = view.nodes.some(({ leaf, scored, max }) => leaf && scored && max === null)
  const figures = [
    { label: words.declared, value: total.declared },
    { label: words.verified, value: total.verified },
    ...(view.state === 'final' ? [{ label: words.final, value: total.final }] : []),
    { label: words.gap, value: total.max === null ? null : total.max - (total.points ?? 0) },
    { label: words.max, value: total.max },
  ]
  return (
    <div className={css.summary}>
      <p className={css.lead}>
        <StatusTag tone={view.state === 'final' ? 'good' : 'active'}>
          {t(view.state === 'final' ? words.isFinal : words.underWay)}
        </StatusTag>{' '}
        {view.late && <StatusTag tone="bad">{t(words.late)}</StatusTag>}{' '}
        {t(words.dueLine, { due: f.day(view.dueDay), verify: f.day(view.verifyDay) })}
        {' · '}
        <Link to={paths.indexMethod(edition.id)}>{t(words.method)}</Link>
        {' · '}
        <Link to={paths.indexSubject(edition.id, view.subject.id)}>{t(words.ranking)}</Link>
        {lastYear !== null && (
          <>
            {' · '}
            <Link to={paths.assessment(lastYear.id)}>
              {t(words.lastYearTotal, {
                year: lastYear.year,
                points: lastYear.points === null ? '–' : f.number(lastYear.points, 1),
              })}
            </Link>
          </>
        )}
        {view.simulated && ` · ${t(words.simulated)}`}
      </p>
      <Figures>
        {figures.map(({ label, value }) => (
          <Figure key={label.vi} label={t(label)} value={value} digits={2} />
        ))}
      </Figures>
      {view.hidden > 0 && <p className={css.lead}>{t(words.hiddenNote, { n: view.hidden })}</p>}
      {unknown && <p className={css.warn}>{t(words.maxUnknownNote)}</p>}
    </div>
  )
}
