import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { type IdentityKeys, NONCE_BYTES, open, seal } from '../identity/keys.ts'

/** A check-in as it is kept, who it was sealed. */
export interface CheckInRow {
  readonly home: number
  readonly id: string
  readonly venueId: string
  readonly nameSealed: string
  readonly phoneSealed: string
  readonly phoneIndex: string
  readonly peopleWith: number
  readonly startsAt: Instant
  readonly endsAt: Instant | null
  readonly deleteOn: Day
  readonly takenAt: Instant | null
}

const columns = sql`
  i.home, i.id, i.venue_id as "venueId", i.name_sealed as "nameSealed", i.phone_sealed as "phoneSealed",
  i.phone_index as "phoneIndex", i.people_with as "peopleWith", i.starts_at as "startsAt", i.ends_at as "endsAt",
  i.delete_on as "deleteOn", i.taken_at as "takenAt"`

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Row-level security lets through the row of this secret alone, for the rest of the transaction. */
async function presentSecret(tx: Tx, hash: string): Promise<void> {
  await sql`set local app.check_in = ${sql.lit(hash)}`.execute(tx)
}

interface Poster {
  readonly home: number
  readonly id: string
  readonly name: string
  readonly address: string | null
  readonly unitId: string | null
}

/** The venue of a poster, for whoever holds its code; the poster of a merged venue still leads to its own row. */
export async function findPoster(tx: Tx, code: string): Promise<Poster | null> {
  await sql`set local app.venue_code = ${sql.lit(code)}`.execute(tx)
  const row = await tx
    .selectFrom('epidemic.venue')
    .select(['home', 'id', 'name', 'address', 'unit_id as unitId'])
    .where('check_in_code', '=', code)
    .executeTakeFirst()
  return row ?? null
}

export interface NewCheckIn {
  readonly home: number
  readonly id: string
  readonly venueId: string
  readonly unitId: string | null
  readonly hash: string
  readonly name: string
  readonly phone: string
  readonly phoneIndex: string
  readonly peopleWith: number
  readonly startsAt: Instant
  readonly deleteOn: Day
}

/** The name and the phone are bound to the row, each under its own label, so that neither opens elsewhere. */
const nameOf = (id: string): string => `check-in-name:${id}`
const phoneOf = (id: string): string => `check-in-phone:${id}`

/** Adds a check-in; the same one sent again changes nothing. */
export async function addCheckIn(tx: Tx, keys: IdentityKeys, row: NewCheckIn): Promise<void> {
  await tx
    .insertInto('epidemic.check_in')
    .values({
      home: row.home,
      id: row.id,
      venue_id: row.venueId,
      unit_id: row.unitId,
      secret_hash: row.hash,
      sent_key: row.hash,
      name_sealed: seal(keys, nameOf(row.id), 'phone', row.name, randomBytes(NONCE_BYTES)),
      phone_sealed: seal(keys, phoneOf(row.id), 'phone', row.phone, randomBytes(NONCE_BYTES)),
      phone_index: row.phoneIndex,
      people_with: row.peopleWith,
      starts_at: row.startsAt,
      delete_on: row.deleteOn,
    })
    .onConflict((on) => on.columns(['home', 'venue_id', 'sent_key']).doNothing())
    .execute()
}

export const nameIn = (keys: IdentityKeys, { id, nameSealed }: CheckInRow): string | null =>
  open(keys, nameOf(id), 'phone', nameSealed)
export const phoneIn = (keys: IdentityKeys, { id, phoneSealed }: CheckInRow): string | null =>
  open(keys, phoneOf(id), 'phone', phoneSealed)

/** One's own at a venue, once the secret is presented. */
export async function findOwn(tx: Tx, venueId: string, hash: string): Promise<CheckInRow | null> {
  await presentSecret(tx, hash)
  const { rows } = await sql<CheckInRow>`
    select ${columns} from epidemic.check_in i where i.secret_hash = ${hash} and i.venue_id = ${venueId}`.execute(tx)
  return rows[0] ?? null
}

const MOST = 5_000

/** Check-ins at a venue and at those merged into it, the earliest first. */
export async function checkInsAt(tx: Tx, venueId: string): Promise<CheckInRow[]> {
  const { rows } = await sql<CheckInRow>`
    select ${columns} from epidemic.check_in i
    where i.venue_id = ${venueId} or i.venue_id in (select id from epidemic.venue where merged_into = ${venueId})
    order by i.starts_at, i.id limit ${MOST}`.execute(tx)
  return rows
}

/** The same, held until the transaction ends, of those not taken over yet that may lie in the span. */
export async function checkInsToTake(tx: Tx, venueId: string, from: Instant, to: Instant): Promise<CheckInRow[]> {
  const { rows } = await sql<CheckInRow>`
    select ${columns} from epidemic.check_in i
    where (i.venue_id = ${venueId} or i.venue_id in (select id from epidemic.venue where merged_into = ${venueId}))
      and i.taken_at is null and i.starts_at <= ${to} and (i.ends_at is null or i.ends_at >= ${from})
    order by i.starts_at, i.id limit ${MOST} for update`.execute(tx)
  return rows
}

const rowOf = (tx: Tx, { home, id }: Pick<CheckInRow, 'home' | 'id'>) =>
  tx.updateTable('epidemic.check_in').where('home', '=', home).where('id', '=', id)

export const saveLeaving = (tx: Tx, row: CheckInRow, at: Instant) => rowOf(tx, row).set({ ends_at: at }).execute()

export const saveTaken = (tx: Tx, row: CheckInRow, personId: string, at: Instant) =>
  rowOf(tx, row).set({ taken_at: at, taken_person_id: personId }).execute()

export const deleteCheckIn = (tx: Tx, { home, id }: CheckInRow) =>
  tx.deleteFrom('epidemic.check_in').where('home', '=', home).where('id', '=', id).execute()

/** Deletes what has been kept long enough. Returns how many there were. */
export async function deleteKept(tx: Tx, today: Day): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('epidemic.check_in')
    .where('delete_on', '<=', today)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** People of an outbreak by the blind index of their phone, as far as the caller may identify them. */
export async function peopleByPhone(
  tx: Tx,
  outbreakId: string,
  indexes: readonly string[],
): Promise<Map<string, { home: number; id: string; unitId: string | null }>> {
  const { rows } = await sql<{ index: string; home: number; id: string; unitId: string | null }>`
    select n.phone_index as index, p.home, p.id, p.unit_id as "unitId"
    from epidemic.person_identity n join epidemic.person p on p.home = n.home and p.id = n.person_id
    where n.phone_index = any(${[...indexes]}::text[]) and p.outbreak_id = ${outbreakId} and p.merged_into is null
    order by p.id desc`.execute(tx)
  return new Map(rows.map(({ index, ...person }) => [index, person]))
}
