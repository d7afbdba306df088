import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { sectorNames } from '#people/contract'
import { dossiers, dossierTexts, PROCEDURE_LEVELS, type ProcedureRow } from '#work/contract'
import { hrefOf, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { type Say, useSay } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { ImportProcedures } from './dossiers/ImportProcedures.tsx'
import { catalogue } from './dossiers/text-catalogue.ts'
import { useSpan } from './dossiers/useSpan.ts'

/** The catalogue as its keeper sees it: every procedure with the version in force, withdrawn ones too. */
export default function ProcedureCataloguePage() {
  const t = useSay()
  const f = useFormat()
  const span = useSpan()
  const columns = useMemo(() => columnsOf(t, (n) => f.number(n, 0), span), [t, f, span])
  const found = useAnswer(dossiers.listProcedures, { query: { all: true } })
  return (
    <Page
      title={t(catalogue.title)}
      wide
      actions={
        <>
          <Button variant="default" component="a" href={hrefOf(dossiers.procedureSheet, {})} download>
            {t(catalogue.sheet)}
          </Button>
          <Button component={Link} to={paths.editProcedure('new')}>
            {t(catalogue.add)}
          </Button>
        </>
      }
    >
      <Answer of={found}>
        {({ items }) => (
          <DataTable
            name="catalogue"
            caption={t(catalogue.title)}
            rows={items}
            rowId={(row) => row.id}
            columns={columns}
            to={(row) => paths.editProcedure(row.id)}
            sortedBy={['name']}
            empty={<EmptyState title={t(catalogue.none)} />}
            roomy
          />
        )}
      </Answer>
      <Card title={t(catalogue.import)}>
        <ImportProcedures />
      </Card>
    </Page>
  )
}

const columnsOf = (
  t: Say,
  n: (value: number) => string,
  span: (hours: number) => string,
): readonly Column<ProcedureRow>[] => [
  { id: 'name', head: t(catalogue.name), value: (row) => row.name, filter: 'text', phone: 'title' },
  { id: 'id', head: t(catalogue.code), value: (row) => row.id, width: 104 },
  {
    id: 'level',
    head: t(catalogue.level),
    value: (row) => row.level,
    words: (row) => t(dossierTexts.level[row.level]),
    choices: PROCEDURE_LEVELS.map((value) => ({ value, words: t(dossierTexts.level[value]) })),
    filter: 'choice',
    width: 104,
  },
  {
    id: 'sector',
    head: t(catalogue.sector),
    value: (row) => row.sector,
    words: (row) => (sectorNames[row.sector] ? t(sectorNames[row.sector] as never) : row.sector),
    filter: 'choice',
    width: 160,
    phone: 'hide',
  },
  {
    id: 'term',
    head: t(catalogue.term),
    value: (row) => row.termHours,
    cell: (row) => span(row.termHours),
    numeric: true,
    width: 104,
  },
  {
    id: 'stages',
    head: t(catalogue.stages),
    value: (row) => row.stages,
    numeric: true,
    width: 80,
    phone: 'hide',
    hidden: true,
  },
  {
    id: 'fee',
    head: t(catalogue.fee),
    value: (row) => row.fee,
    cell: (row) => n(row.fee),
    numeric: true,
    width: 104,
    phone: 'hide',
  },
  { id: 'version', head: t(catalogue.version), value: (row) => row.version, numeric: true, width: 96, phone: 'hide' },
  {
    id: 'from',
    head: t(catalogue.from),
    value: (row) => row.from,
    words: (row) => formatDay(row.from),
    filter: 'day',
    width: 112,
    phone: 'hide',
    hidden: true,
  },
  {
    id: 'state',
    head: t(catalogue.state),
    value: (row) => row.to,
    words: (row) => (row.to === null ? t(catalogue.inForce) : t(catalogue.until, { day: formatDay(row.to) })),
    cell: (row) => (
      <StatusTag tone={row.to === null ? 'good' : 'neutral'}>
        {row.to === null ? t(catalogue.inForce) : t(catalogue.until, { day: formatDay(row.to) })}
      </StatusTag>
    ),
    width: 168,
  },
]
