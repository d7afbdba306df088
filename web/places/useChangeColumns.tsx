import { useMemo } from 'react'
import { fullName, levelWords } from '#places/contract'
import { useSay } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { StatusTag, type Tone } from '../ui/StatusTag.tsx'
import { CHANGES, type ChangeKind, type ChangeRow } from './changes.ts'
import { useNames } from './share.ts'
import { changeWords, counterpartWords, texts } from './text.ts'

const tones: Readonly<Record<ChangeKind, Tone>> = {
  closed: 'neutral',
  born: 'active',
  renamed: 'neutral',
  moved: 'neutral',
  reused: 'warn',
}

/** The columns of the comparison; `parents` names what a unit lies in. */
export function useChangeColumns(parents: ReadonlyMap<string, string>): readonly Column<ChangeRow>[] {
  const t = useSay()
  const names = useNames()
  return useMemo(() => {
    const other = (row: ChangeRow) => t(counterpartWords[row.change], { names: names(row.counterparts) })
    return [
      {
        id: 'name',
        head: t(texts.name),
        value: (row) => t(fullName(row.about)),
        filter: 'text',
        width: 216,
        phone: 'title',
      },
      {
        id: 'change',
        head: t(texts.change),
        value: (row) => row.change,
        words: (row) => t(changeWords[row.change]),
        cell: (row) => <StatusTag tone={tones[row.change]}>{t(changeWords[row.change])}</StatusTag>,
        filter: 'choice',
        choices: CHANGES.map((value) => ({ value, words: t(changeWords[value]) })),
        width: 152,
        phone: 'line',
      },
      {
        id: 'other',
        head: t(texts.counterpart),
        value: other,
        cell: (row) => <span title={other(row)}>{other(row)}</span>,
        filter: 'text',
        phone: 'line',
      },
      { id: 'code', head: t(texts.codes), value: (row) => row.about.code, filter: 'text', width: 80, phone: 'hide' },
      {
        id: 'inside',
        head: t(texts.inside),
        value: (row) => parents.get(row.about.parentId ?? '') ?? '',
        filter: 'choice',
        width: 184,
        phone: 'line',
      },
      {
        id: 'level',
        head: t(texts.level),
        value: (row) => row.about.level,
        words: (row) => t(levelWords[row.about.level]),
        cell: (row) => t(levelWords[row.about.level]),
        filter: 'choice',
        hidden: true,
      },
    ]
  }, [t, names, parents])
}
