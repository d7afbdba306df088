import { places } from '#places/contract'
import { useAnswer } from '../api.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { formatDay } from '../ui/format.ts'
import { useFormat } from '../ui/useFormat.ts'
import css from './Places.module.css'
import { texts } from './text.ts'

/** The stretches between the days on which units changed; a click goes to the first day of one. */
export function DayLine() {
  const t = useSay()
  const f = useFormat()
  const { day, setDay } = useAsOf()
  const days = useAnswer(places.listDays, {}, { staleTime: 600_000 })
  const turns = days.data ?? []
  const current = turns.findLast((turn) => turn.day <= day)
  return (
    <nav className={css.days} aria-label={t(texts.days)}>
      {turns.map((turn) => (
        <button
          key={turn.day}
          type="button"
          aria-current={turn === current ? 'date' : undefined}
          title={turn.acts.map(({ number, title }) => number ?? t(title)).join(', ')}
          onClick={() => setDay(turn.day)}
        >
          <b>{t(texts.since, { day: formatDay(turn.day) })}</b>
          <span>
            {t(turn.district === 0 ? texts.shortCommunes : texts.shortCounts, {
              districts: f.number(turn.district, 0),
              communes: f.number(turn.commune, 0),
            })}
          </span>
        </button>
      ))}
    </nav>
  )
}
