import { epidemic } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useFormat } from '../ui/useFormat.ts'
import css from './Epidemic.module.css'
import { texts } from './text.ts'
import { useNow } from './useNow.ts'
import { useScope } from './useScope.ts'
import { waitedWords } from './waited.ts'

const SHOWN = 6

/** Whom to fetch first. */
export function WaitLongest() {
  const t = useSay()
  const f = useFormat()
  const now = useNow()
  const { day: _today, ...query } = useScope().query
  const waiting = useAnswer(epidemic.listWaiting, { query })
  return (
    <Card title={t(texts.waitLongest)} to={paths.quarantine()} pad={false}>
      <Answer of={waiting} rows={4}>
        {({ people, waiting: inTime, late }) =>
          people.length === 0 ? (
            <EmptyState title={t(texts.noWaiting)} />
          ) : (
            <ul className={css.list}>
              {people.slice(0, SHOWN).map(({ id, code, unitName, quarantine }) => {
                const waited = waitedWords(quarantine.foundAt, quarantine.dueAt, now, t)
                return (
                  <li key={id} className={css.row}>
                    <span>
                      <Link to={paths.person(id)}>{code}</Link>
                      <br />
                      <span className={css.quiet}>{unitName ?? t(texts.unknownPlace)}</span>
                    </span>
                    {waited && <span className={waited.late ? css.late : css.quiet}>{waited.words}</span>}
                  </li>
                )
              })}
              {people.length > SHOWN && (
                <li>
                  <Link to={paths.quarantine()}>{t(texts.seeAll, { count: f.number(inTime + late, 0) })}</Link>
                </li>
              )}
            </ul>
          )
        }
      </Answer>
    </Card>
  )
}
