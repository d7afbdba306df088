import { createReadStream, type ReadStream } from 'node:fs'
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { StoredFile } from '../http/endpoint.ts'

/** Kinds of file officials attach, told by their first bytes and never by their name. */
const MAGIC: readonly { type: string; bytes: readonly number[]; at?: number }[] = [
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/webp', bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { type: 'image/heic', bytes: [0x66, 0x74, 0x79, 0x70], at: 4 },
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  // Office documents and spreadsheets are zip archives.
  { type: 'application/zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
]

/** Files by the hash of what is in them, under one folder: the same file twice is stored once. */
export interface FileStore {
  /** Keeps a file for good; returns its hash. */
  keep(file: StoredFile & { readonly name?: string }): Promise<string>
  read(sha256: string): ReadStream
  /** Removes what nothing points at any more; nothing happens when it is not there. */
  remove(sha256: string): Promise<void>
  has(sha256: string): Promise<boolean>
}

export function createFileStore(folder: string): FileStore {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a SHA-256')
    return join(folder, sha256.slice(0, 2), sha256.slice(2))
  }
  const has = (sha256: string): Promise<boolean> =>
    stat(pathOf(sha256)).then(
      () => true,
      () => false,
    )
  return {
    async keep({ path, sha256 }) {
      const target = pathOf(sha256)
      if (await has(sha256)) return sha256
      await mkdir(dirname(target), { recursive: true })
      const half = `${target}.${process.pid}.half`
      await copyFile(path, half)
      const handle = await open(half, 'r+')
      await handle.sync()
      await handle.close()
      await rename(half, target)
      return sha256
    },
    read: (sha256) => createReadStream(pathOf(sha256)),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    has,
  }
}

/** The kind of a file by its first bytes; null when it is none of those accepted. */
export async function kindOfFile(path: string): Promise<string | null> {
  const handle = await open(path, 'r')
  try {
    const head = Buffer.alloc(16)
    await handle.read(head, 0, 16, 0)
    const found = MAGIC.find(({ bytes, at = 0 }) => bytes.every((byte, i) => head[at + i] === byte))
    return found?.type ?? null
  } finally {
    await handle.close()
  }
}
