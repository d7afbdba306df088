import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { TASK_STATES, type TaskRow, work } from '#work/contract'
import { call, keyOf } from '../api.ts'
import type { Column } from '../table/column.ts'
import { useTableState } from '../table/state.ts'
import { CELLS, EXTENSIONS } from './task-columns.tsx'
import { KINDS } from './tasks/DeadlineEditor.tsx'

const PAGE = 100

/** What the address asks of the list of tasks, as the server's query. */
export function useTaskQuery(name: string, columns: readonly Column<TaskRow>[]) {
  const { filters, words } = useTableState(name, columns)
  const [search] = useSearchParams()
  const chosen = (column: string): readonly string[] => {
    const filter = filters.find((one) => one.column === column)
    return filter && 'any' in filter ? filter.any : []
  }
  const state = TASK_STATES.filter((one) => chosen('state').includes(one))
  const cell = CELLS.filter((one) => chosen('cell').includes(one))
  const deadline = KINDS.filter((one) => chosen('deadline').includes(one))
  const extension = EXTENSIONS.find((one) => chosen('extension').includes(one))
  const plan = search.get('plan')
  const coordinator = search.get('coordinator')
  const place = search.get('place')
  const directive = search.get('directive')
  const aboutType = search.get('aboutType')
  const aboutId = search.get('aboutId')
  return {
    ...(state.length > 0 ? { state } : {}),
    ...(cell.length > 0 ? { cell } : {}),
    ...(words === '' ? {} : { words }),
    ...(place === null ? {} : { unit: place }),
    ...(directive === null ? {} : { directive }),
    ...(deadline.length > 0 ? { deadline } : {}),
    ...(extension === undefined ? {} : { extension }),
    ...(plan === null ? {} : { plan }),
    ...(coordinator === null ? {} : { coordinator }),
    ...(aboutType === null ? {} : { aboutType }),
    ...(aboutId === null ? {} : { aboutId }),
  }
}

/** The tasks of the address, a page at a time. */
export const useTasks = (query: ReturnType<typeof useTaskQuery>) =>
  useInfiniteQuery({
    queryKey: keyOf(work.listTasks, { pages: true, ...query }),
    queryFn: ({ pageParam, signal }) =>
      call(
        work.listTasks,
        { query: { ...query, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  })
