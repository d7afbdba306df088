import type { PublishedRank } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { RankLine } from './RankLine.tsx'
import css from './Scoring.module.css'
import { words } from './text.ts'

/** Where the province stands in the country, as published: never worked out here, and what is not known is said. */
export function ProvinceCard({ published }: { published: readonly PublishedRank[] }) {
  const t = useSay()
  const f = useFormat()
  const ours = published.filter(({ unitId }) => unitId !== null)
  const means = new Map(
    published.filter(({ subject }) => subject === 'national-mean').map(({ year, value }) => [year, value]),
  )
  if (ours.length === 0) return null
  return (
    <Card title={t(words.province)}>
      <div className={css.stack}>
        <RankLine ranks={ours} label={t(words.province)} />
        <p className={css.state}>
          <span>{t(words.mergerNote)}</span>
          <span>{t(words.provinceNext)}</span>
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled with the keyboard */}
        <section className={css.scroll} tabIndex={0} aria-label={t(words.province)}>
          <table className={`${css.table} ${css.stacked}`}>
            <thead>
              <tr>
                <th scope="col">{t(words.year)}</th>
                <th scope="col">{t(words.unit)}</th>
                <th scope="col" data-numeric>
                  {t(words.provinceRank)}
                </th>
                <th scope="col" data-numeric>
                  {t(words.provinceValue)}
                </th>
                <th scope="col" data-numeric>
                  {t(words.provinceMean)}
                </th>
                <th scope="col">{t(words.pillars)}</th>
              </tr>
            </thead>
            <tbody>
              {ours.toReversed().map((one) => (
                <tr key={one.year}>
                  <td>{one.year}</td>
                  <td className={css.name}>
                    {one.name}
                    <small>
                      {one.note && t(one.note)} {t(words.source)}: {one.source}
                    </small>
                  </td>
                  <td data-numeric data-label={t(words.provinceRank)}>
                    {one.rank === null ? '–' : `${one.rank}/${one.of ?? '–'}`}
                  </td>
                  <td data-numeric data-label={t(words.provinceValue)}>
                    {valueOr(one.value, f, t(words.notPublished))}
                  </td>
                  <td data-numeric data-label={t(words.provinceMean)}>
                    {valueOr(means.get(one.year) ?? null, f, t(words.notPublished))}
                  </td>
                  <td data-label={t(words.pillars)}>
                    {one.parts.length === 0 ? (
                      <span className={css.none}>{t(words.notPublished)}</span>
                    ) : (
                      one.parts.map(({ name, rank }) => `${t(name)} ${rank ?? '–'}`).join(' · ')
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </Card>
  )
}

const valueOr = (value: number | null, f: ReturnType<typeof useFormat>, none: string) =>
  value === null ? <span className={css.none}>{none}</span> : f.number(value, 4)
