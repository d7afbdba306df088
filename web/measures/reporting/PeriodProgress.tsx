import { Anchor, Progress } from '@mantine/core'
import { useState } from 'react'
import { type RateCell, type Rates, reporting } from '#measures/contract'
import { useAnswer } from '../../api.ts'
import { paths, withQuery } from '../../paths.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Reports.module.css'
import { cellWords, reportsWords as words } from './text.ts'

/** How far the latest period of each form is: a line a form, each number opening its list. */
export function LatestPeriods() {
  const t = useSay()
  const [all, setAll] = useState(false)
  const forms = useAnswer(reporting.listForms, { query: {} }, { staleTime: 60_000 })
  const going = (forms.data?.items ?? []).flatMap(({ id, name, latest }) =>
    latest !== null && latest.reports > 0 ? [{ id, name, latest }] : [],
  )
  const owing = going.filter(({ latest }) => latest.sent < latest.reports)
  const whole = going.length - owing.length
  if (going.length === 0) return null
  return (
    <ul className={css.periods} aria-label={t(words.progress)}>
      {(all ? going : owing).map(({ id, name, latest: { period, reports, sent } }) => {
        const list = withQuery(paths.reports(), { view: 'all', form: id, period: period.id })
        return (
          <li key={id}>
            <Link to={list}>{t(name)}</Link>
            <span className={css.quiet}>{t(period.name)}</span>
            <Progress value={(100 * sent) / reports} size="sm" aria-label={t(words.sentOf, { sent, of: reports })} />
            <Link to={withQuery(list, { cell: 'reported' })} className={css.sent ?? ''}>
              {t(words.sentOf, { sent, of: reports })}
            </Link>
          </li>
        )
      })}
      {!all && whole > 0 && (
        <li>
          <Anchor component="button" type="button" ta="start" onClick={() => setAll(true)}>
            {t(words.wholeForms, { n: whole })}
          </Anchor>
        </li>
      )}
    </ul>
  )
}

const CELLS: readonly (readonly [RateCell, keyof Rates])[] = [
  ['due', 'due'],
  ['reported', 'reported'],
  ['on-time', 'onTime'],
  ['late', 'late'],
  ['missing', 'missing'],
  ['complete', 'complete'],
  ['published', 'published'],
]

/** One period in numbers; each opens its list. */
export function PeriodNumbers({ form, period }: { form: string | null; period: string }) {
  const t = useSay()
  const f = useFormat()
  const { place } = useAsOf()
  const rates = useAnswer(reporting.getRates, {
    query: { by: 'form', period, ...(form ? { form } : {}), ...(place ? { unit: place } : {}) },
  })
  if (!rates.data) return null
  const { whole } = rates.data
  return (
    <ul className={css.numbers} aria-label={t(words.progress)}>
      {CELLS.map(([cell, key]) => (
        <li key={cell} data-cell={cell} data-zero={whole[key] === 0 || undefined}>
          <Link to={withQuery(paths.reports(), { view: 'all', form, period, cell })}>
            <b>{f.number(whole[key], 0)}</b> <span>{t(cellWords[cell])}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
