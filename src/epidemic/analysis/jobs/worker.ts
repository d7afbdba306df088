import type { Caller } from '#kernel/caller'
import { openDatabase } from '#platform/sql/connect'
import { within } from '#platform/sql/transaction'
import { answer } from '../answer.ts'
import type { Held } from '../held.ts'
import type { Question } from '../question.ts'
import { loadHeld } from '../store-scene.ts'

/** One question put to the thread. */
export interface Asked {
  readonly databaseUrl: string
  /** Whose settings the outbreak is read with: the system's, since levels follow from everything. */
  readonly settings: Readonly<Record<string, string>>
  readonly outbreakId: string
  /** Changes whenever the outbreak does: an answer never comes from older records. */
  readonly version: string
  readonly question: Question
}

/** Outbreaks kept ready; the one asked longest ago gives way. */
const MOST_HELD = 2
const held = new Map<string, { readonly version: string; readonly outbreak: Held }>()

/** What runs in the thread: read the outbreak if it is not at hand as it is now, and answer. */
export default async function run(asked: Asked): Promise<unknown> {
  const { databaseUrl, outbreakId, version, question } = asked
  const key = `${databaseUrl} ${outbreakId}`
  let found = held.get(key)
  if (found?.version !== version) found = { version, outbreak: await load(asked) }
  held.delete(key)
  held.set(key, found)
  for (const oldest of held.keys()) if (held.size > MOST_HELD) held.delete(oldest)
  return answer(found.outbreak, question)
}

async function load({ databaseUrl, settings, outbreakId }: Asked): Promise<Held> {
  const db = openDatabase(databaseUrl, { connections: 1, name: 'lienthong analysis' })
  try {
    return await within(db.kysely, system(settings), 'read', (tx) => loadHeld(tx, outbreakId))
  } finally {
    await db.close()
  }
}

const system = (settings: Asked['settings']): Caller => ({
  kind: 'system',
  accountId: null,
  name: '',
  postId: null,
  agencyId: null,
  language: 'vi',
  may: () => true,
  settings,
})
