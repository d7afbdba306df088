import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { type Filter, type FilterKind, parseFilter, printFilter } from './filters.ts'

export interface Sort {
  readonly column: string
  readonly descending: boolean
}

/** What the reader asked of a table, as it stands in the address below the table's name. */
export interface TableState {
  readonly sort: Sort | null
  readonly filters: readonly Filter[]
  readonly words: string
  readonly setSort: (to: Sort | null) => void
  readonly setFilter: (column: string, to: Filter | null) => void
  readonly setWords: (to: string) => void
  readonly clear: () => void
}

interface Filtered {
  readonly id: string
  readonly filter?: FilterKind
}

/**
 * Sort, filters and words of the table so named. A page whose server sorts and filters reads them too:
 * `const state = useTableState('tasks', columns)`.
 */
export function useTableState(name: string, columns: readonly Filtered[]): TableState {
  const [search, setSearch] = useSearchParams()
  const put = useCallback(
    (key: string, value: string | null) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          if (value === null || value === '') after.delete(`${name}.${key}`)
          else after.set(`${name}.${key}`, value)
          return after
        },
        { replace: true },
      ),
    [name, setSearch],
  )
  const clear = useCallback(
    () =>
      setSearch(
        (before) =>
          new URLSearchParams([...before].filter(([key]) => !key.startsWith(`${name}.`) || key === `${name}.sort`)),
        { replace: true },
      ),
    [name, setSearch],
  )
  return useMemo(() => {
    const sort = search.get(`${name}.sort`)
    return {
      sort: sort === null ? null : { column: sort.replace(/^-/, ''), descending: sort.startsWith('-') },
      filters: columns.flatMap(({ id, filter }) => {
        const text = search.get(`${name}.${id}`)
        const read = filter === undefined || text === null ? null : parseFilter(id, filter, text)
        return read === null ? [] : [read]
      }),
      words: search.get(`${name}.q`) ?? '',
      setSort: (to) => put('sort', to === null ? null : `${to.descending ? '-' : ''}${to.column}`),
      setFilter: (column, to) => put(column, to === null ? null : printFilter(to)),
      setWords: (to) => put('q', to),
      clear,
    }
  }, [search, name, columns, put, clear])
}
