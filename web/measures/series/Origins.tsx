import type { SeriesIndicator } from '#measures/contract'
import { series } from '#measures/contract'
import { useAnswer } from '../../api.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { saidValue } from '../said.ts'
import css from './Series.module.css'
import { words } from './text.ts'

interface Props {
  readonly indicator: SeriesIndicator
  readonly unit: string
  readonly period: { readonly id: string; readonly name: { readonly vi: string; readonly en: string } }
}

/** Which former units a carried-over value was made of, and which part of each lies here. */
export function Origins({ indicator, unit, period }: Props) {
  const t = useSay()
  const f = useFormat()
  const { language } = useLanguage()
  const { today } = useAsOf()
  const answer = useAnswer(series.getOrigin, {
    params: { id: indicator.id },
    query: { subject: unit, period: period.id, frame: today },
  })
  const parts = answer.data?.parts ?? []
  if (parts.length === 0) return null
  const title = t(words.madeFrom, { period: t(period.name) })
  return (
    <section className={css.scroll} aria-label={title}>
      <table className={css.plain}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.former)}</th>
            <th scope="col">{t(words.value)}</th>
            <th scope="col">{t(words.share)}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.unitId}>
              <td>{t(part.name)}</td>
              <td>{part.value === null ? '–' : saidValue(part.value, indicator.measureUnit, language, f.number)}</td>
              <td className={part.share === null ? css.quiet : undefined}>
                {part.share === null
                  ? t(words.unknownShare)
                  : part.share === 1
                    ? t(words.whole)
                    : f.percent(part.share, 0)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
