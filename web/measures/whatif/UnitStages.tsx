import { Button } from '@mantine/core'
import { whatIf } from '#measures/contract'
import { useAnswer } from '../../api.ts'
import { paths, withQuery } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { DataTable } from '../../table/DataTable.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { carried, useYear } from '../scoring/useYear.ts'
import { type StageRow, useStageColumns } from './stage-columns.tsx'
import { words } from './text.ts'
import css from './WhatIf.module.css'

const MOST = 5

/** Every stage of one unit as a table, and where most of its points are lost. */
export function UnitStages({ id, subject }: { id: string; subject: string }) {
  const { query } = useYear()
  const stages = useAnswer(whatIf.getStages, { params: { id, subject }, query })
  return (
    <Answer of={stages} rows={12}>
      {({ rows, notes, run }) => (
        <>
          <Lost rows={rows} to={withQuery(paths.indexWhatIf(id), { ...carried(run), subject })} />
          <Table rows={rows} />
          <Notes notes={notes} />
        </>
      )}
    </Answer>
  )
}

function Lost({ rows, to }: { rows: readonly StageRow[]; to: string }) {
  const t = useSay()
  const f = useFormat()
  const worst = rows
    .filter(({ leaf, lost }) => leaf && (lost ?? 0) > 0)
    .toSorted((a, b) => (b.lost ?? 0) - (a.lost ?? 0))
    .slice(0, MOST)
  if (worst.length === 0) return null
  return (
    <Card
      title={t(words.where)}
      aside={
        <Button variant="default" size="xs" component={Link} to={to}>
          {t(words.tryThis)}
        </Button>
      }
    >
      <ol className={css.list}>
        {worst.map(({ code, name, lost }) => (
          <li key={code} className={css.cheap}>
            <span>{t(name)}</span>
            <strong>{t(words.whereOne, { n: f.number(lost ?? 0, 1) })}</strong>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Table({ rows }: { rows: readonly StageRow[] }) {
  const t = useSay()
  const columns = useStageColumns(rows)
  return (
    <DataTable
      name="stages"
      caption={t(words.stagesTitle)}
      rows={rows}
      rowId={({ code }) => code}
      columns={columns}
      empty={<EmptyState title={t(words.noRows)} />}
    />
  )
}

/** What was done to the data, in words; nothing done is said as well. */
export function Notes({ notes }: { notes: readonly { readonly vi: string; readonly en: string }[] }) {
  const t = useSay()
  return (
    <Card title={t(words.notes)}>
      {notes.length === 0 ? (
        <p className={css.lead}>{t(words.nothingDone)}</p>
      ) : (
        <ul>
          {notes.map((note) => (
            <li key={note.vi}>{t(note)}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}
