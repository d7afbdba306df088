import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeTracingThread, createEncounterHandlers, createHandlers, outboxTopics } from '#epidemic'
import type { Caller } from '#kernel/caller'
import { dayOf, type Instant } from '#kernel/day'
import { isRefused, type Refused } from '#kernel/refusal'
import { systemCaller } from '#people'
import { seedPlaces } from '#places'
import { newId } from '#platform/id'
import { drainOutbox } from '#platform/jobs/outbox'
import { createLog } from '#platform/log'
import { type Tx, within } from '#platform/sql/transaction'
import { freshDatabase } from './database.ts'
import { testKeys } from './identity-keys.ts'

const handlers = createHandlers({ publicUrl: 'http://127.0.0.1', databaseUrl: '', identities: testKeys })
const { recordEncounter } = createEncounterHandlers({ identities: testKeys })

/** An encounter of which only who, when and where is told. */
interface Told {
  readonly personId: string
  readonly otherId?: string
  readonly other?: object
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  readonly setting?: string | null
}
/** How it was: not told. */
const UNTOLD = { settingKind: null, nearness: null, mask: null, enclosed: null, protected: null, minutes: null }

type Handler = keyof typeof handlers
type Input<K extends Handler> = Partial<
  Pick<Parameters<(typeof handlers)[K]>[0], 'params' | 'query' | 'body' | 'upload'>
>
type Answer<K extends Handler> = Awaited<ReturnType<(typeof handlers)[K]>>

class RolledBack extends Error {
  readonly refused: Refused
  constructor(refused: Refused) {
    super(refused.refused)
    this.refused = refused
  }
}

/** A database with the units of the province, and the epidemic endpoints called as somebody at a moment of choice. */
export async function openScene() {
  const db = await freshDatabase()
  const system = systemCaller()
  await within(db.kysely, system, 'write', seedPlaces)
  let now: Instant = '2026-11-23T08:00:00.000Z'

  async function asked(caller: Caller, handler: unknown, input: object): Promise<unknown> {
    const call = { params: {}, query: {}, body: {}, ...input, caller, at: now, today: dayOf(now), requestId: newId() }
    try {
      return await within(db.kysely, caller, 'write', async (tx) => {
        const answer = await (handler as (call: unknown, tx: Tx) => Promise<unknown>)(call, tx)
        if (isRefused(answer)) throw new RolledBack(answer)
        return answer
      })
    } catch (error) {
      if (error instanceof RolledBack) return error.refused
      throw error
    }
  }

  const ask = <K extends Handler>(caller: Caller, name: K, input: Input<K> = {}): Promise<Answer<K>> =>
    asked(caller, handlers[name], input) as Promise<Answer<K>>

  return {
    db,
    system,
    ask,
    /** Records that two people met. */
    meet: (caller: Caller, { body }: { readonly body: Told }): Promise<unknown> => {
      const { personId, startsAt, endsAt, setting = null, ...whom } = body
      const meeting = { startsAt, endsAt, setting, ...UNTOLD }
      return asked(caller, recordEncounter, { params: { id: personId }, body: { ...whom, meeting } })
    },
    /** The endpoints of another part of the room, called in the same way. */
    asking:
      <H extends object>(part: H) =>
      (caller: Caller, name: keyof H, input: object = {}): Promise<unknown> =>
        asked(caller, part[name], input),
    at: (moment: Instant) => {
      now = moment
    },
    write: <T>(work: (tx: Tx) => Promise<T>) => within(db.kysely, system, 'write', work),
    acting: () => ({ caller: system, at: now, requestId: newId() }),
    /** Delivers the outbox: retraces run. */
    settle: () => drainOutbox(db, system, outboxTopics({ db, system, now: () => now }), () => now, createLog('silent')),
    async close() {
      await closeTracingThread()
      await db.drop()
    },
  }
}

/** Somebody with these powers in these units (`*` is everywhere). */
export function officer(units: readonly string[], powers: readonly string[]): Caller {
  const pairs = units.map((unit) => (unit === '*' ? 'health/*' : `health/${unit}`)).join(',')
  const has = (verb: string): string => (powers.includes(`epidemic.${verb}`) ? pairs : '')
  const account = newId()
  return {
    kind: 'person',
    accountId: account,
    name: 'Cán bộ',
    postId: null,
    agencyId: null,
    language: 'vi',
    may: (power, on) =>
      powers.includes(power) &&
      (on === undefined || units.includes('*') || (on.unit !== null && units.includes(on.unit))),
    settings: {
      'app.account': account,
      'app.see_epidemic': has('see'),
      'app.act_epidemic': has('act'),
      'app.identify_epidemic': has('identify'),
    },
  }
}

const folder = mkdtempSync(join(tmpdir(), 'lienthong-upload-'))

/** A file as the server receives one. */
export function received(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const path = join(folder, newId())
  writeFileSync(path, bytes)
  return { path, name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
