import { petitionTexts } from '#work/contract'
import { paths } from '../../../paths.ts'
import { useSay } from '../../../shell/language.tsx'
import { formatDay } from '../../../ui/format.ts'
import { CategoryIcon } from '../CategoryIcon.tsx'
import { answers } from '../text-answers.ts'
import css from './Answers.module.css'
import type { Published } from './usePublished.ts'

interface Props {
  readonly items: readonly Published[]
  /** Inside another site: one column, opened beside it. */
  readonly embedded?: boolean
}

/** Published answers as a list: the question, the beginning of the answer, who gave it. */
export function AnswerList({ items, embedded = false }: Props) {
  const t = useSay()
  return (
    <ul className={css.list} data-one={embedded || undefined}>
      {items.map((item) => {
        return (
          <li key={item.code}>
            <a
              className={css.item}
              href={paths.answer(item.code)}
              {...(embedded ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
            >
              <span className={css.kind}>
                <CategoryIcon category={item.category} size={16} />
                {t(petitionTexts.category[item.category])} · {item.unit.name}
              </span>
              <b>{item.title}</b>
              <span className={css.short}>{item.answer}</span>
              <span className={css.foot}>
                {t(answers.answered, { agency: item.handler, day: formatDay(item.answeredOn) })},{' '}
                {t(item.inTime ? answers.inTime : answers.late)}
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
