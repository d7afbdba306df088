import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type Sealed, seal, unseal } from './seal.ts'

/** `waiting`: to be sent as soon as it can be; `refused` and `clash`: the server said no, a person has to look. */
export type KeptState = 'draft' | 'waiting' | 'refused' | 'clash'

/** A form on this device that was not sent yet. Whose it is, and in what state, lies open; what it says is sealed. */
export interface Kept<Content> {
  readonly id: string
  readonly account: string
  readonly state: KeptState
  /** Milliseconds since 1970, by this device's clock. */
  readonly changedAt: number
  readonly content: Content
}

interface Row extends Omit<Kept<never>, 'content'> {
  readonly sealed: Sealed
}

interface Schema extends DBSchema {
  form: { key: string; value: Row; indexes: { account: string } }
  key: { key: string; value: CryptoKey }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

const store = (): Promise<IDBPDatabase<Schema>> => {
  opened ??= openDB<Schema>('lienthong', 1, {
    upgrade(db) {
      db.createObjectStore('form', { keyPath: 'id' }).createIndex('account', 'account')
      db.createObjectStore('key')
    },
  })
  return opened
}

/** Other tabs, and other parts of this one, hear that something changed. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('lienthong.kept')
const ears = new Set<() => void>()
channel?.addEventListener('message', () => {
  for (const hear of ears) hear()
})
const tell = (): void => {
  for (const hear of ears) hear()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel speaks to its own origin alone
  channel?.postMessage('changed')
}
export function onKept(hear: () => void): () => void {
  ears.add(hear)
  return () => void ears.delete(hear)
}

export const findKey = async (account: string): Promise<CryptoKey | null> =>
  (await (await store()).get('key', account)) ?? null
export const keepKey = async (account: string, key: CryptoKey): Promise<void> =>
  void (await (await store()).put('key', key, account))

export async function keep<Content>({ content, ...open }: Kept<Content>, key: CryptoKey | null): Promise<void> {
  const sealed = await seal(content, key)
  await (await store()).put('form', { ...open, sealed })
  tell()
}

export async function findKept<Content>(id: string, key: CryptoKey | null): Promise<Kept<Content> | null> {
  const row = await (await store()).get('form', id)
  return row === undefined ? null : openRow<Content>(row, key)
}

/** Everything an account left here, the oldest first. What does not open with the key is left out. */
export async function listKept<Content>(account: string, key: CryptoKey | null): Promise<Kept<Content>[]> {
  const rows = await (await store()).getAllFromIndex('form', 'account', account)
  const all = await Promise.all(rows.map((row) => openRow<Content>(row, key)))
  return all.filter((one) => one !== null).sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function openRow<Content>({ sealed, ...open }: Row, key: CryptoKey | null): Promise<Kept<Content> | null> {
  const content = (await unseal(sealed, key)) as Content | null
  return content === null ? null : { ...open, content }
}

export async function dropKept(id: string): Promise<void> {
  await (await store()).delete('form', id)
  tell()
}

/** Whoever signs out leaves nothing that opens: the keys go, and what lay open goes with them. Sealed forms wait. */
export async function lockDevice(): Promise<void> {
  if (typeof indexedDB === 'undefined') return
  const db = await store()
  await db.clear('key')
  for (const row of await db.getAll('form')) if ('open' in row.sealed) await db.delete('form', row.id)
  tell()
}
