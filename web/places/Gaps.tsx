import { useMemo } from 'react'
import { fullName, type Gap, gapWords, places } from '#places/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Figure } from '../ui/Figure.tsx'
import { Figures } from '../ui/Figures.tsx'
import { formatDay } from '../ui/format.ts'
import css from './Places.module.css'
import { texts } from './text.ts'

/** What no source says: names that match no unit, and holes in the facts. Nothing here is guessed elsewhere. */
export function Gaps() {
  const t = useSay()
  const answer = useAnswer(places.listGaps, {}, { staleTime: 600_000 })
  const columns = useColumns()
  return (
    <Answer of={answer}>
      {({ resolved, unresolved, splits, gaps }) => (
        <div className={css.gaps}>
          <p className={css.lead}>{t(texts.gapsLead)}</p>
          <Figures>
            <Figure label={t(texts.recognised)} value={resolved} of={resolved + unresolved} />
            <Figure label={t(texts.unrecognised)} value={unresolved} digits={0} />
            <Figure label={t(texts.splits)} value={splits} digits={0} />
          </Figures>
          <section aria-label={t(texts.facts)}>
            <h3>{t(texts.facts)}</h3>
            <ul className={css.facts}>
              {gaps
                .filter(({ kind }) => kind === 'fact')
                .map(({ id, unit, words }) => (
                  <li key={id}>
                    {t(words)} {unit && <Link to={paths.place(unit.id)}>{t(fullName(unit))}</Link>}
                  </li>
                ))}
            </ul>
          </section>
          <div>
            <h3>{t(texts.unrecognised)}</h3>
            <DataTable
              name="gaps"
              caption={t(texts.unrecognised)}
              rows={gaps.filter(({ kind }) => kind === 'predecessor')}
              rowId={(row) => row.id}
              columns={columns}
              to={(row) => (row.unit ? paths.place(row.unit.id) : paths.places())}
              maxHeight={400}
              empty={<EmptyState title={t(texts.noGaps)} />}
            />
          </div>
        </div>
      )}
    </Answer>
  )
}

function useColumns(): readonly Column<Gap>[] {
  const t = useSay()
  return useMemo(
    () => [
      { id: 'printed', head: t(texts.printed), value: (row) => row.printed, filter: 'text' },
      {
        id: 'into',
        head: t(texts.mergedInto),
        value: (row) => row.unit && t(fullName(row.unit)),
        filter: 'text',
      },
      {
        id: 'day',
        head: t(texts.onDay),
        value: (row) => row.from,
        cell: (row) => row.from && formatDay(row.from),
        filter: 'day',
        width: 112,
        phone: 'hide',
      },
      {
        id: 'reason',
        head: t(texts.reason),
        value: (row) => row.reason,
        words: (row) => t(row.words),
        cell: (row) => t(row.words),
        filter: 'choice',
        choices: (['no-list', 'no-match', 'ambiguous', 'unknown'] as const).map((value) => ({
          value,
          words: t(gapWords[value]),
        })),
        width: 304,
      },
    ],
    [t],
  )
}
