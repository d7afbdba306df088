import { Button } from '@mantine/core'
import { type PetitionRow, petitionTexts } from '#work/contract'
import type { Say } from '../../../shell/language.tsx'
import type { Column } from '../../../table/column.ts'
import { formatDay } from '../../../ui/format.ts'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { PetitionDue } from '../board/PetitionDue.tsx'
import { moneyWords } from '../money.ts'
import { board } from '../text-board.ts'
import { obstacles } from '../text-obstacles.ts'
import { petitionTone } from '../tone.ts'

interface Around {
  readonly t: Say
  readonly number: (value: number, digits?: number) => string
  readonly ministry: (id: string | null) => string
  /** Null where the reader issues no directives. */
  readonly onDirective: ((id: string) => void) | null
}

/** An obstacle as a row: what stands in the way, who is to resolve it, what it costs. */
export function obstacleColumns({ t, number, ministry, onDirective }: Around): readonly Column<PetitionRow>[] {
  const costOf = (row: PetitionRow): string => {
    const words = moneyWords(row.obstacle.cost, number)
    return words === null ? '' : t(words.text, words.values)
  }
  const act: Column<PetitionRow> = {
    id: 'act',
    head: '',
    value: () => null,
    cell: (row) =>
      row.answeredOn === null && (
        <Button
          size="compact-sm"
          variant="light"
          onClick={(event) => {
            event.stopPropagation()
            onDirective?.(row.id)
          }}
        >
          {t(board.directive)}
        </Button>
      ),
    width: 168,
    sortable: false,
  }
  return [
    { id: 'title', head: t(board.petition), value: (row) => row.title, phone: 'title', sortable: false },
    {
      id: 'due',
      head: t(board.due),
      value: (row) => row.due,
      cell: (row) => <PetitionDue petition={row} brief />,
      words: (row) => formatDay(row.due),
      width: 228,
      sortable: false,
    },
    {
      id: 'state',
      head: t(board.state),
      value: (row) => row.state,
      words: (row) => t(petitionTexts.state[row.state]),
      cell: (row) => <StatusTag tone={petitionTone[row.state]}>{t(petitionTexts.state[row.state])}</StatusTag>,
      width: 192,
      sortable: false,
    },
    {
      id: 'ministry',
      head: t(board.ministry),
      value: (row) => row.obstacle.ministry,
      words: (row) => ministry(row.obstacle.ministry),
      cell: (row) => ministry(row.obstacle.ministry),
      width: 168,
      hidden: true,
      phone: 'hide',
      sortable: false,
    },
    {
      id: 'cost',
      head: t(obstacles.cost),
      value: (row) => row.obstacle.cost,
      words: (row) => String(row.obstacle.cost ?? ''),
      cell: costOf,
      numeric: true,
      width: 112,
      sortable: false,
    },
    { id: 'handler', head: t(board.handler), value: (row) => row.handler?.name ?? null, width: 160, sortable: false },
    { id: 'unit', head: t(board.place), value: (row) => row.unit.name, width: 152, hidden: true, sortable: false },
    {
      id: 'code',
      head: t(board.code),
      value: (row) => row.code,
      width: 104,
      hidden: true,
      phone: 'hide',
      sortable: false,
    },
    ...(onDirective === null ? [] : [act]),
  ]
}
