import { petitionTexts } from '#work/contract'
import { useSay } from '../../../shell/language.tsx'
import { formatDay } from '../../../ui/format.ts'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { follow } from '../text-follow.ts'
import { outcomeTone } from '../tone.ts'
import css from './Follow.module.css'
import type { Followed } from './useFollowed.ts'

/** The answer in full; "not ours" with whose it is and how they are reached. */
export function AnswerBox({ petition }: { petition: Followed }) {
  const t = useSay()
  const { answer, outcome, outside, outsideContact, rejection, answeredOn, handler, rating } = petition
  if (answer === null && outside === null && rejection === null) return null
  return (
    <section className={css.box} aria-label={t(follow.answer)}>
      <h2>{t(follow.answer)}</h2>
      {outcome !== null && (
        <span>
          <StatusTag tone={outcomeTone[outcome]}>{t(petitionTexts.outcome[outcome])}</StatusTag>
        </span>
      )}
      {rejection !== null && <strong>{t(follow.rejected, { why: t(petitionTexts.rejection[rejection]) })}</strong>}
      {outside !== null && (
        <div className={css.whose}>
          <strong>{t(follow.notOurs, { whose: outside })}</strong>
          {outsideContact !== null && (
            <>
              <div>{t(follow.notOursWhy)}</div>
              <div className={css.words}>{outsideContact}</div>
            </>
          )}
        </div>
      )}
      {answer !== null && <div className={css.words}>{answer}</div>}
      {answeredOn !== null && handler !== null && (
        <div className={css.quiet}>{t(follow.answeredOn, { agency: handler, day: formatDay(answeredOn) })}</div>
      )}
      {rating !== null && (
        <div className={css.quiet}>
          {t(follow.ratedAs, { n: rating, words: t(petitionTexts.rating[rating - 1] ?? { vi: '', en: '' }) })}
        </div>
      )}
    </section>
  )
}
