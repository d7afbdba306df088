import { petitionTexts } from '#work/contract'
import { useSay } from '../../../shell/language.tsx'
import { formatDay } from '../../../ui/format.ts'
import { follow } from '../text-follow.ts'
import { petitionTone } from '../tone.ts'
import css from './Follow.module.css'
import { owedBy, standing } from './standing.ts'
import type { Followed } from './useFollowed.ts'

/** Who has it and by when, in the words of a neighbour. */
export function StatusBox({ petition }: { petition: Followed }) {
  const t = useSay()
  const { text, values } = standing(petition)
  const due = owedBy(petition)
  const { main, state, outcome, followers, windowDay } = petition
  return (
    <section className={css.status} data-tone={petition.overdue ? 'bad' : petitionTone[state]} aria-live="polite">
      <div className={css.code}>
        {petition.code} · {t(petitionTexts.category[petition.category])} · {petition.unit.name}
      </div>
      <div className={css.says}>
        {t(text, values)}
        {state === 'closed' && outcome !== null && ` ${t(petitionTexts.outcome[outcome])}.`}
      </div>
      {due !== null && (
        <div className={petition.overdue ? css.late : undefined}>
          {t(petition.overdue ? follow.overdue : follow.due, { day: formatDay(due) })}
        </div>
      )}
      {state === 'need-info' && (
        <div>
          {windowDay !== null && `${t(follow.informBy, { day: formatDay(windowDay) })} `}
          {t(follow.paused)}
        </div>
      )}
      {main !== null && main.handler !== null && (
        <div>{t(follow.joinedWith, { agency: main.handler, day: formatDay(main.due) })}</div>
      )}
      {followers > 0 && <div className={css.quiet}>{t(follow.followers, { n: followers })}</div>}
    </section>
  )
}
