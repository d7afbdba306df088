import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export const secretFileIn = (dataDir: string): string => join(dataDir, 'people', 'sign-in-secret')

/**
 * The key that signs session cookies and encrypts second factors, made on first use: readable by its owner
 * alone, whole or not at all. Whoever loses it signs everybody out and their second factors with them.
 */
export async function openSecret(file: string): Promise<string> {
  const known = await read(file)
  if (known !== null) return known
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.draft`
  await writeFile(draft, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'w', flush: true })
  try {
    await link(draft, file)
  } catch (error) {
    // Another process was first: its key is the one.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true })
  }
  return readFile(file, 'utf8')
}

async function read(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
