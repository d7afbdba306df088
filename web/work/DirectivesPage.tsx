import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { type DirectiveRow, succession, texts, work } from '#work/contract'
import { useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { type Say, useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { ui } from '../ui/text.ts'
import { words as own } from './directives/text.ts'
import { succeed } from './directives/text-succession.ts'
import { words } from './text.ts'

const CELLS = [
  ['doneOnTime', 120],
  ['doneLate', 112],
  ['openInTime', 144],
  ['openOverdue', 144],
] as const

const columnsOf = (t: Say): readonly Column<DirectiveRow>[] => [
  { id: 'title', head: t(words.title), value: (row) => row.title, phone: 'title', filter: 'text' },
  { id: 'number', head: t(own.number), value: (row) => row.number, filter: 'text', width: 136 },
  {
    id: 'on',
    head: t(words.assignedOn),
    value: (row) => row.on,
    words: (row) => formatDay(row.on),
    filter: 'day',
    width: 112,
  },
  {
    id: 'due',
    head: t(words.due),
    value: (row) => row.due,
    words: (row) => (row.due === null ? '' : formatDay(row.due)),
    filter: 'day',
    width: 112,
  },
  { id: 'issuer', head: t(words.issuer), value: (row) => row.issuer.name, filter: 'choice', width: 184 },
  {
    id: 'state',
    head: t(words.state),
    value: (row) => row.state,
    words: (row) => t(texts.directiveState[row.state]),
    cell: (row) => (
      <StatusTag tone={row.state === 'issued' ? 'active' : 'neutral'}>{t(texts.directiveState[row.state])}</StatusTag>
    ),
    filter: 'choice',
    width: 136,
    hidden: true,
    phone: 'hide',
  },
  ...CELLS.map(
    ([cell, width]): Column<DirectiveRow> => ({
      id: cell,
      head: t(ui[cell]),
      value: (row) => row.cells[cell],
      numeric: true,
      width,
      phone: cell === 'openOverdue' ? 'line' : 'hide',
    }),
  ),
]

/** Directives, the latest first, each with its four cells. */
export default function DirectivesPage() {
  const t = useSay()
  const may = useMay()
  const columns = useMemo(() => columnsOf(t), [t])
  const left = useAnswer(succession.listSuccession, {}, { enabled: may('work.direct') })
  const waiting = left.data?.items.length ?? 0
  const directives = useAnswer(work.listDirectives, { query: { limit: 100 } })
  return (
    <Page
      title={t(words.directives)}
      back={paths.inbox()}
      wide
      actions={
        may('work.direct') && (
          <>
            {waiting > 0 && (
              <Button component={Link} to={paths.succession()} variant="default">
                {t(succeed.waiting, { n: waiting })}
              </Button>
            )}
            <Button component={Link} to={paths.newDirective()}>
              {t(words.newDirective)}
            </Button>
          </>
        )
      }
    >
      <Answer of={directives}>
        {({ items }) => (
          <DataTable
            name="directives"
            caption={t(words.directives)}
            rows={items}
            rowId={(row) => row.id}
            columns={columns}
            to={(row) => paths.directive(row.id)}
            sortedBy={['on', true]}
            empty={<EmptyState title={t(words.directivesNone)} />}
            roomy
          />
        )}
      </Answer>
    </Page>
  )
}
