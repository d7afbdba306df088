import { sql } from 'kysely'
import { escapeLiteral } from 'pg'
import type { Instant } from '#kernel/day'
import type { CleanPicture } from '#platform/http/endpoint'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { Petition } from './petition.ts'
import { petitionOf } from './store-petition.ts'

export interface Photo {
  readonly id: string
  readonly kind: 'before' | 'after'
  readonly sha256: string
  readonly thumbSha256: string
  readonly width: number
  readonly height: number
  readonly at: Instant
  readonly published: boolean
  readonly petitionId: string | null
}

/** Lets the rest of this transaction see and add to the pictures of a basket; of several, see alone. */
export async function presentBasket(tx: Tx, ...hashes: readonly string[]): Promise<void> {
  await sql.raw(`set local app.basket = ${escapeLiteral(hashes.join(','))}`).execute(tx)
}

/** The petition of a basket that has come already; the basket must have been presented. */
export async function petitionOfBasket(tx: Tx, basketHash: string): Promise<Petition | null> {
  const row = await tx.selectFrom('work.petition').selectAll().where('basket_hash', '=', basketHash).executeTakeFirst()
  return row ? petitionOf(row) : null
}

/** The pictures of a petition lie in another basket from now on. */
export async function moveBasket(tx: Tx, { id, basketHash }: Petition, to: string): Promise<void> {
  if (basketHash === null) return
  await presentBasket(tx, basketHash, to)
  await tx.updateTable('work.petition_photo').set({ basket_hash: to }).where('petition_id', '=', id).execute()
}

/** Adds a picture to a basket, which must have been presented; its bytes are kept before the row. */
export async function insertPhoto(
  tx: Tx,
  picture: CleanPicture,
  of: {
    readonly basketHash: string
    readonly kind: 'before' | 'after'
    readonly at: Instant
    readonly petition?: Pick<Petition, 'id' | 'unit' | 'sector' | 'agencies'> | null
  },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('work.petition_photo')
    .values({
      home: homeOf(of.basketHash),
      id,
      basket_hash: of.basketHash,
      kind: of.kind,
      sha256: picture.full.sha256,
      thumb_sha256: picture.small.sha256,
      width: picture.width,
      height: picture.height,
      bytes: picture.full.bytes,
      at: of.at,
      petition_id: of.petition?.id ?? null,
      unit_id: of.petition?.unit ?? null,
      sector: of.petition?.sector ?? null,
      agencies: [...(of.petition?.agencies ?? [])],
    })
    .execute()
  return id
}

const columns = ['id', 'kind', 'sha256', 'thumb_sha256', 'width', 'height', 'at', 'published', 'petition_id'] as const

interface Row {
  readonly id: string
  readonly kind: string
  readonly sha256: string
  readonly thumb_sha256: string
  readonly width: number
  readonly height: number
  readonly at: Instant
  readonly published: boolean
  readonly petition_id: string | null
}

const photoOf = (row: Row): Photo => ({
  id: row.id,
  kind: row.kind as Photo['kind'],
  sha256: row.sha256,
  thumbSha256: row.thumb_sha256,
  width: row.width,
  height: row.height,
  at: row.at,
  published: row.published,
  petitionId: row.petition_id,
})

/** Pictures in a basket, the first first. With `hold`, two uploads at once are counted one after the other. */
export async function photosInBasket(tx: Tx, basketHash: string, hold = false): Promise<Photo[]> {
  if (hold) await sql`select pg_advisory_xact_lock(hashtextextended(${basketHash}, 0))`.execute(tx)
  const rows = await tx
    .selectFrom('work.petition_photo')
    .select(columns)
    .where('basket_hash', '=', basketHash)
    .orderBy('id')
    .execute()
  return rows.map(photoOf)
}

export async function photosOf(tx: Tx, petitionId: string): Promise<Photo[]> {
  const rows = await tx
    .selectFrom('work.petition_photo')
    .select(columns)
    .where('petition_id', '=', petitionId)
    .orderBy('id')
    .execute()
  return rows.map(photoOf)
}

/** How many pictures each of these petitions has. */
export async function countPhotos(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('work.petition_photo')
    .select(['petition_id', sql<number>`count(*)`.as('n')])
    .where('petition_id', 'in', [...ids])
    .groupBy('petition_id')
    .execute()
  return new Map(rows.map(({ petition_id, n }) => [petition_id ?? '', n]))
}

/** The pictures of the basket become those of the petition; how many. */
export async function tiePhotos(tx: Tx, petition: Petition): Promise<number> {
  const { id, unit, sector, agencies, basketHash } = petition
  if (basketHash === null) return 0
  await presentBasket(tx, basketHash)
  const { numUpdatedRows } = await tx
    .updateTable('work.petition_photo')
    .set({ petition_id: id, unit_id: unit, sector, agencies: [...agencies] })
    .where('basket_hash', '=', basketHash)
    .where('petition_id', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Takes a picture out of a basket whose form has not come yet; false when there is none such. */
export async function dropPhoto(tx: Tx, basketHash: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('work.petition_photo')
    .where('basket_hash', '=', basketHash)
    .where('id', '=', id)
    .where('petition_id', 'is', null)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Published pictures among these. */
export async function setPublished(tx: Tx, petitionId: string, photos: readonly string[]): Promise<void> {
  await tx
    .updateTable('work.petition_photo')
    .set({ published: sql<boolean>`id = any(${photos}::uuid[])` })
    .where('petition_id', '=', petitionId)
    .execute()
}

/** Takes out pictures laid before that moment whose form never came; hashes of bytes that nothing needs any more. */
export async function deleteLostPhotos(tx: Tx, before: Instant): Promise<string[]> {
  const lost = await tx
    .deleteFrom('work.petition_photo')
    .where('petition_id', 'is', null)
    .where('at', '<', before)
    .returning(['sha256', 'thumb_sha256'])
    .execute()
  const hashes = [...new Set(lost.flatMap(({ sha256, thumb_sha256 }) => [sha256, thumb_sha256]))]
  if (hashes.length === 0) return []
  const { rows } = await sql<{ hash: string }>`
    select hash from unnest(${hashes}::text[]) hash
    where not exists (select 1 from work.petition_photo p where p.sha256 = hash or p.thumb_sha256 = hash)
      and not exists (select 1 from work.attachment a where a.sha256 = hash)`.execute(tx)
  return rows.map(({ hash }) => hash)
}
