import { Button, SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { type ClusterWhole, clusters, type PersonView } from '#epidemic/contract'
import { dayOf } from '#kernel/day'
import { useAnswer } from '../../api.ts'
import { paths, withQuery } from '../../paths.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { Link } from '../../shell/Link.tsx'
import { type Say, useSay } from '../../shell/language.tsx'
import { useMay } from '../../shell/person.tsx'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/DataTable.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { formatDay, formatInstant } from '../../ui/format.ts'
import { LevelTag } from '../../ui/LevelTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from '../Epidemic.module.css'
import { PersonState } from '../PersonState.tsx'
import { CONTACTS } from './sections.ts'
import { clusterText } from './text.ts'

const PAGE = 100

/** Whose chain begins at a case of the cluster, one level at a time: the very people its figures count. */
export function ClusterContacts({ cluster: { id, outbreakId, contacts } }: { cluster: ClusterWhole }) {
  const t = useSay()
  const f = useFormat()
  const may = useMay()
  const { day, isToday } = useAsOf()
  const [search, setSearch] = useSearchParams()
  const [limit, setLimit] = useState(PAGE)
  const asked = Number(search.get('level'))
  const level = contacts.find((one) => one.level === asked)?.level ?? contacts[0]?.level ?? 1
  const answer = useAnswer(
    clusters.listClusterPeople,
    { params: { id }, query: { level, limit, ...(isToday ? {} : { day }) } },
    { enabled: contacts.length > 0 },
  )
  const columns = useMemo(() => columnsOf(t), [t])
  if (contacts.length === 0) return null
  const show = (to: string) => {
    setLimit(PAGE)
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        after.set('level', to)
        return after
      },
      { replace: true, preventScrollReset: true },
    )
  }
  return (
    <div id={CONTACTS} tabIndex={-1}>
      <Card
        title={t(clusterText.contactsOf)}
        pad={false}
        aside={
          <div className={css.bar}>
            {may('epidemic.act') && (
              <Button
                component={Link}
                to={withQuery(paths.testing(), { outbreak: outbreakId, cluster: id })}
                size="compact-sm"
                variant="light"
              >
                {t(clusterText.testThem)}
              </Button>
            )}
            <SegmentedControl
              size="xs"
              aria-label={t(clusterText.contacts)}
              data={contacts.map((one) => ({
                value: String(one.level),
                label: `F${one.level} ${f.number(one.people, 0)}`,
              }))}
              value={String(level)}
              onChange={show}
            />
          </div>
        }
      >
        <Answer of={answer} rows={5}>
          {({ people, total }) => (
            <DataTable
              name="contacts"
              caption={t(clusterText.contactsOf)}
              rows={people}
              rowId={(row) => row.id}
              columns={columns}
              to={(row) => paths.person(row.id)}
              maxHeight={520}
              empty={<EmptyState title={t(clusterText.contactsNone)} />}
              {...(total > people.length
                ? {
                    remote: {
                      total,
                      hasMore: true,
                      more: () => setLimit((now) => now + PAGE),
                      busy: answer.isFetching,
                    },
                  }
                : {})}
            />
          )}
        </Answer>
      </Card>
    </div>
  )
}

const columnsOf = (t: Say): readonly Column<PersonView>[] => [
  { id: 'code', head: t(clusterText.code), value: (row) => row.code, filter: 'text', width: 132 },
  {
    id: 'level',
    head: t(clusterText.level),
    value: (row) => row.level,
    cell: (row) => (row.level === null ? null : <LevelTag level={row.level} />),
    width: 72,
    phone: 'line',
  },
  { id: 'unit', head: t(clusterText.home), value: (row) => row.unitName, filter: 'text', phone: 'line' },
  {
    id: 'born',
    head: t(clusterText.born),
    value: (row) => row.birthYear,
    cell: (row) => row.birthYear,
    width: 88,
    phone: 'line',
  },
  {
    id: 'exposed',
    head: t(clusterText.exposed),
    value: (row) => row.exposedAt,
    cell: (row) => (row.exposedAt === null ? null : formatInstant(row.exposedAt)),
    width: 144,
    phone: 'line',
  },
  {
    id: 'state',
    head: t(clusterText.quarantine),
    value: (row) => row.quarantine.state,
    cell: (row) => <PersonState state={row.quarantine.state} />,
    width: 160,
    phone: 'line',
  },
  {
    id: 'released',
    head: t(clusterText.since),
    value: (row) => row.quarantine.quarantinedAt,
    cell: (row) => (row.quarantine.quarantinedAt === null ? null : formatDay(dayOf(row.quarantine.quarantinedAt))),
    width: 120,
    phone: 'hide',
  },
]
