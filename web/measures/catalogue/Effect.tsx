import { Anchor } from '@mantine/core'
import type { Day } from '#kernel/day'
import { type catalogue, type DefinitionInput, periodAfter, periodOn, periodWords } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { formatDay } from '../../ui/format.ts'
import css from './Catalogue.module.css'
import { changedFields } from './definition-values.ts'
import { fields } from './text.ts'
import { edits } from './text-edit.ts'

interface Props {
  readonly whole: AnswerOf<typeof catalogue.getDefinition>
  readonly before: DefinitionInput
  readonly after: DefinitionInput
  readonly from: Day | null
  readonly onFrom: (day: Day) => void
}

/** What saving would change, from when, and what it would move. */
export function Effect({ whole, before, after, from, onFrom }: Props) {
  const t = useSay()
  const { today } = useAsOf()
  const changed = changedFields(before, after)
  if (changed.length === 0 || from === null) return <p className={css.quiet}>{t(edits.effectNone)}</p>
  const period = periodOn(after.period, from)
  const next = periodAfter(period)
  const published = whole.publishedTo !== null && from <= whole.publishedTo ? whole.publishedTo : null
  const use = (day: Day) => (
    <Anchor component="button" type="button" size="sm" onClick={() => onFrom(day)}>
      {t(edits.next, { day: formatDay(day) })}
    </Anchor>
  )
  const { feeds, forms } = whole
  return (
    <section aria-label={t(edits.effect)}>
      <strong>{t(edits.effect)}</strong>
      <ul className={css.effect}>
        <li>
          {t(edits.effectFields, { fields: changed.map((key) => t(fields[key]).toLocaleLowerCase('vi')).join(', ') })}
        </li>
        {published !== null ? (
          <li className={css.fault}>{t(edits.effectPublished, { day: formatDay(published) })}</li>
        ) : period.from === from ? (
          <li>{t(edits.effectFirst, { period: t(periodWords(period)) })}</li>
        ) : (
          <li>
            {t(edits.effectMid, { period: t(periodWords(period)), day: formatDay(next.from) })} {use(next.from)}
          </li>
        )}
        {from < today && published === null && <li>{t(edits.effectBack)}</li>}
        {feeds.length > 0 && <li>{t(edits.effectFeeds, { names: feeds.map(({ short }) => t(short)).join(', ') })}</li>}
        {forms.length > 0 && <li>{t(edits.effectForms, { names: forms.map(({ name }) => t(name)).join(', ') })}</li>}
      </ul>
    </section>
  )
}
