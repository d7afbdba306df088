import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openSecretFile, replaceSecretFile } from '#platform/files/secret'
import { type IdentityKeys, readKeys, withNextKey, writeKeys } from './keys.ts'

export const identityKeyFileIn = (dataDir: string): string => join(dataDir, 'epidemic', 'identity-keys')

const FIRST_BYTES = 64
const NEXT_BYTES = 32

/** The keys of a data folder, made on first use. Whoever loses them loses every sealed number for good. */
export const openIdentityKeys = async (dataDir: string): Promise<IdentityKeys> => readKeys(await openFile(dataDir))

const openFile = (dataDir: string): Promise<string> =>
  openSecretFile(identityKeyFileIn(dataDir), () => writeKeys(randomBytes(FIRST_BYTES)))

/** Adds a sealing key; what was sealed before still opens. Running servers read the file when they start. */
export async function addIdentityKey(dataDir: string): Promise<IdentityKeys> {
  const next = withNextKey(await openFile(dataDir), randomBytes(NEXT_BYTES))
  await replaceSecretFile(identityKeyFileIn(dataDir), next)
  return readKeys(next)
}
