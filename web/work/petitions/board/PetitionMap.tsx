import { useMemo, useState } from 'react'
import type { PetitionRow } from '#work/contract'
import { PointMap } from '../../../map/PointMap.tsx'
import { paths } from '../../../paths.ts'
import { useAsOf } from '../../../shell/as-of.tsx'
import { Link } from '../../../shell/Link.tsx'
import { useSay } from '../../../shell/language.tsx'
import { board } from '../text-board.ts'
import { useCommuneMap } from '../useCommuneMap.ts'
import css from './Board.module.css'
import { PetitionDue } from './PetitionDue.tsx'

const LATE = 'var(--tone-bad)'
const SOON = 'var(--mantine-color-yellow-6)'
const FINE = 'var(--tone-active)'

const colorOf = ({ overdue, workingDaysLeft }: PetitionRow): string => {
  if (overdue) return LATE
  return workingDaysLeft !== null && workingDaysLeft <= 2 ? SOON : FINE
}

/** The same petitions as dots where they arose; late ones red. A dot opens its line beside the map. */
export function PetitionMap({ rows }: { rows: readonly PetitionRow[] }) {
  const t = useSay()
  const { place } = useAsOf()
  const areas = useCommuneMap()
  const [chosen, setChosen] = useState<string | null>(null)
  const points = useMemo(
    () =>
      rows.flatMap((row) =>
        row.point === null ? [] : [{ id: row.id, name: row.title, ...row.point, color: colorOf(row) }],
      ),
    [rows],
  )
  const listed = useMemo(() => {
    const marked = rows.filter(({ point }) => point !== null)
    return chosen === null ? marked : [...marked].sort((a) => (a.id === chosen ? -1 : 1))
  }, [rows, chosen])
  return (
    <div className={css.mapSide}>
      <div>
        <div className={css.mapBox}>
          <PointMap
            label={t(board.mapOf, { n: points.length })}
            areas={areas}
            points={points}
            chosen={chosen}
            onChoose={setChosen}
            focus={place}
            fitPoints
            height={560}
          />
        </div>
        <p className={css.quiet}>
          {t(board.mapOf, { n: points.length })} · {t(board.mapNone, { n: rows.length - points.length })} ·{' '}
          {t(board.mapChoose)}
        </p>
      </div>
      <ul className={css.near}>
        {listed.slice(0, 60).map((row) => (
          <li key={row.id} data-chosen={row.id === chosen || undefined}>
            <Link to={paths.petition(row.id)}>{row.title}</Link>
            <span className={css.quiet}>
              {row.code} · {row.unit.name} · {row.handler?.name}
            </span>
            <PetitionDue petition={row} />
          </li>
        ))}
      </ul>
    </div>
  )
}
