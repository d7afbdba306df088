import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pemOf } from '../head.ts'

export interface Signer {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** Where the key lives under the data folder. Whoever has this file can sign; whoever verifies needs only the public one. */
export const keyFileIn = (dataDir: string): string => join(dataDir, 'ledger', 'signing-key.pem')
export const publicKeyFileIn = (dataDir: string): string => join(dataDir, 'ledger', 'public-key.pem')

/**
 * The signing key, made on first use: the file is readable by its owner alone and appears whole or
 * not at all, so two processes starting together end with one key. The public key is laid beside it.
 */
export async function openSigner(keyFile: string): Promise<Signer> {
  const pem = (await read(keyFile)) ?? (await create(keyFile))
  const privateKey = createPrivateKey(pem)
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error(`not an Ed25519 key: ${keyFile}`)
  const publicKey = createPublicKey(privateKey)
  await writeFile(join(dirname(keyFile), 'public-key.pem'), pemOf(publicKey), { mode: 0o644 })
  return { privateKey, publicKey }
}

async function create(keyFile: string): Promise<string> {
  await mkdir(dirname(keyFile), { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ed25519')
  const draft = `${keyFile}.${randomUUID()}`
  await writeFile(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx', flush: true })
  try {
    await link(draft, keyFile)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft)
  }
  return readFile(keyFile, 'utf8')
}

async function read(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
