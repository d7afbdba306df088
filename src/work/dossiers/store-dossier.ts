import { type Selectable, sql } from 'kysely'
import { escapeLiteral } from 'pg'
import { dayOf } from '#kernel/day'
import { fold } from '#kernel/fold'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import { moveColumns } from '../engine/move-row.ts'
import { dayOrNull } from './appointment.ts'
import type { Dossier, DossierMove } from './dossier.ts'
import type { Channel, DossierState, DossierStep } from './names.ts'

export const dossierOf = (row: Selectable<Tables['work.dossier']>): Dossier => ({
  home: row.home,
  id: row.id,
  code: row.code,
  followHash: row.follow_hash,
  procedureId: row.procedure_id,
  procedureVersion: row.procedure_version,
  title: row.title,
  sector: row.sector,
  channel: row.channel as Channel,
  workflow: row.workflow,
  fee: row.fee,
  state: row.state as DossierState,
  unit: row.unit_id,
  deskAgency: row.desk_agency,
  holderAgency: row.holder_agency,
  agencies: row.agencies,
  stage: row.stage,
  heldSince: row.held_since,
  heldHours: row.held_hours,
  pausedAt: row.paused_at,
  receivedAt: row.received_at,
  acceptedAt: row.accepted_at,
  due: row.due_at,
  promised: row.promised_at,
  firstDue: row.first_due_at,
  answerBy: row.answer_by,
  extensions: row.extensions,
  asked: row.asked,
  guided: row.guided,
  askedFor: row.asked_for,
  papers: row.papers,
  feePaid: row.fee_paid,
  charge: row.charge,
  chargePaid: row.charge_paid,
  escalation: row.escalation,
  escalatedTo: row.escalated_to,
  escalatedOn: row.escalated_day,
  issuedAt: row.issued_at,
  closedOn: row.closed_day,
  moves: row.moves,
})

const progressRow = (dossier: Dossier) => ({
  unit_id: dossier.unit,
  agencies: [...dossier.agencies],
  state: dossier.state,
  desk_agency: dossier.deskAgency,
  holder_agency: dossier.holderAgency,
  stage: dossier.stage,
  held_since: dossier.heldSince,
  held_hours: dossier.heldHours,
  paused_at: dossier.pausedAt,
  received_at: dossier.receivedAt,
  received_day: dayOf(dossier.receivedAt),
  accepted_at: dossier.acceptedAt,
  due_at: dossier.due,
  due_day: dayOrNull(dossier.due),
  promised_at: dossier.promised,
  first_due_at: dossier.firstDue,
  first_due_day: dayOrNull(dossier.firstDue),
  answer_by: dossier.answerBy,
  extensions: dossier.extensions,
  asked: dossier.asked,
  guided: dossier.guided,
  asked_for: [...dossier.askedFor],
  papers: [...dossier.papers],
  fee_paid: dossier.feePaid,
  charge: dossier.charge,
  charge_paid: dossier.chargePaid,
  escalation: dossier.escalation,
  escalated_to: dossier.escalatedTo,
  escalated_day: dossier.escalatedOn,
  issued_at: dossier.issuedAt,
  issued_day: dayOrNull(dossier.issuedAt),
  closed_day: dossier.closedOn,
  moves: dossier.moves,
})

/** Keeps a new dossier. False when the same sender's key came before: nothing is written then. */
export async function insertDossier(tx: Tx, dossier: Dossier, move: DossierMove): Promise<boolean> {
  const { home, id, code, title, channel, workflow, fee, sector } = dossier
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('work.dossier')
    .values({
      ...progressRow(dossier),
      home,
      id,
      code,
      title,
      channel,
      workflow,
      fee,
      sector,
      follow_hash: dossier.followHash,
      procedure_id: dossier.procedureId,
      procedure_version: dossier.procedureVersion,
      search: fold(`${code} ${title}`),
    })
    .onConflict((conflict) => conflict.columns(['home', 'id']).doNothing())
    .executeTakeFirst()
  if (Number(numInsertedOrUpdatedRows ?? 0) === 0) return false
  await insertMove(tx, dossier, move)
  return true
}

async function insertMove(tx: Tx, dossier: Dossier, move: DossierMove): Promise<void> {
  const { home, id } = dossier
  await tx
    .insertInto('work.dossier_move')
    .values({
      home,
      dossier_id: id,
      ...moveColumns(move),
      due_at: move.due,
      promised_at: move.promised,
      to_agency: move.toAgency,
      to_unit: move.toUnit,
      from_agency: move.fromAgency,
      stage: move.stage,
      spent: move.spent,
      held_hours: move.heldHours,
      documents: move.documents === null ? null : [...move.documents],
      amount: move.amount,
      answer_by: move.answerBy,
      unit_id: dossier.unit,
      sector: dossier.sector,
      agencies: [...dossier.agencies],
      follow_hash: dossier.followHash,
    })
    .execute()
}

/** Keeps a move with what it changed. Of two who move at once the second finds the row already moved on. */
export async function saveDossierMove(tx: Tx, before: Dossier, now: Dossier, move: DossierMove): Promise<void> {
  const { home, id } = now
  await tx.updateTable('work.dossier').set(progressRow(now)).where('home', '=', home).where('id', '=', id).execute()
  if (before.agencies.length !== now.agencies.length || before.unit !== now.unit) {
    const agencies = [...now.agencies]
    for (const table of ['work.dossier_file', 'work.dossier_applicant'] as const)
      await tx.updateTable(table).set({ agencies }).where('home', '=', home).where('dossier_id', '=', id).execute()
    await tx
      .updateTable('work.dossier_move')
      .set({ agencies, unit_id: now.unit })
      .where('home', '=', home)
      .where('dossier_id', '=', id)
      .execute()
  }
  await insertMove(tx, now, move)
}

/** Lets the rest of this transaction see the dossier whose secret has this hash (SHA-256, hexadecimal). */
export async function presentDossierSecret(tx: Tx, hash: string): Promise<void> {
  await sql.raw(`set local app.follow = ${escapeLiteral(hash)}`).execute(tx)
}

/** @param hold waits for whoever moves it now, and keeps others waiting until this transaction ends */
export async function findDossier(tx: Tx, id: string, hold = false): Promise<Dossier | null> {
  const query = tx.selectFrom('work.dossier').selectAll().where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  return row ? dossierOf(row) : null
}

export async function findFollowedDossier(
  tx: Tx,
  of: { readonly home: number; readonly hash: string; readonly code?: string },
  hold = false,
): Promise<Dossier | null> {
  let query = tx.selectFrom('work.dossier').selectAll().where('home', '=', of.home).where('follow_hash', '=', of.hash)
  if (of.code !== undefined) query = query.where('code', '=', of.code)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  return row ? dossierOf(row) : null
}

export async function dossierMoves(tx: Tx, { home, id }: Pick<Dossier, 'home' | 'id'>): Promise<DossierMove[]> {
  const rows = await tx
    .selectFrom('work.dossier_move')
    .selectAll()
    .where('home', '=', home)
    .where('dossier_id', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map(moveOf)
}

export const moveOf = (row: Selectable<Tables['work.dossier_move']>): DossierMove => ({
  seq: row.seq,
  step: row.step as DossierStep,
  at: row.at,
  by: { accountId: row.account_id, name: row.name, agencyId: row.agency },
  words: row.words,
  due: row.due_at,
  promised: row.promised_at,
  toAgency: row.to_agency,
  toUnit: row.to_unit,
  fromAgency: row.from_agency,
  stage: row.stage,
  spent: row.spent,
  heldHours: row.held_hours,
  documents: row.documents,
  amount: row.amount,
  answerBy: row.answer_by,
})

/** The next running number of dossier codes. */
export async function nextDossierNumber(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select nextval('work.dossier_number') as n`.execute(tx)
  return rows[0]?.n ?? 0
}
