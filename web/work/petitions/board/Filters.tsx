import { SegmentedControl, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { ORIGINS, PETITION_CATEGORIES, petitions, petitionTexts } from '#work/contract'
import { useAnswer } from '../../../api.ts'
import { paths, withQuery } from '../../../paths.ts'
import { Link } from '../../../shell/Link.tsx'
import { useSay } from '../../../shell/language.tsx'
import { byFolded } from '../folded.ts'
import { board } from '../text-board.ts'
import css from './Board.module.css'
import { VIEWS, viewOf } from './query.ts'

/** Everything that narrows the board, all of it in the address. */
export function Filters() {
  const t = useSay()
  const [search, setSearch] = useSearchParams()
  const handlers = useAnswer(petitions.listHandlers, {}, { staleTime: 300_000 })
  const agencies = useMemo(
    () => (handlers.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    [handlers.data],
  )
  const put = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === null) after.delete(name)
        else after.set(name, value)
        return after
      },
      { replace: true },
    )
  const here = Object.fromEntries([...search].filter(([name]) => name !== 'view'))
  const view = viewOf(search)
  return (
    <div className={css.filters} data-no-print>
      <nav aria-label={t(board.views)}>
        <ul className={css.views}>
          {VIEWS.map((one) => (
            <li key={one}>
              <Link
                to={withQuery(paths.petitions(), { ...here, view: one })}
                aria-current={one === view ? 'page' : undefined}
              >
                {t(board.view[one])}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Select
        size="xs"
        aria-label={t(board.category)}
        placeholder={t(board.anyCategory)}
        data={PETITION_CATEGORIES.map((value) => ({ value, label: t(petitionTexts.category[value]) }))}
        value={search.get('category')}
        onChange={(value) => put('category', value)}
        searchable
        clearable
        filter={byFolded}
      />
      <Select
        size="xs"
        aria-label={t(board.handler)}
        placeholder={t(board.anyHandler)}
        data={agencies}
        value={search.get('handler')}
        onChange={(value) => put('handler', value)}
        searchable
        clearable
        limit={60}
        filter={byFolded}
      />
      <Select
        size="xs"
        aria-label={t(board.origin)}
        placeholder={t(board.anyOrigin)}
        data={ORIGINS.map((value) => ({ value, label: t(petitionTexts.origin[value]) }))}
        value={search.get('origin')}
        onChange={(value) => put('origin', value)}
        clearable
      />
      <SegmentedControl
        size="xs"
        data={[
          { value: 'list', label: t(board.list) },
          { value: 'map', label: t(board.map) },
        ]}
        value={search.get('as') ?? 'list'}
        onChange={(value) => put('as', value === 'map' ? value : null)}
      />
    </div>
  )
}
