import { type Selectable, sql } from 'kysely'
import { escapeLiteral } from 'pg'
import type { Day } from '#kernel/day'
import { fold } from '#kernel/fold'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { ObstacleCategory, ObstacleState, ObstacleStep, Outcome } from '../names.ts'
import type { Obstacle, ObstacleMove } from './petition.ts'

export const obstacleOf = (row: Selectable<Tables['work.obstacle']>): Obstacle => ({
  home: row.home,
  id: row.id,
  code: row.code,
  category: row.category as ObstacleCategory,
  law: row.law,
  title: row.title,
  what: row.what,
  unit: row.unit_id,
  sector: row.sector,
  state: row.state as ObstacleState,
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

const progressRow = (obstacle: Obstacle) => ({
  state: obstacle.state,
  outcome: obstacle.outcome,
  sector: obstacle.sector,
  handler_agency: obstacle.handlerAgency,
  outside: obstacle.outside,
  due_day: obstacle.due,
  answered_day: obstacle.answeredOn,
  closed_day: obstacle.closedOn,
  answer: obstacle.answer,
  moves: obstacle.moves,
  agencies: [...obstacle.agencies],
})

export interface Raiser {
  readonly name: string
  readonly enterprise: string | null
  readonly phone: string | null
  readonly email: string | null
}

/** Keeps a new obstacle, and apart from it who raised it. Reads nothing back: whoever raises it sees no row. */
export async function insertObstacle(tx: Tx, obstacle: Obstacle, move: ObstacleMove, raiser: Raiser): Promise<void> {
  const { home, id, code, category, law, title, what, workflow } = obstacle
  await tx
    .insertInto('work.obstacle')
    .values({
      ...progressRow(obstacle),
      home,
      id,
      code,
      category,
      law,
      title,
      what,
      workflow,
      follow_hash: obstacle.followHash,
      unit_id: obstacle.unit,
      desk_agency: obstacle.deskAgency,
      raised_day: obstacle.raisedOn,
      search: fold(`${code} ${title} ${what}`),
    })
    .execute()
  await tx
    .insertInto('work.obstacle_raiser')
    .values({ home, obstacle_id: id, desk_agency: obstacle.deskAgency, ...raiser })
    .execute()
  await insertObstacleMove(tx, obstacle, move)
}

async function insertObstacleMove(tx: Tx, obstacle: Obstacle, move: ObstacleMove): Promise<void> {
  const { home, id } = obstacle
  await tx
    .insertInto('work.obstacle_move')
    .values({
      home,
      obstacle_id: id,
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
      follow_hash: obstacle.followHash,
      unit_id: obstacle.unit,
      sector: obstacle.sector,
      agencies: [...obstacle.agencies],
    })
    .execute()
}

export async function saveObstacleMove(tx: Tx, before: Obstacle, now: Obstacle, move: ObstacleMove): Promise<void> {
  const { home, id } = now
  await tx.updateTable('work.obstacle').set(progressRow(now)).where('home', '=', home).where('id', '=', id).execute()
  if (before.agencies.length !== now.agencies.length)
    await tx
      .updateTable('work.obstacle_move')
      .set({ agencies: [...now.agencies], sector: now.sector })
      .where('home', '=', home)
      .where('obstacle_id', '=', id)
      .execute()
  await insertObstacleMove(tx, now, move)
}

/** Lets the rest of this transaction see the obstacle whose secret has this hash (SHA-256, hexadecimal). */
export async function presentSecret(tx: Tx, hash: string): Promise<void> {
  await sql.raw(`set local app.follow = ${escapeLiteral(hash)}`).execute(tx)
}

export async function findObstacle(tx: Tx, id: string, hold = false): Promise<Obstacle | null> {
  const query = tx.selectFrom('work.obstacle').selectAll().where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  return row ? obstacleOf(row) : null
}

export async function findFollowed(tx: Tx, home: number, code: string, hash: string): Promise<Obstacle | null> {
  const row = await tx
    .selectFrom('work.obstacle')
    .selectAll()
    .where('home', '=', home)
    .where('code', '=', code)
    .where('follow_hash', '=', hash)
    .executeTakeFirst()
  return row ? obstacleOf(row) : null
}

export async function obstacleMoves(tx: Tx, { home, id }: Obstacle): Promise<ObstacleMove[]> {
  const rows = await tx
    .selectFrom('work.obstacle_move')
    .selectAll()
    .where('home', '=', home)
    .where('obstacle_id', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    step: row.step as ObstacleStep,
    at: row.at,
    by: { accountId: row.account_id, name: row.name, agencyId: row.agency },
    words: row.words,
    toAgency: row.to_agency,
    outside: row.outside,
    outcome: row.outcome as Outcome | null,
  }))
}

/** Who raised it; row-level security gives it to the receiving desk alone. */
export async function findRaiser(tx: Tx, { home, id }: Obstacle): Promise<Raiser | null> {
  const row = await tx
    .selectFrom('work.obstacle_raiser')
    .select(['name', 'enterprise', 'phone', 'email'])
    .where('home', '=', home)
    .where('obstacle_id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export interface ObstacleFilter {
  readonly today: Day
  readonly state?: ObstacleState | 'waiting' | undefined
  readonly overdue?: boolean | undefined
  readonly unitIds?: readonly string[] | undefined
  readonly sector?: string | undefined
  readonly category?: string | undefined
  readonly handlers?: readonly string[] | undefined
  readonly words?: string | undefined
}
