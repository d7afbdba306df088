import { Anchor } from '@mantine/core'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { petitions } from '#work/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { ObstacleDrawer } from './ObstacleDrawer.tsx'
import { obstacleColumns } from './obstacle-columns.tsx'
import { words } from './text-obstacle.ts'

const OPEN = 'open'

/** Obstacles of the reader's place and sector; one opens beside the list, and in the address. */
export default function ObstaclesPage() {
  const t = useSay()
  const [search, setSearch] = useSearchParams()
  const columns = useMemo(() => obstacleColumns(t), [t])
  const place = search.get('place')
  const obstacles = useAnswer(petitions.listPetitions, { query: { limit: 200, ...(place ? { unit: place } : {}) } })
  const open = search.get(OPEN)
  const show = (id: string | null) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      if (id === null) after.delete(OPEN)
      else after.set(OPEN, id)
      return after
    })
  const waiting = obstacles.data?.waiting ?? 0
  return (
    <Page
      title={t(words.obstacles)}
      lead={
        <>
          {obstacles.data &&
            (waiting > 0
              ? t(words.waiting, { n: waiting, days: obstacles.data.oldestDays })
              : t(words.noneWaiting))}{' '}
          ·{' '}
          <Anchor href={paths.raise()} target="_blank" underline="always">
            {t(words.publicForm)}
          </Anchor>
        </>
      }
      wide
    >
      <Answer of={obstacles}>
        {({ items }) => (
          <DataTable
            name="obstacles"
            caption={t(words.obstacles)}
            rows={items}
            rowId={(row) => row.id}
            columns={columns}
            onOpen={({ id }) => show(id)}
            current={open}
            sortedBy={['due']}
            empty={<EmptyState title={t(words.none)} />}
            roomy
          />
        )}
      </Answer>
      {open !== null && <ObstacleDrawer id={open} onClose={() => show(null)} />}
    </Page>
  )
}
