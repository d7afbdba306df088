import { useSearchParams } from 'react-router'
import type { AnswerOf } from '#platform/http/client'
import type { dossiers } from '#work/contract'
import { paths, withQuery } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import css from './Official.module.css'
import { official } from './text-official.ts'

type Counts = AnswerOf<typeof dossiers.listDossiers>['counts']

const VIEWS: readonly (readonly [view: string, count: keyof Counts | null])[] = [
  ['open', null],
  ['mine', null],
  ['submitted', 'toCheck'],
  ['underWay', 'underWay'],
  ['standing', 'standing'],
  ['overdue', 'overdue'],
  ['toGiveOut', 'toGiveOut'],
  ['all', null],
]

/** How those open stand, each a number that opens its list. */
export function DossierViews({ counts, cell }: { counts: Counts | undefined; cell: boolean }) {
  const t = useSay()
  const [search] = useSearchParams()
  const here = cell ? null : (search.get('view') ?? 'open')
  const kept = { procedure: search.get('procedure') }
  return (
    <nav aria-label={t(official.views)}>
      <ul className={css.views}>
        {VIEWS.map(([view, count]) => {
          const n = count === null ? null : (counts?.[count] ?? 0)
          return (
            <li key={view}>
              <Link
                to={withQuery(paths.dossiers(), { ...kept, view })}
                className={css.view}
                aria-current={here === view ? 'true' : undefined}
                data-bad={(view === 'overdue' && n !== null && n > 0) || undefined}
              >
                {t(official[`view.${view}` as keyof typeof official])} {n !== null && <b>{n}</b>}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
