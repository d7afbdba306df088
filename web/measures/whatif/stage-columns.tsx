import { useMemo } from 'react'
import { type whatIf, whyWords } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useSay } from '../../shell/language.tsx'
import type { Column } from '../../table/DataTable.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { words } from './text.ts'
import css from './WhatIf.module.css'

export type StageRow = AnswerOf<typeof whatIf.getStages>['rows'][number]

/** Every stage of one unit, a row per node: raw, treated, normalised, weighted, and what is lost. */
export function useStageColumns(rows: readonly StageRow[]): readonly Column<StageRow>[] {
  const t = useSay()
  const f = useFormat()
  return useMemo(() => {
    const most = Math.max(1e-9, ...rows.filter(({ leaf }) => leaf).map(({ lost }) => lost ?? 0))
    const number = (
      id: keyof StageRow & ('value' | 'raw' | 'treated' | 'normalised' | 'brings' | 'max'),
      width = 96,
    ) => ({
      id,
      head: t(words[id]),
      value: (row: StageRow) => row[id],
      cell: (row: StageRow) => (row[id] === null ? '' : f.number(row[id], 1)),
      numeric: true,
      width,
    })
    return [
      { id: 'code', head: t(words.code), value: ({ code }) => code, width: 56, phone: 'hide' },
      {
        id: 'name',
        head: t(words.indicator),
        value: ({ name }) => t(name),
        cell: ({ name, level, leaf }) => (
          <span style={{ paddingInlineStart: 12 * Math.max(0, level - 1), fontWeight: leaf ? 400 : 600 }}>
            {t(name)}
          </span>
        ),
        phone: 'title',
      },
      number('max', 80),
      { ...number('value'), hidden: rows.every(({ value }) => value === null) },
      { ...number('raw', 136), cell: (row) => <Raw row={row} /> },
      { ...number('treated'), hidden: rows.every(({ raw, treated }) => raw === treated) },
      number('normalised'),
      {
        id: 'share',
        head: t(words.share),
        value: ({ share }) => 100 * share,
        cell: ({ share }) => f.number(100 * share, 1),
        numeric: true,
        width: 96,
      },
      number('brings', 112),
      {
        id: 'lost',
        head: t(words.lost),
        value: ({ lost }) => lost,
        cell: ({ lost, leaf }) =>
          lost === null ? (
            ''
          ) : (
            <span className={css.lost}>
              <i aria-hidden style={{ width: leaf ? `${(100 * lost) / most}%` : 0 }} />
              <span>{f.number(lost, 1)}</span>
            </span>
          ),
        numeric: true,
        width: 152,
      },
      {
        id: 'rank',
        head: t(words.rank),
        value: ({ rank }) => rank,
        cell: ({ rank, of }) => (rank === null ? '' : `${rank}/${of}`),
        numeric: true,
        width: 80,
      },
    ]
  }, [rows, t, f])
}

/** Points, or why there are none: never a zero. */
function Raw({ row: { raw, why, leaf, counts } }: { row: StageRow }) {
  const t = useSay()
  const f = useFormat()
  if (raw !== null) return f.number(raw, 1)
  return leaf ? <span className={css.quiet}>{t(whyWords[counts ? why : 'no-weight'])}</span> : ''
}
