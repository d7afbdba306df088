import { Button, SegmentedControl, Switch } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Navigate, useLocation, useSearchParams } from 'react-router'
import { petitions } from '#work/contract'
import { useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { ExportLinks } from './petitions/board/ExportLinks.tsx'
import { usePetitions } from './petitions/board/usePetitions.ts'
import { DirectiveForm } from './petitions/case/DirectiveForm.tsx'
import { moneyWords } from './petitions/money.ts'
import { obstacleColumns } from './petitions/obstacles/columns.tsx'
import { type Group, GroupTable } from './petitions/obstacles/GroupTable.tsx'
import css from './petitions/obstacles/Obstacles.module.css'
import { filterOf, GROUPINGS, groupingOf, narrowedBy } from './petitions/obstacles/query.ts'
import { obstacles } from './petitions/text-obstacles.ts'

const NAME = 'obstacles'

/** What stands in the way of enterprises: grouped, drilled into, and made a directive in one step. */
export default function ObstaclesPage() {
  const { pathname, search } = useLocation()
  // Links of old days led elsewhere, and opened one beside the list.
  const old = new URLSearchParams(search).get('open')
  if (old !== null) return <Navigate to={paths.petition(old)} replace />
  return pathname === paths.obstacles() ? <Board /> : <Navigate to={`${paths.obstacles()}${search}`} replace />
}

function Board() {
  const t = useSay()
  const f = useFormat()
  const may = useMay()
  const [search, setSearch] = useSearchParams()
  const [directing, setDirecting] = useState<string | null>(null)
  const { today } = useAsOf()
  const grouping = groupingOf(search)
  const [place, openOnly] = [search.get('place'), search.get('all') === null]
  const scope = { ...(place === null ? {} : { unit: place }), ...(openOnly ? { open: true } : {}) }
  const board = useAnswer(petitions.getObstacleBoard, { query: scope })
  const form = useAnswer(petitions.getPetitionForm, {}, { staleTime: 600_000 })
  const put = (patch: Readonly<Record<string, string | null>>) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      for (const [name, value] of Object.entries(patch)) {
        if (value === null) after.delete(name)
        else after.set(name, value)
      }
      return after
    })
  const mayDirect = may('work.direct')
  const columns = useMemo(
    () =>
      obstacleColumns({
        t,
        number: f.number,
        ministry: (id) => {
          const found = form.data?.ministries.find((one) => one.id === id)
          return found === undefined ? '' : t(found.name)
        },
        onDirective: mayDirect ? setDirecting : null,
      }),
    [t, f.number, form.data, mayDirect],
  )
  const narrowed = narrowedBy(search)
  const toGroup = ({ id }: Group): string | null =>
    id === null ? null : withQuery(paths.obstacles(), { ...kept(search), by: grouping.filter, of: id })
  return (
    <Page
      title={t(obstacles.title)}
      lead={
        <>
          {board.data && <Lead total={board.data.total} />}{' '}
          <a href={paths.raise()} target="_blank" rel="noreferrer">
            {t(obstacles.publicForm)}
          </a>
        </>
      }
      wide
    >
      <div className={css.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t(obstacles.by)}
          data={GROUPINGS.map(({ by, filter }) => ({ value: filter, label: t(obstacles[by]) }))}
          value={grouping.filter}
          onChange={(by) => put({ by, of: null })}
        />
        <Switch
          label={t(obstacles.openOnly)}
          checked={openOnly}
          onChange={(event) => put({ all: event.currentTarget.checked ? null : '1' })}
        />
      </div>
      <Answer of={board}>
        {(data) =>
          data.total.total === 0 ? (
            <EmptyState title={t(obstacles.none)} />
          ) : (
            <Card pad={false}>
              <GroupTable
                caption={t(obstacles[grouping.by])}
                groups={data[grouping.by]}
                chosen={narrowed}
                to={toGroup}
              />
            </Card>
          )
        }
      </Answer>
      <Cases
        query={{
          ...filterOf(search, today),
          ...(place === null ? {} : { unit: place }),
          ...(openOnly ? { state: 'waiting' as const } : {}),
        }}
        title={
          narrowed === null
            ? t(obstacles.list)
            : t(obstacles.listOf, {
                name: t(board.data?.[grouping.by].find(({ id }) => id === narrowed)?.name ?? obstacles.all),
              })
        }
        columns={columns}
        onAll={narrowed === null ? null : () => put({ of: null })}
      />
      {directing !== null && <DirectiveForm id={directing} onClose={() => setDirecting(null)} />}
    </Page>
  )
}

const kept = (search: URLSearchParams) => ({ all: search.get('all'), place: search.get('place') })

function Lead({ total }: { total: Group }) {
  const t = useSay()
  const f = useFormat()
  const money = moneyWords(total.cost, f.number)
  return (
    <>
      {t(obstacles.lead, { total: total.total, open: total.open, overdue: total.overdue })}
      {money !== null && `, ${t(obstacles.leadCost, { money: t(money.text, money.values), n: total.costed })}`} ·
    </>
  )
}

interface CasesProps {
  readonly query: ReturnType<typeof filterOf>
  readonly title: string
  readonly columns: ReturnType<typeof obstacleColumns>
  readonly onAll: (() => void) | null
}

/** The obstacles behind the chosen group, the most pressing first. */
function Cases({ query, title, columns, onAll }: CasesProps) {
  const t = useSay()
  const [search] = useSearchParams()
  const words = search.get(`${NAME}.q`)
  const asked = { ...query, origin: 'enterprise' as const, ...(words === null ? {} : { words }) }
  const found = usePetitions(asked)
  const rows = useMemo(() => found.data?.pages.flatMap(({ items }) => items) ?? [], [found.data])
  if (found.data === undefined) return null
  return (
    <Card
      title={title}
      pad={false}
      aside={
        <>
          <ExportLinks query={asked} />
          {onAll && (
            <Button variant="subtle" size="compact-md" onClick={onAll}>
              {t(obstacles.drop)}
            </Button>
          )}
        </>
      }
    >
      <DataTable
        name={NAME}
        caption={title}
        rows={rows}
        rowId={(row) => row.id}
        columns={columns}
        to={(row) => paths.petition(row.id)}
        empty={<EmptyState title={t(obstacles.none)} />}
        roomy
        remote={{
          hasMore: found.hasNextPage,
          more: () => void found.fetchNextPage(),
          busy: found.isFetchingNextPage,
        }}
      />
    </Card>
  )
}
