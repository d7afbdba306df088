import { analysis, type SourceView } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LevelTag } from '../../ui/LevelTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { PersonName } from '../chains/PersonName.tsx'
import type { PersonAnswer } from '../PersonPage.tsx'
import css from './Story.module.css'
import { personText } from './text.ts'

const SHOWN = 6
const BETWEEN_SHOWN = 5

/** Backwards: which cases may have infected the person, most plausible first. */
export function Sources({ of: { person } }: { of: PersonAnswer }) {
  const t = useSay()
  const answer = useAnswer(analysis.getSources, { params: { id: person.id } }, { keep: false })
  return (
    <Card title={t(personText.sources)}>
      <Answer of={answer} rows={3}>
        {(data) => <Ranked of={data} />}
      </Answer>
    </Card>
  )
}

function Ranked({ of: { sources, between, timed } }: { of: AnswerOf<typeof analysis.getSources> }) {
  const t = useSay()
  const f = useFormat()
  const unlisted = 1 - sources.reduce((sum, { share }) => sum + share, 0)
  return (
    <>
      {sources.length === 0 ? (
        <EmptyState title={t(personText.sourcesNone)} hint={t(personText.sourcesHint)} />
      ) : (
        <ol className={css.list}>
          {sources.slice(0, SHOWN).map((source) => (
            <Source key={`${source.person.id} ${source.meeting.startsAt} ${source.share}`} of={source} />
          ))}
          {unlisted > 0.005 && (
            <li>
              <div className={css.row}>
                <span className={css.quiet}>{t(personText.unlisted)}</span>
                <span className={css.quiet}>{f.percent(unlisted, 0)}</span>
              </div>
            </li>
          )}
        </ol>
      )}
      {!timed && sources.length > 1 && <p className={css.quiet}>{t(personText.untimed)}</p>}
      {between.length > 0 && (
        <details>
          <summary>
            {t(personText.between)} ({f.number(between.length)})
          </summary>
          <p className={css.quiet}>{t(personText.betweenHint)}</p>
          <ul className={css.list}>
            {between.slice(0, BETWEEN_SHOWN).map(({ person, level, meeting }) => (
              <li key={`${person.id} ${meeting.startsAt}`} className={css.row}>
                <span>
                  <LevelTag level={level} /> <PersonName of={person} />
                </span>
                <span className={css.quiet}>{meeting.startsAt && f.instant(meeting.startsAt)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Source({ of: { person, meeting, meetings, share, sinceOnset } }: { of: SourceView }) {
  const t = useSay()
  const f = useFormat()
  const since =
    sinceOnset === null
      ? null
      : Math.abs(sinceOnset) < 0.5
        ? t(personText.sinceSame)
        : t(sinceOnset < 0 ? personText.sinceBefore : personText.sinceAfter, { days: f.number(Math.abs(sinceOnset)) })
  const details = [
    meeting.startsAt && f.instant(meeting.startsAt),
    meeting.setting,
    since,
    meetings > 1 ? t(personText.times, { count: meetings }) : null,
  ].filter((one) => one !== null && one !== '')
  return (
    <li>
      <div className={css.row}>
        <PersonName of={person} />
        <b>{f.percent(share, 0)}</b>
      </div>
      <div className={css.share} aria-hidden>
        <div style={{ width: `${Math.round(share * 100)}%` }} />
      </div>
      <p className={css.quiet}>{details.join(' · ')}</p>
    </li>
  )
}
