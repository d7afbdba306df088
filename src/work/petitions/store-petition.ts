import { type Selectable, sql } from 'kysely'
import { escapeLiteral } from 'pg'
import type { Day } from '#kernel/day'
import { fold } from '#kernel/fold'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { Origin, Outcome, PetitionCategory, PetitionState, PetitionStep } from '../names.ts'
import type { Petition, PetitionMove } from './petition.ts'

export const petitionOf = (row: Selectable<Tables['work.petition']>): Petition => ({
  home: row.home,
  id: row.id,
  code: row.code,
  origin: row.origin as Origin,
  category: row.category as PetitionCategory,
  law: row.law,
  title: row.title,
  what: row.what,
  unit: row.unit_id,
  sector: row.sector,
  state: row.state as PetitionState,
  workflow: row.workflow,
  outcome: row.outcome as Outcome | null,
  handlerAgency: row.handler_agency,
  outside: row.outside,
  deskAgency: row.desk_agency,
  raisedOn: row.raised_day,
  due: row.due_day,
  answeredOn: row.answered_day,
  closedOn: row.closed_day,
  answer: row.answer,
  moves: row.moves,
  agencies: row.agencies,
  followHash: row.follow_hash,
})

const progressRow = (petition: Petition) => ({
  state: petition.state,
  outcome: petition.outcome,
  sector: petition.sector,
  handler_agency: petition.handlerAgency,
  outside: petition.outside,
  due_day: petition.due,
  answered_day: petition.answeredOn,
  closed_day: petition.closedOn,
  answer: petition.answer,
  moves: petition.moves,
  agencies: [...petition.agencies],
})

export interface Raiser {
  readonly name: string
  readonly enterprise: string | null
  readonly phone: string | null
  readonly email: string | null
}

/** Keeps a new petition, and apart from it who raised it. Reads nothing back: whoever raises it sees no row. */
export async function insertPetition(tx: Tx, petition: Petition, move: PetitionMove, raiser: Raiser): Promise<void> {
  const { home, id, code, origin, category, law, title, what, workflow } = petition
  await tx
    .insertInto('work.petition')
    .values({
      ...progressRow(petition),
      home,
      id,
      code,
      origin,
      category,
      law,
      title,
      what,
      workflow,
      follow_hash: petition.followHash,
      unit_id: petition.unit,
      desk_agency: petition.deskAgency,
      raised_day: petition.raisedOn,
      search: fold(`${code} ${title} ${what}`),
    })
    .execute()
  await tx
    .insertInto('work.petition_raiser')
    .values({ home, petition_id: id, desk_agency: petition.deskAgency, ...raiser })
    .execute()
  await insertPetitionMove(tx, petition, move)
}

async function insertPetitionMove(tx: Tx, petition: Petition, move: PetitionMove): Promise<void> {
  const { home, id } = petition
  await tx
    .insertInto('work.petition_move')
    .values({
      home,
      petition_id: id,
      seq: move.seq,
      step: move.step,
      at: move.at,
      account_id: move.by.accountId,
      name: move.by.name,
      agency: move.by.agencyId,
      words: move.words,
      to_agency: move.toAgency,
      outside: move.outside,
      outcome: move.outcome,
      follow_hash: petition.followHash,
      unit_id: petition.unit,
      sector: petition.sector,
      agencies: [...petition.agencies],
    })
    .execute()
}

export async function savePetitionMove(tx: Tx, before: Petition, now: Petition, move: PetitionMove): Promise<void> {
  const { home, id } = now
  await tx.updateTable('work.petition').set(progressRow(now)).where('home', '=', home).where('id', '=', id).execute()
  if (before.agencies.length !== now.agencies.length)
    await tx
      .updateTable('work.petition_move')
      .set({ agencies: [...now.agencies], sector: now.sector })
      .where('home', '=', home)
      .where('petition_id', '=', id)
      .execute()
  await insertPetitionMove(tx, now, move)
}

/** Lets the rest of this transaction see the petition whose secret has this hash (SHA-256, hexadecimal). */
export async function presentSecret(tx: Tx, hash: string): Promise<void> {
  await sql.raw(`set local app.follow = ${escapeLiteral(hash)}`).execute(tx)
}

export async function findPetition(tx: Tx, id: string, hold = false): Promise<Petition | null> {
  const query = tx.selectFrom('work.petition').selectAll().where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  return row ? petitionOf(row) : null
}

export async function findFollowed(tx: Tx, home: number, code: string, hash: string): Promise<Petition | null> {
  const row = await tx
    .selectFrom('work.petition')
    .selectAll()
    .where('home', '=', home)
    .where('code', '=', code)
    .where('follow_hash', '=', hash)
    .executeTakeFirst()
  return row ? petitionOf(row) : null
}

export async function petitionMoves(tx: Tx, { home, id }: Petition): Promise<PetitionMove[]> {
  const rows = await tx
    .selectFrom('work.petition_move')
    .selectAll()
    .where('home', '=', home)
    .where('petition_id', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    step: row.step as PetitionStep,
    at: row.at,
    by: { accountId: row.account_id, name: row.name, agencyId: row.agency },
    words: row.words,
    toAgency: row.to_agency,
    outside: row.outside,
    outcome: row.outcome as Outcome | null,
  }))
}

/** Who raised it; row-level security gives it to the receiving desk alone. */
export async function findRaiser(tx: Tx, { home, id }: Petition): Promise<Raiser | null> {
  const row = await tx
    .selectFrom('work.petition_raiser')
    .select(['name', 'enterprise', 'phone', 'email'])
    .where('home', '=', home)
    .where('petition_id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export interface PetitionFilter {
  readonly today: Day
  readonly state?: PetitionState | 'waiting' | undefined
  readonly overdue?: boolean | undefined
  readonly unitIds?: readonly string[] | undefined
  readonly sector?: string | undefined
  readonly category?: string | undefined
  readonly handlers?: readonly string[] | undefined
  readonly words?: string | undefined
}
