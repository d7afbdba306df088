import { fullName, places } from '#places/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import css from './Places.module.css'
import { texts } from './text.ts'

/** Names of other days that hold the words, each with what stands there on the day shown. */
export function FormerNames({ words }: { words: string }) {
  const t = useSay()
  const { day } = useAsOf()
  const found = useAnswer(places.searchUnits, { query: { words, day, limit: 12 } })
  const former = (found.data?.hits ?? []).flatMap(({ unit, former }) => (former ? [{ unit, former }] : []))
  if (former.length === 0) return null
  return (
    <section className={css.former} aria-label={t(texts.formerNames)}>
      <h3>{t(texts.formerNames)}</h3>
      <ul>
        {former.map(({ unit, former }) => (
          <li key={`${former.id} ${unit.id}`}>
            <Link to={paths.place(former.id)}>{t(fullName(former))}</Link>
            {', '}
            {t(texts.standsNow, { name: '' })}
            <Link to={paths.place(unit.id)}>{t(fullName(unit))}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
