import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { identityKeyFileIn, readKeys, writeKeys } from '#epidemic'

const text = writeKeys(Uint8Array.from({ length: 64 }, (_, at) => at))

/** Keys every test shares, since databases of tests are cloned from one that was seeded once. */
export const testKeys = readKeys(text)

/** Lays those keys into a data folder. */
export function layTestKeys(dataDir: string): void {
  const file = identityKeyFileIn(dataDir)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
