import type { ReactNode } from 'react'
import { fullName, places, recognitionWords } from '#places/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { formatDay } from '../ui/format.ts'
import { useFormat } from '../ui/useFormat.ts'
import css from './Place.module.css'
import { Strands } from './Strands.tsx'
import { shareWords } from './share.ts'
import { type Neighbour, neighboursOf } from './succession.ts'
import { unitTexts } from './text-unit.ts'
import { lifeOf, type UnitPage } from './unit-page.ts'

/** What the unit was formed from, and what it became: whole parts drawn full, parts of unknown size dashed. */
export function Succession({ page }: { page: UnitPage }) {
  const t = useSay()
  const { first, last } = lifeOf(page)
  // Seen on a day on which it stood, a district says nothing of its ground: today's answer does.
  const untold = last !== null && page.after.length === 0 && page.territory.length === 0
  const now = useAnswer(places.getUnit, { params: { id: page.unit.id }, query: {} }, { enabled: untold, keep: false })
  const { before, after } = neighboursOf(page, (untold && now.data?.territory) || page.territory)
  const known = page.versions[0]?.begins === 'known'
  const span = [
    first === null || known ? null : t(unitTexts.since, { day: formatDay(first) }),
    last === null ? null : t(unitTexts.until, { day: formatDay(last) }),
  ].filter((words) => words !== null)
  return (
    <Card title={t(unitTexts.succession)}>
      <div className={css.succession}>
        <Side
          head={t(unitTexts.before)}
          list={before}
          none={known && first !== null ? t(unitTexts.beforeKnown, { day: formatDay(first) }) : t(unitTexts.beforeNone)}
        />
        <Strands of={before} side="before" />
        <div className={css.self}>
          <b>{t(fullName(page.unit))}</b>
          {span.map((words) => (
            <small key={words}>{words}</small>
          ))}
        </div>
        <Strands of={after} side="after" />
        <Side
          head={t(unitTexts.after)}
          list={after}
          none={last === null ? t(unitTexts.afterNone) : t(unitTexts.afterUnknown)}
        />
      </div>
    </Card>
  )
}

function Side({ head, list, none }: { head: string; list: readonly Neighbour[]; none: string }) {
  return (
    <section className={css.side} aria-label={head}>
      <h3>{head}</h3>
      {list.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {list.map((one) => (
            <li key={one.key}>
              <One of={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function One({ of }: { of: Neighbour }): ReactNode {
  const t = useSay()
  const f = useFormat()
  if (of.kind === 'unresolved') {
    return (
      <>
        <span>{of.printed}</span>
        <small title={t(of.words)}>{t(unitTexts.unresolved)}</small>
      </>
    )
  }
  const how =
    of.kind === 'link' && of.recognisedBy ? t(unitTexts.recognised, { how: t(recognitionWords[of.recognisedBy]) }) : ''
  return (
    <>
      <Link to={paths.place(of.unit.id)}>{t(fullName(of.unit))}</Link>
      <small title={how}>{of.kind === 'ground' ? t(unitTexts.ground) : shareWords(of.share, t, f.percent)}</small>
    </>
  )
}
