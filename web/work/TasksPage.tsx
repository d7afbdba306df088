import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { work } from '#work/contract'
import { hrefOf } from '../api.ts'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { taskColumns } from './task-columns.tsx'
import { AboutChip } from './tasks/AboutChip.tsx'
import { taskWords } from './tasks/text.ts'
import { words } from './text.ts'
import { useTaskQuery, useTasks } from './useTasks.ts'

const NAME = 'tasks'

/** Every task the reader may see, narrowed by what stands in the address. */
export default function TasksPage() {
  const t = useSay()
  const f = useFormat()
  const may = useMay()
  const columns = useMemo(() => taskColumns(t), [t])
  const query = useTaskQuery(NAME, columns)
  const tasks = useTasks(query)
  const rows = useMemo(() => tasks.data?.pages.flatMap(({ items }) => items) ?? [], [tasks.data])
  const total = tasks.data?.pages[0]?.total
  return (
    <Page
      title={t(words.tasks)}
      lead={total === undefined ? undefined : t(words.tasksCount, { n: f.number(total, 0) })}
      wide
      actions={
        <>
          <Button
            component="a"
            variant="default"
            href={hrefOf(work.exportTasks, { query: { ...query, format: 'xlsx' } })}
          >
            {t(taskWords.exportExcel)}
          </Button>
          {may('work.direct') && (
            <Button component={Link} to={paths.newDirective()}>
              {t(words.newDirective)}
            </Button>
          )}
        </>
      }
    >
      <AboutChip label={rows[0]?.about?.label} />
      {tasks.error && <ErrorNote error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {tasks.data === undefined && tasks.isPending && <Skeletons rows={10} />}
      {tasks.data !== undefined && (
        <DataTable
          name={NAME}
          caption={t(words.tasks)}
          rows={rows}
          rowId={(row) => row.id}
          columns={columns}
          to={(row) => paths.task(row.id)}
          exportHref={hrefOf(work.exportTasks, { query })}
          empty={<EmptyState title={t(words.tasksNone)} />}
          roomy
          remote={{
            ...(total === undefined ? {} : { total }),
            hasMore: tasks.hasNextPage,
            more: () => void tasks.fetchNextPage(),
            busy: tasks.isFetchingNextPage,
          }}
        />
      )}
    </Page>
  )
}
