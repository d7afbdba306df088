import { useParams } from 'react-router'
import { petitions, petitionTexts } from '#work/contract'
import { ApiProblem, hrefOf, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { CopyLink } from '../ui/CopyLink.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { formatDay } from '../ui/format.ts'
import { Skeletons } from '../ui/Skeletons.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { PublicPage } from './PublicPage.tsx'
import css from './petitions/answers/Answers.module.css'
import type { Published } from './petitions/answers/usePublished.ts'
import { CategoryIcon } from './petitions/CategoryIcon.tsx'
import { answers } from './petitions/text-answers.ts'
import { outcomeTone } from './petitions/tone.ts'

/** One question and its answer, in public. */
export default function AnswerPage() {
  const { code = '' } = useParams()
  const t = useSay()
  const found = useAnswer(petitions.getPublished, { params: { code } }, { keep: false })
  const gone = found.error instanceof ApiProblem && found.error.status === 404
  return (
    <PublicPage title={found.data?.title ?? t(answers.title)}>
      {gone && <EmptyState title={t(answers.gone)} />}
      {!gone && <ErrorNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeletons rows={5} />}
      {found.data && <Talk published={found.data} />}
      <a href={paths.answers()}>{t(answers.back)}</a>
    </PublicPage>
  )
}

function Talk({ published }: { published: Published }) {
  const t = useSay()
  const { code, outcome, outside, rating, photos } = published
  return (
    <div className={css.talk}>
      <span className={css.kind}>
        <CategoryIcon category={published.category} size={16} />
        {[t(petitionTexts.category[published.category]), published.address, published.unit.name, code]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <section className={css.ask}>
        <h2>{t(answers.question)}</h2>
        <div className={css.words}>{published.text}</div>
        {photos.length > 0 && (
          <div className={css.photos}>
            {photos.map((photo, at) => (
              <img
                key={photo}
                src={hrefOf(petitions.readPublishedPhoto, { params: { code, photo }, query: { size: 'full' } })}
                alt={t(answers.photo, { n: at + 1 })}
                loading="lazy"
              />
            ))}
          </div>
        )}
        <span className={css.foot}>{t(answers.raised, { day: formatDay(published.raisedOn) })}</span>
      </section>
      <section className={css.reply}>
        <h2>{t(answers.answer)}</h2>
        {outcome !== null && (
          <span>
            <StatusTag tone={outcomeTone[outcome]}>{t(petitionTexts.outcome[outcome])}</StatusTag>
          </span>
        )}
        {outside !== null && <strong>{t(answers.whose, { whose: outside })}</strong>}
        <div className={css.words}>{published.answer}</div>
        <span className={css.foot}>
          {t(answers.answered, { agency: published.handler, day: formatDay(published.answeredOn) })},{' '}
          {t(published.inTime ? answers.inTime : answers.late)}
          {rating !== null && ` · ${t(answers.rated, { n: rating })}`}
        </span>
      </section>
      <CopyLink />
    </div>
  )
}
