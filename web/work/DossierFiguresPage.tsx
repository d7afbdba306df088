import { Group, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { AnswerOf } from '#platform/http/client'
import { type DossierCell, type DossierCells, dossiers } from '#work/contract'
import { useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FourCells } from '../ui/FourCells.tsx'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { cellColumns, stageColumns } from './dossiers/figure-columns.tsx'
import css from './dossiers/Official.module.css'
import { cellWords, figures } from './dossiers/text-figures.ts'

type Whole = AnswerOf<typeof dossiers.dossierFigures>

/** How dossiers stand: four cells and the paused ones, by agency, procedure and month; hours at each step. */
export default function DossierFiguresPage() {
  const t = useSay()
  const [search, setSearch] = useSearchParams()
  const asked = { from: search.get('from') ?? undefined, to: search.get('to') ?? undefined }
  const place = search.get('place')
  const answer = useAnswer(dossiers.dossierFigures, {
    query: {
      ...(asked.from ? { from: asked.from } : {}),
      ...(asked.to ? { to: asked.to } : {}),
      ...(place ? { unit: place } : {}),
    },
  })
  const put = (name: string, value: string) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === '') after.delete(name)
        else after.set(name, value)
        return after
      },
      { replace: true },
    )
  return (
    <Page
      title={t(figures.title)}
      lead={answer.data && t(figures.lead, { from: monthWords(answer.data.from), to: monthWords(answer.data.to) })}
      wide
    >
      <Group gap="sm">
        {(['from', 'to'] as const).map((name) => (
          <TextInput
            key={name}
            type="month"
            label={t(name === 'from' ? figures.fromMonth : figures.toMonth)}
            value={asked[name] ?? answer.data?.[name] ?? ''}
            onChange={(event) => put(name, event.currentTarget.value)}
          />
        ))}
      </Group>
      <Answer of={answer} rows={8}>
        {(data) => <Told of={data} />}
      </Answer>
    </Page>
  )
}

const monthWords = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`

function Told({ of }: { of: Whole }) {
  const t = useSay()
  const f = useFormat()
  const { from, to, total } = of
  const list = (cell: DossierCell, more: Readonly<Record<string, string>> = {}) =>
    withQuery(paths.dossiers(), { from, to, cell, ...more })
  const agencies = useMemo(
    () =>
      cellColumns<Whole['byAgency'][number]>(
        t,
        f,
        figures.agency,
        ({ agency }) => agency.name,
        (row, cell) => withQuery(paths.dossiers(), { from, to, cell, desk: row.agency.id }),
      ),
    [t, f, from, to],
  )
  const procedures = useMemo(
    () =>
      cellColumns<Whole['byProcedure'][number]>(
        t,
        f,
        figures.procedure,
        ({ procedure }) => procedure.name,
        (row, cell) => withQuery(paths.dossiers(), { from, to, cell, procedure: row.procedure.id }),
      ),
    [t, f, from, to],
  )
  const months = useMemo(
    () =>
      cellColumns<Whole['byMonth'][number]>(
        t,
        f,
        figures.month,
        ({ month }) => monthWords(month),
        (row, cell) => withQuery(paths.dossiers(), { month: row.month, cell }),
      ),
    [t, f],
  )
  const stages = useMemo(() => stageColumns(t, f), [t, f])
  const empty = <EmptyState title={t(figures.none)} />
  return (
    <>
      <FourCells {...pick(total)} to={list} counted={() => t(figures.counted, { n: f.number(total.received, 0) })} />
      <div className={css.bar}>
        {(['paused', 'notHandled'] as const).map((cell) => (
          <Link key={cell} to={list(cell)} className={css.view}>
            {t(cellWords[cell])} <b>{f.number(total[cell], 0)}</b>
          </Link>
        ))}
        <span className={css.quiet}>{t(figures.apologisedAll, { n: f.number(total.apologised, 0) })}</span>
      </div>
      <Card title={t(figures.byAgency)} pad={false}>
        <DataTable
          name="agencies"
          caption={t(figures.byAgency)}
          rows={of.byAgency}
          rowId={({ agency }) => agency.id}
          columns={agencies}
          empty={empty}
          roomy
        />
      </Card>
      <Card title={t(figures.byProcedure)} pad={false}>
        <DataTable
          name="procedures"
          caption={t(figures.byProcedure)}
          rows={of.byProcedure}
          rowId={({ procedure }) => procedure.id}
          columns={procedures}
          empty={empty}
          roomy
        />
      </Card>
      <Card title={t(figures.byMonth)} pad={false}>
        <DataTable
          name="months"
          caption={t(figures.byMonth)}
          rows={of.byMonth}
          rowId={({ month }) => month}
          columns={months}
          empty={empty}
          bare
          roomy
        />
      </Card>
      <Card title={t(figures.stages)} pad={false}>
        <p className={css.quiet} style={{ margin: 0, padding: '4px 16px 8px' }}>
          {t(figures.stagesLead)}
        </p>
        <DataTable
          name="stages"
          caption={t(figures.stages)}
          rows={of.stages}
          rowId={({ procedure, stage, agency }) => `${procedure.id} ${procedure.version} ${stage} ${agency.id}`}
          columns={stages}
          empty={empty}
          roomy
        />
      </Card>
    </>
  )
}

const pick = ({ doneOnTime, doneLate, openInTime, openOverdue }: DossierCells) => ({
  doneOnTime,
  doneLate,
  openInTime,
  openOverdue,
})
