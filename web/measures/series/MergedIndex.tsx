import { series } from '#measures/contract'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Series.module.css'
import { words } from './text.ts'

/** The index of the merged city by the ministry's way and re-aggregated from parts, each with its name. */
export function MergedIndex() {
  const t = useSay()
  const f = useFormat()
  const { data } = useAnswer(series.getMergedIndex, {}, { staleTime: 300_000 })
  if (!data) return null
  const share = (value: number) => f.number(value, 4)
  return (
    <Card title={t(words.mergedIndex, { year: data.year })}>
      <div className={css['two-ways']}>
        <div className={css.way}>
          {t(words.mergedMean)}
          <b>{share(data.mean)}</b>
          <p>
            {t(words.mergedMeanNote, {
              value: share(data.published.value),
              rank: data.published.rank,
              of: data.published.of,
            })}
          </p>
        </div>
        <div className={css.way}>
          {t(words.mergedAgain)}
          <b>{share(data.again)}</b>
          <p>{t(words.mergedAgainNote)}</p>
        </div>
      </div>
      <div className={css.scroll}>
        <table className={css.plain}>
          <thead>
            <tr>
              <th scope="col">{t(words.mainIndex)}</th>
              <th scope="col">{t(words.most)}</th>
              {data.provinces.map((name) => (
                <th key={name.vi} scope="col">
                  {t(name)}
                </th>
              ))}
              <th scope="col">{t(words.mergedMean)}</th>
              <th scope="col">{t(words.mergedAgain)}</th>
            </tr>
          </thead>
          <tbody>
            {data.mains.map((main) => (
              <tr key={main.code}>
                <td>
                  {main.code}. {t(main.name)}
                </td>
                <td>{f.number(main.most, 0)}</td>
                {data.provinces.map((name, at) => (
                  <td key={name.vi}>{f.number((main.before[at]?.reached ?? 0) * main.most, 1)}</td>
                ))}
                <td>{f.number(main.mean * main.most, 1)}</td>
                <td>{f.number(main.again * main.most, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={css.keys}>
        {data.simulated && t(words.mergedAssumed)} {t(words.source, { source: data.published.source })}.
      </p>
    </Card>
  )
}
