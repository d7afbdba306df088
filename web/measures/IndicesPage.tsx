import { indices } from '#measures/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { EditionCard } from './scoring/EditionCard.tsx'
import { ProvinceCard } from './scoring/ProvinceCard.tsx'
import css from './scoring/Scoring.module.css'
import { words } from './scoring/text.ts'
import { useUnknownSaid } from './scoring/useUnknownSaid.ts'

/** Which indices there are, their newest year, and what is missing. */
export default function IndicesPage() {
  const t = useSay()
  const unknown = useUnknownSaid()
  const answer = useAnswer(indices.listEditions, {})
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      <Answer of={answer} rows={8}>
        {({ editions, published }) =>
          editions.length === 0 ? (
            <EmptyState title={t(words.noEditions)} />
          ) : (
            <div className={css.stack}>
              <div className={css.cards}>
                {editions
                  .filter(({ scorable, to }) => scorable && to === null)
                  .map((edition) => (
                    <EditionCard key={edition.id} edition={edition} />
                  ))}
              </div>
              <ProvinceCard published={published} />
              <Card title={t(words.editions)} pad={false}>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled with the keyboard */}
                <section className={css.scroll} tabIndex={0} aria-label={t(words.editions)}>
                  <table className={`${css.table} ${css.stacked}`}>
                    <tbody>
                      {editions
                        .filter(({ scorable, to }) => !scorable || to !== null)
                        .map((edition) => (
                          <tr key={edition.id}>
                            <td>
                              <Link to={paths.indexMethod(edition.id)}>{t(edition.name)}</Link>
                              <small>{edition.act}</small>
                            </td>
                            <td>
                              {edition.to === null
                                ? t(words.inForce, { from: formatDay(edition.from) })
                                : t(words.wasInForce, { from: formatDay(edition.from), to: formatDay(edition.to) })}
                            </td>
                            <td>
                              {unknown(edition).join('; ') || t(words.nothingMissing)}
                              {edition.note && <small>{t(edition.note)}</small>}
                            </td>
                          </tr>
                        ))}
                    </tbody>
                  </table>
                </section>
              </Card>
            </div>
          )
        }
      </Answer>
    </Page>
  )
}
