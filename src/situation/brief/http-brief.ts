import { epidemicDay } from '#epidemic'
import { rtReading } from '#epidemic/contract'
import { addDays, instantOf } from '#kernel/day'
import { isRefused, type Refused } from '#kernel/refusal'
import { agencyOf } from '#people'
import { MEDIA_TYPES } from '#platform/documents/document'
import { toDocx } from '#platform/documents/docx'
import { toPdf } from '#platform/documents/pdf'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import type { Board, situation } from '../contract.ts'
import { type Brief, briefOf } from './brief.ts'
import { briefDocument } from './document.ts'

export type BoardCall = Pick<Call<typeof situation.getBoard>, 'query' | 'caller' | 'today' | 'at'>
export type BoardAnswer = Board | Refused<'unknown-place'>

type BriefHandlers = Pick<Handlers<typeof situation>, 'getBrief' | 'printBrief'>

/** The brief: the board of all communes, and what the epidemic room tells of the day beyond it. */
export function createBriefHandlers(
  boardOf: (call: BoardCall, tx: Tx) => Promise<BoardAnswer>,
  publicUrl: string,
): BriefHandlers {
  async function factsOf({ query, caller, today, at }: BoardCall, tx: Tx) {
    const board = await boardOf({ query: { ...query, rows: 'communes' }, caller, today, at }, tx)
    if (isRefused(board)) return board
    const { day, place } = board
    const figures = { day, at: day < today ? instantOf(addDays(day, 1)) : at, unitId: place.id, outbreakId: null }
    const epidemic = board.epidemic === null ? null : await epidemicDay(tx, figures, today)
    const brief = (language: 'vi' | 'en'): Brief => briefOf({ board, epidemic, at: figures.at, language, rtReading })
    return { board, epidemic, brief }
  }

  return {
    async getBrief(call, tx) {
      const facts = await factsOf(call, tx)
      if (isRefused(facts)) return facts
      const { title, sections, table, message } = facts.brief(call.caller.language)
      return {
        day: facts.board.day,
        title,
        sections: sections.map(({ title: head, lines }) => ({ title: head, lines: lines.map((line) => [...line]) })),
        table: { title: table.title, heads: [...table.heads], rows: table.rows.map((row) => [...row]) },
        message: [...message],
      }
    },

    async printBrief(call, tx) {
      const facts = await factsOf(call, tx)
      if (isRefused(facts)) return facts
      const { caller, query } = call
      const agency = caller.agencyId === null ? undefined : await agencyOf(tx, caller.agencyId)
      const above = agency?.parent ? await agencyOf(tx, agency.parent) : undefined
      const document = briefDocument(facts.brief('vi'), facts.board, facts.epidemic, {
        agency: agency?.name.vi ?? '',
        superior: above?.name.vi ?? null,
        name: caller.name ?? '',
        publicUrl,
      })
      const body = query.format === 'pdf' ? await toPdf(document) : await toDocx(document)
      return { name: `bao-cao-nhanh-${facts.board.day}.${query.format}`, type: MEDIA_TYPES[query.format], body }
    },
  }
}
