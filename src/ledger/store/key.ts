import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openSecretFile } from '#platform/files/secret'
import { pemOf } from '../head.ts'

export interface Signer {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** Where the key lives under the data folder. Whoever has this file can sign; whoever verifies needs only the public one. */
export const keyFileIn = (dataDir: string): string => join(dataDir, 'ledger', 'signing-key.pem')
export const publicKeyFileIn = (dataDir: string): string => join(dataDir, 'ledger', 'public-key.pem')

/** The signing key, made on first use. The public key is laid beside it. */
export async function openSigner(keyFile: string): Promise<Signer> {
  const privateKey = createPrivateKey(await openSecretFile(keyFile, newKey))
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error(`not an Ed25519 key: ${keyFile}`)
  const publicKey = createPublicKey(privateKey)
  await writeFile(join(dirname(keyFile), 'public-key.pem'), pemOf(publicKey), { mode: 0o644 })
  return { privateKey, publicKey }
}

const newKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
