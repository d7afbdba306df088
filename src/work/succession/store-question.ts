import type { Selectable } from 'kysely'
import type { Day } from '#kernel/day'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { Agency } from '../directives/recipient.ts'
import type { OpenPart, PassedKind, PassedPart } from './part.ts'

/** Open work of which somebody has to say whose it is now. */
export interface Question {
  readonly home: number
  readonly id: string
  readonly kind: PassedKind
  readonly caseId: string
  readonly code: string
  readonly title: string
  readonly parts: readonly PassedPart[]
  readonly from: string
  readonly decider: string
  readonly candidates: readonly string[]
  readonly askedOn: Day
  readonly sector: string
}

const questionOf = (row: Selectable<Tables['work.succession_question']>): Question => ({
  home: row.home,
  id: row.id,
  kind: row.kind as PassedKind,
  caseId: row.case_id,
  code: row.code,
  title: row.title,
  parts: row.parts as PassedPart[],
  from: row.from_agency,
  decider: row.decider_agency,
  candidates: row.candidates,
  askedOn: row.asked_day,
  sector: row.sector,
})

interface Asking {
  readonly part: OpenPart
  readonly from: string
  readonly decider: Agency
  readonly candidates: readonly string[]
  readonly day: Day
}

export async function insertQuestion(tx: Tx, { part, from, decider, candidates, day }: Asking): Promise<void> {
  await tx
    .insertInto('work.succession_question')
    .values({
      home: homeOf(decider.unit),
      id: newId(),
      kind: part.kind,
      case_id: part.id,
      code: part.code,
      title: part.title,
      parts: [...part.parts],
      from_agency: from,
      decider_agency: decider.id,
      candidates: [...candidates],
      asked_day: day,
      unit_id: decider.unit,
      sector: part.sector,
    })
    .execute()
}

/** Questions nobody has decided, of the agencies the caller acts for, the oldest first. */
export async function openQuestions(tx: Tx): Promise<Question[]> {
  const rows = await tx
    .selectFrom('work.succession_question')
    .selectAll()
    .where('decided_day', 'is', null)
    .orderBy('asked_day')
    .orderBy('id')
    .execute()
  return rows.map(questionOf)
}

/** Open questions by id, held until the transaction ends. */
export async function claimQuestions(tx: Tx, ids: readonly string[]): Promise<Question[]> {
  const rows = await tx
    .selectFrom('work.succession_question')
    .selectAll()
    .where('id', 'in', [...ids])
    .where('decided_day', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(questionOf)
}

export async function markDecided(
  tx: Tx,
  { home, id }: Question,
  to: string,
  { day, account, name }: { readonly day: Day; readonly account: string | null; readonly name: string },
): Promise<void> {
  await tx
    .updateTable('work.succession_question')
    .set({ decided_day: day, decided_agency: to, decided_by: account, decided_name: name })
    .where('home', '=', home)
    .where('id', '=', id)
    .execute()
}
