import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * What a secret file holds, made on first use: readable by its owner alone, and there whole or not at all, so that two
 * processes starting together end with one secret.
 */
export async function openSecretFile(path: string, make: () => string): Promise<string> {
  const known = await readSecretFile(path)
  if (known !== null) return known
  const draft = await drafted(path, make())
  try {
    await link(draft, path)
  } catch (error) {
    // Another process was first: its secret is the one.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true })
  }
  return readFile(path, 'utf8')
}

/** Puts another content in the place of a secret file, at once. */
export const replaceSecretFile = async (path: string, content: string): Promise<void> =>
  rename(await drafted(path, content), path)

/** Null when there is none. */
export async function readSecretFile(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function drafted(path: string, content: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, content, { mode: 0o600, flag: 'wx', flush: true })
  return draft
}
