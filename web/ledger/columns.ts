import { createElement } from 'react'
import { type FactView, ROOMS } from '#ledger/contract'
import type { Say } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { rooms, sectors, texts } from './text.ts'
import { UnitName } from './UnitName.tsx'
import { whoOf } from './who.ts'

const roomWords = (room: string, t: Say): string => (room in rooms ? t(rooms[room as keyof typeof rooms]) : room)

/** The sector in words; an id nobody worded shows as itself. */
export const sectorWords = (sector: string | null, t: Say): string =>
  sector !== null && sector in sectors ? t(sectors[sector as keyof typeof sectors]) : (sector ?? '')

/** The columns of the ledger; what the server cannot sort by is not offered for sorting. */
export const factColumns = (t: Say, instant: (at: FactView['at']) => string): readonly Column<FactView>[] =>
  (
    [
      {
        id: 'at',
        head: t(texts.at),
        value: (row) => row.at,
        cell: (row) => instant(row.at),
        words: (row) => instant(row.at),
        filter: 'day',
        width: 136,
        phone: 'line',
      },
      { id: 'what', head: t(texts.what), value: (row) => t(row.words), phone: 'title' },
      { id: 'who', head: t(texts.who), value: (row) => whoOf(row, t), phone: 'line' },
      {
        id: 'room',
        head: t(texts.room),
        value: (row) => row.room,
        words: (row) => roomWords(row.room, t),
        cell: (row) => roomWords(row.room, t),
        filter: 'choice',
        choices: ROOMS.map((value) => ({ value, words: roomWords(value, t) })),
        width: 152,
        phone: 'hide',
      },
      { id: 'reason', head: t(texts.reason), value: (row) => row.reason, phone: 'line' },
      { id: 'subject', head: t(texts.subject), value: (row) => row.subject.id, filter: 'text', hidden: true },
      {
        id: 'unit',
        head: t(texts.unit),
        value: (row) => row.unit,
        cell: (row) => createElement(UnitName, { id: row.unit }),
        width: 152,
        phone: 'hide',
      },
      {
        id: 'sector',
        head: t(texts.sector),
        value: (row) => row.sector,
        words: (row) => sectorWords(row.sector, t),
        cell: (row) => sectorWords(row.sector, t),
        filter: 'choice',
        choices: Object.keys(sectors).map((value) => ({ value, words: sectorWords(value, t) })),
        width: 128,
        phone: 'hide',
      },
      { id: 'kind', head: t(texts.kind), value: (row) => row.kind, filter: 'text', hidden: true },
      { id: 'request', head: t(texts.request), value: (row) => row.requestId, filter: 'text', hidden: true },
      { id: 'seq', head: t(texts.seq), value: (row) => row.seq, numeric: true, width: 88, hidden: true },
    ] satisfies readonly Column<FactView>[]
  ).map((column) => ({ ...column, sortable: false }))
