import { createPublicKey } from 'node:crypto'
import { type Clock, systemClock } from '#platform/clock'
import type { Database } from '#platform/sql/connect'
import { inspect, saveInspection } from './store/inspect.ts'
import { openSigner, type Signer } from './store/key.ts'
import { BATCH, sealBatch } from './store/seal.ts'
import type { Verdict } from './verify/check.ts'

export interface SealerOptions {
  /** Where the signing key lives; made on first use. See `keyFileIn`. */
  readonly keyFile: string
  /** Milliseconds between two rounds; 1,000 unless told. */
  readonly everyMs?: number | undefined
  readonly clock?: Clock | undefined
  /** Told of a round that failed; the next one tries again. */
  readonly onFault?: ((fault: unknown) => void) | undefined
}

export interface Sealer {
  /** Seals everything that waits now and says how many entries it was. */
  seal(): Promise<number>
  /** Ends after the round under way. */
  stop(): Promise<void>
}

/** Seals what waits, round after round. Any number of processes may run one: only one seals at a time. */
export async function startSealer(
  db: Database,
  { keyFile, everyMs = 1_000, clock = systemClock, onFault }: SealerOptions,
): Promise<Sealer> {
  const signer = await openSigner(keyFile)
  let stopped = false
  let round: Promise<number> = Promise.resolve(0)
  let timer: NodeJS.Timeout | undefined

  const seal = (): Promise<number> => {
    // One round at a time in this process; a second caller waits for the first and then looks again.
    round = round.catch(() => 0).then(() => sealAll(db, signer, clock))
    return round
  }
  const tick = async (): Promise<void> => {
    await seal().catch((fault: unknown) => onFault?.(fault))
    if (!stopped) timer = setTimeout(() => void tick(), everyMs)
  }
  timer = setTimeout(() => void tick(), everyMs)
  return {
    seal,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await round.catch(() => 0)
    },
  }
}

async function sealAll(db: Database, signer: Signer, clock: Clock): Promise<number> {
  let sealed = 0
  for (;;) {
    const { entries } = await sealBatch(db.kysely, signer, clock.now)
    sealed += entries
    if (entries < BATCH) return sealed
  }
}

/**
 * Verifies the whole ledger with this installation's own key and writes down what was found; once a
 * night is enough. Reads every fact: about a minute for some millions.
 */
export async function inspectLedger(db: Database, keyFile: string, clock: Clock = systemClock): Promise<Verdict> {
  const { privateKey } = await openSigner(keyFile)
  const at = clock.now()
  const verdict = await inspect(db.kysely, [createPublicKey(privateKey)])
  await saveInspection(db.kysely, verdict, at)
  return verdict
}
