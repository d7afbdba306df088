import { Button } from '@mantine/core'
import { epidemic } from '#epidemic/contract'
import { addDays } from '#kernel/day'
import { useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import css from './Epidemic.module.css'
import { texts } from './text.ts'
import { outbreakText } from './text-outbreak.ts'

/** No outbreak open on the day: which there were, and the day to look at each. */
export function NoneOpen() {
  const t = useSay()
  const { day, today } = useAsOf()
  const outbreaks = useAnswer(epidemic.listOutbreaks, {})
  return (
    <Card pad={false}>
      <EmptyState title={t(texts.noneOpen, { day: formatDay(day) })} hint={t(texts.noneOpenHint)} />
      <Answer of={outbreaks} rows={2}>
        {(data) => (
          <ul className={css.list}>
            {data.outbreaks.map(({ id, name, startedOn, closedOn }) => {
              // From its last day on it is over: it is seen on the day before.
              const seen = closedOn === null ? today : addDays(closedOn, -1)
              return (
                <li key={id} className={css.row}>
                  <span>
                    <b>{t(name)}</b>{' '}
                    <span className={css.quiet}>
                      {closedOn === null
                        ? t(texts.from, { day: formatDay(startedOn) })
                        : t(outbreakText.ended, { from: formatDay(startedOn), to: formatDay(closedOn) })}
                    </span>
                  </span>
                  <Button
                    component={Link}
                    to={withQuery(paths.epidemic(), { day: seen })}
                    size="compact-sm"
                    variant="light"
                  >
                    {t(texts.seeOn, { day: formatDay(seen) })}
                  </Button>
                </li>
              )
            })}
          </ul>
        )}
      </Answer>
    </Card>
  )
}
