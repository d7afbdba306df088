import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Known } from '../case.ts'

/** A save that was taken. */
export interface Sent {
  readonly personId: string
  readonly version: number
}

const columns = ['person_id', 'version'] as const

const sentOf = (row: { person_id: string; version: number } | undefined): Sent | null =>
  row ? { personId: row.person_id, version: row.version } : null

/** What came of this very sending, when it was taken before. */
export const findSent = async (tx: Tx, sendId: string): Promise<Sent | null> =>
  sentOf(
    await tx.selectFrom('epidemic.investigation_sending').select(columns).where('id', '=', sendId).executeTakeFirst(),
  )

/** The person that this form entered, when an earlier sending of it was taken. */
export const findLastOfForm = async (tx: Tx, formId: string): Promise<Sent | null> =>
  sentOf(
    await tx
      .selectFrom('epidemic.investigation_sending')
      .select(columns)
      .where('form_id', '=', formId)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )

export interface NewSending extends Sent {
  readonly sendId: string
  readonly formId: string
  readonly person: Pick<Known, 'home' | 'unitId'>
  readonly account: string | null
  readonly at: Instant
}

/** The keys of the table refuse a second row of the same sending, and a second person of the same form. */
export const addSending = (tx: Tx, { sendId, formId, person, personId, version, account, at }: NewSending) =>
  tx
    .insertInto('epidemic.investigation_sending')
    .values({
      home: person.home,
      id: sendId,
      form_id: formId,
      person_id: personId,
      version,
      unit_id: person.unitId,
      account_id: account,
      received_at: at,
    })
    .execute()
