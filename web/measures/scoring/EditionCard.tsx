import { type indices, runStates, subjectKinds } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Card } from '../../ui/Card.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Scoring.module.css'
import { words } from './text.ts'
import { useUnknownSaid } from './useUnknownSaid.ts'

type EditionRow = AnswerOf<typeof indices.listEditions>['editions'][number]

/** An edition scored here: its newest year, who leads, one's own place, what is missing. */
export function EditionCard({ edition }: { edition: EditionRow }) {
  const t = useSay()
  const f = useFormat()
  const unknown = useUnknownSaid()
  const { id, name, newest, subjectKind, mains, indicators, maxPoints } = edition
  const missing = unknown(edition)
  return (
    <Card
      title={t(name)}
      to={paths.index(id)}
      aside={
        newest && (
          <StatusTag tone={newest.state === 'published' ? 'good' : 'neutral'}>
            {t(words.newest, { year: newest.year, state: t(runStates[newest.state]) })}
          </StatusTag>
        )
      }
    >
      <dl className={css.facts}>
        {newest ? (
          <>
            <div>
              <dt>{t(subjectKinds[subjectKind])}</dt>
              <dd>
                {t(words.ranked, { ranked: newest.ranked })}
                {newest.assessed > newest.ranked && `, ${t(words.assessedToo, { n: newest.assessed - newest.ranked })}`}
              </dd>
            </div>
            {newest.first && (
              <div>
                <dt>{t(words.first)}</dt>
                <dd>
                  <Link to={paths.indexSubject(id, newest.first.id)}>{t(newest.first.name)}</Link>
                  {newest.first.total !== null && `, ${t(words.points, { n: f.number(newest.first.total, 1) })}`}
                </dd>
              </div>
            )}
            {newest.own && (
              <div>
                <dt>{t(words.own)}</dt>
                <dd>
                  <Link to={paths.indexSubject(id, newest.own.id)}>{t(newest.own.name)}</Link>
                  {newest.own.rank !== null && `, ${t(words.rankOf, { rank: newest.own.rank, of: newest.own.rankOf })}`}
                </dd>
              </div>
            )}
          </>
        ) : (
          <div>
            <dt>{t(words.notScored)}</dt>
            <dd />
          </div>
        )}
        <div>
          <dt>{t(words.missing)}</dt>
          <dd>{missing.length === 0 ? t(words.nothingMissing) : missing.join('; ')}</dd>
        </div>
      </dl>
      <p className={css.state}>
        {t(words.structure, {
          mains,
          n: indicators,
          max: maxPoints === null ? t(words.unknownMax) : f.number(maxPoints, 0),
        })}
      </p>
      <div className={css.links}>
        <Link to={paths.index(id)}>{t(words.league)}</Link>
        <Link to={paths.indexMethod(id)}>{t(words.method)}</Link>
      </div>
    </Card>
  )
}
