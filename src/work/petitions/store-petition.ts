import { type Selectable, sql } from 'kysely'
import { escapeLiteral } from 'pg'
import { fold } from '#kernel/fold'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import { moveColumns } from '../engine/move-row.ts'
import type {
  Origin,
  Outcome,
  PetitionCategory,
  PetitionState,
  PetitionStep,
  Rejection,
  Resolver,
  Urgency,
} from './names.ts'
import type { Petition, PetitionMove } from './petition.ts'

export const petitionOf = (row: Selectable<Tables['work.petition']>): Petition => ({
  home: row.home,
  id: row.id,
  code: row.code,
  origin: row.origin as Origin,
  category: row.category as PetitionCategory,
  title: row.title,
  what: row.what,
  urgency: row.urgency as Urgency,
  unit: row.unit_id,
  point:
    row.longitude === null || row.latitude === null
      ? null
      : { longitude: row.longitude, latitude: row.latitude, accuracy: row.accuracy_m },
  address: row.address,
  consent: row.consent,
  obstacle: {
    ministry: row.ministry,
    law: row.law,
    resolver: row.resolver as Resolver | null,
    cost: row.cost_vnd,
    affected: row.affected,
  },
  sector: row.sector,
  state: row.state as PetitionState,
  workflow: row.workflow,
  outcome: row.outcome as Outcome | null,
  rejection: row.rejection as Rejection | null,
  handlerAgency: row.handler_agency,
  outside: row.outside,
  outsideContact: row.outside_contact,
  deskAgency: row.desk_agency,
  raisedOn: row.raised_day,
  due: row.due_day,
  firstDue: row.first_due_day,
  extensions: row.extensions,
  escalation: row.escalation,
  escalatedTo: row.escalated_to,
  escalatedOn: row.escalated_day,
  pausedOn: row.paused_day,
  windowDay: row.window_day,
  answeredOn: row.answered_day,
  closedOn: row.closed_day,
  answer: row.answer,
  rating: row.rating,
  reopened: row.reopened,
  mainId: row.main_id,
  mainHash: row.main_hash,
  joinedFrom: row.joined_from as PetitionState | null,
  followers: row.followers,
  directiveId: row.directive_id,
  directiveDoneOn: row.directive_done_day,
  publishedOn: row.published_day,
  moves: row.moves,
  agencies: row.agencies,
  followHash: row.follow_hash,
  basketHash: row.basket_hash,
})

const progressRow = (petition: Petition) => ({
  state: petition.state,
  outcome: petition.outcome,
  rejection: petition.rejection,
  urgency: petition.urgency,
  unit_id: petition.unit,
  sector: petition.sector,
  handler_agency: petition.handlerAgency,
  desk_agency: petition.deskAgency,
  outside: petition.outside,
  outside_contact: petition.outsideContact,
  due_day: petition.due,
  extensions: petition.extensions,
  escalation: petition.escalation,
  escalated_to: petition.escalatedTo,
  escalated_day: petition.escalatedOn,
  paused_day: petition.pausedOn,
  window_day: petition.windowDay,
  answered_day: petition.answeredOn,
  closed_day: petition.closedOn,
  answer: petition.answer,
  rating: petition.rating,
  reopened: petition.reopened,
  main_id: petition.mainId,
  main_hash: petition.mainHash,
  joined_from: petition.joinedFrom,
  followers: petition.followers,
  directive_id: petition.directiveId,
  directive_done_day: petition.directiveDoneOn,
  published_day: petition.publishedOn,
  moves: petition.moves,
  agencies: [...petition.agencies],
})

const obstacleRow = ({ obstacle }: Pick<Petition, 'obstacle'>) => ({
  law: obstacle.law,
  ministry: obstacle.ministry,
  resolver: obstacle.resolver,
  cost_vnd: obstacle.cost,
  affected: obstacle.affected,
})

export interface Raiser {
  readonly name: string | null
  readonly enterprise: string | null
  readonly phone: string | null
  readonly email: string | null
}

/**
 * Keeps a new petition, and apart from it who raised it. False when one with the same secret is there already: the same
 * form came twice, perhaps at once.
 */
export async function insertPetition(tx: Tx, petition: Petition, move: PetitionMove, raiser: Raiser): Promise<boolean> {
  const { home, id, code, origin, category, title, what, workflow, point } = petition
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('work.petition')
    .values({
      ...progressRow(petition),
      ...obstacleRow(petition),
      home,
      id,
      code,
      origin,
      category,
      title,
      what,
      workflow,
      longitude: point?.longitude ?? null,
      latitude: point?.latitude ?? null,
      accuracy_m: point?.accuracy ?? null,
      address: petition.address,
      consent: petition.consent,
      follow_hash: petition.followHash,
      basket_hash: petition.basketHash,
      raised_day: petition.raisedOn,
      first_due_day: petition.firstDue,
      search: fold(`${code} ${title} ${what} ${petition.address ?? ''}`),
    })
    .onConflict((conflict) => conflict.columns(['home', 'follow_hash']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return false
  await tx
    .insertInto('work.petition_raiser')
    .values({ home, petition_id: id, desk_agency: petition.deskAgency, ...raiser })
    .execute()
  await insertPetitionMove(tx, petition, move)
  return true
}

async function insertPetitionMove(tx: Tx, petition: Petition, move: PetitionMove): Promise<void> {
  const { home, id } = petition
  await tx
    .insertInto('work.petition_move')
    .values({
      home,
      petition_id: id,
      ...moveColumns(move),
      to_agency: move.toAgency,
      outside: move.outside,
      contact: move.contact,
      outcome: move.outcome,
      reason: move.reason,
      rating: move.rating,
      main_id: move.mainId,
      due_day: move.due,
      follow_hash: petition.followHash,
      unit_id: petition.unit,
      sector: petition.sector,
      agencies: [...petition.agencies],
    })
    .execute()
}

export async function savePetitionMove(tx: Tx, before: Petition, now: Petition, move: PetitionMove): Promise<void> {
  await savePetition(tx, now)
  if (before.agencies.length !== now.agencies.length || before.sector !== now.sector || before.unit !== now.unit)
    await spread(tx, now)
  await insertPetitionMove(tx, now, move)
}

export async function savePetition(tx: Tx, petition: Petition): Promise<void> {
  await tx
    .updateTable('work.petition')
    .set({ ...progressRow(petition), ...obstacleRow(petition), basket_hash: petition.basketHash })
    .where('home', '=', petition.home)
    .where('id', '=', petition.id)
    .execute()
}

/** More agencies see it. */
export async function widen(tx: Tx, petition: Petition): Promise<void> {
  await savePetition(tx, petition)
  await spread(tx, petition)
}

/** What hangs on a petition is seen by those who see the petition. */
async function spread(tx: Tx, { home, id, unit, sector, agencies }: Petition): Promise<void> {
  const seen = { unit_id: unit, sector, agencies: [...agencies] }
  await tx.updateTable('work.petition_move').set(seen).where('home', '=', home).where('petition_id', '=', id).execute()
  await tx.updateTable('work.petition_photo').set(seen).where('petition_id', '=', id).execute()
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

/** The petition a secret opens; the secret must have been presented. */
export async function findBySecret(tx: Tx, hash: string): Promise<Petition | null> {
  const row = await tx.selectFrom('work.petition').selectAll().where('follow_hash', '=', hash).executeTakeFirst()
  return row ? petitionOf(row) : null
}

/** Reports joined to a main case, the first first. */
export async function findJoined(tx: Tx, mainId: string, hold = false): Promise<Petition[]> {
  const query = tx.selectFrom('work.petition').selectAll().where('main_id', '=', mainId).orderBy('id')
  return (await (hold ? query.forUpdate() : query).execute()).map(petitionOf)
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
    contact: row.contact,
    outcome: row.outcome as Outcome | null,
    reason: row.reason as Rejection | null,
    rating: row.rating,
    mainId: row.main_id,
    due: row.due_day,
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
