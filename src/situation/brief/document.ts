import type { EpidemicDay } from '#epidemic'
import { spokenDay } from '#kernel/day'
import { say } from '#kernel/text'
import type { Block, Line, OfficialDocument } from '#platform/documents/document'
import type { Board } from '../contract.ts'
import type { Brief, Piece } from './brief.ts'
import { official } from './text.ts'

export interface Issuing {
  readonly agency: string
  readonly superior: string | null
  /** Who reports. */
  readonly name: string
  /** Absolute address before the links. */
  readonly publicUrl: string
}

/** The brief as a report in the form of Decree 30/2020/NĐ-CP, without a number: it is a draft until somebody signs it. */
export function briefDocument(brief: Brief, board: Board, epidemic: EpidemicDay | null, by: Issuing): OfficialDocument {
  const day = spokenDay(board.day)
  const disease = epidemic?.diseases.join(', ') ?? ''
  const line = (pieces: readonly Piece[]): Line =>
    pieces.map(({ text, to }) => (to === null ? text : { text, link: `${by.publicUrl}${to}` }))
  const body: Block[] = brief.sections.flatMap(({ title, lines }): Block[] => [
    { kind: 'heading', text: title },
    ...lines.map((pieces): Block => ({ kind: 'paragraph', line: line(pieces) })),
  ])
  if (brief.table.rows.length > 0)
    body.push({
      kind: 'table',
      caption: brief.table.title,
      head: brief.table.heads,
      widths: [0.34, 0.11, 0.11, 0.11, 0.11, 0.11, 0.11],
      rows: brief.table.rows.map((row) =>
        row.map((cell, at) => ({ line: cell, align: at === 0 ? ('left' as const) : ('right' as const) })),
      ),
    })
  return {
    superior: by.superior,
    agency: by.agency,
    number: null,
    place: board.place.path[0]?.name ?? board.place.name,
    day: board.day,
    kind: official.kind,
    subject: say(official.subject, 'vi', { disease, day, place: board.place.name }).replace(/\s+/g, ' '),
    body,
    signer: { capacity: [official.capacity], name: by.name },
    recipients: official.recipients,
  }
}
