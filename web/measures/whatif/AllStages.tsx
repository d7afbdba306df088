import { SegmentedControl, Select } from '@mantine/core'
import { useMemo } from 'react'
import { INDEX_STAGES, type IndexStage, stageWords, whatIf } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../../api.ts'
import { paths, withQuery } from '../../paths.ts'
import { useSay } from '../../shell/language.tsx'
import { type Column, DataTable } from '../../table/DataTable.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { carried, useYear } from '../scoring/useYear.ts'
import { words } from './text.ts'
import { Notes } from './UnitStages.tsx'

type Staged = AnswerOf<typeof whatIf.listStages>
type Row = Staged['rows'][number]

/** One stage for everybody: a row per unit, a column per main index or per indicator of one of them. */
export function AllStages({ id }: { id: string }) {
  const t = useSay()
  const { query, search, put } = useYear()
  const stage = INDEX_STAGES.find((one) => one === search.get('stage')) ?? 'brings'
  const staged = useAnswer(whatIf.listStages, { params: { id }, query: { ...query, stage } })
  return (
    <>
      <SegmentedControl
        aria-label={t(words.stage)}
        value={stage}
        onChange={(chosen) => put('stage', chosen)}
        data={INDEX_STAGES.map((value) => ({ value, label: t(stageWords[value]) }))}
        style={{ justifySelf: 'start', maxWidth: '100%', overflowX: 'auto' }}
      />
      <Answer of={staged} rows={12}>
        {(found) => (
          <>
            <Table staged={found} stage={stage} />
            <Notes notes={found.notes} />
          </>
        )}
      </Answer>
    </>
  )
}

function Table({ staged, stage }: { staged: Staged; stage: IndexStage }) {
  const t = useSay()
  const { search, put } = useYear()
  const { edition, nodes, rows, run } = staged
  const leaves = nodes.filter(({ leaf }) => leaf)
  const parents = new Set(leaves.map(({ parent }) => parent))
  const groups = nodes.filter(({ code }) => parents.has(code))
  // The first stages know indicators alone.
  const lowest = groups.length === 0
  const group = lowest ? '' : (search.get('group') ?? '')
  const shown = useMemo(
    () =>
      nodes.flatMap((node, at) =>
        (lowest ? node.leaf : group === '' ? !node.leaf && node.level > 0 : node.parent === group)
          ? [{ node, at }]
          : [],
      ),
    [nodes, lowest, group],
  )
  const columns = useColumns(shown, stage)
  return (
    <>
      {!lowest && (
        <Select
          label={t(words.group)}
          data={[
            { value: '', label: t(words.mains) },
            ...groups.map(({ code, name }) => ({ value: code, label: t(name) })),
          ]}
          value={group}
          onChange={(code) => put('group', code)}
          allowDeselect={false}
          maw={420}
        />
      )}
      <DataTable<Row>
        name="stage"
        caption={`${t(words.stagesTitle)} · ${t(stageWords[stage])}`}
        rows={rows}
        rowId={(row) => row.id}
        columns={columns}
        to={(row) => withQuery(paths.indexStages(edition.id), { ...carried(run), subject: row.id })}
        empty={<EmptyState title={t(words.noRows)} />}
      />
    </>
  )
}

/** Columns beyond this many are there to be chosen. */
const MOST = 9

function useColumns(
  shown: readonly { readonly node: Staged['nodes'][number]; readonly at: number }[],
  stage: IndexStage,
): readonly Column<Row>[] {
  const t = useSay()
  const f = useFormat()
  return useMemo(() => {
    const digits = stage === 'ranks' ? 0 : 1
    const said = (value: number | null | undefined): string => (value == null ? '' : f.number(value, digits))
    return [
      { id: 'name', head: t(words.whose), value: ({ name }) => t(name), width: 220, phone: 'title' },
      { id: 'rank', head: t(words.rank), value: ({ rank }) => rank, numeric: true, width: 88 },
      {
        id: 'total',
        head: t(words.total),
        value: ({ total }) => total,
        cell: ({ total }) => (total === null ? '' : f.number(total, 1)),
        numeric: true,
        width: 104,
      },
      ...shown.map(
        ({ node, at }, i): Column<Row> => ({
          id: `n${node.code}`,
          head: t(node.name),
          value: ({ values }) => values[at],
          cell: ({ values }) => said(values[at]),
          numeric: true,
          width: 128,
          hidden: i >= MOST,
        }),
      ),
    ]
  }, [shown, stage, t, f])
}
