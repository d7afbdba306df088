import { Piscina } from 'piscina'
import { type Refused, refuse } from '#kernel/refusal'
import type { CleanPicture } from '../http/endpoint.ts'
import type { Cleaned, CleaningInput } from './worker.ts'

/** Declared width times height beyond which nothing is decoded: 200 MB of memory at four bytes a pixel. */
export const MOST_PIXELS = 50_000_000
const FULL_SIDE = 1600
const SMALL_SIDE = 320
/** Pictures waiting for the thread; beyond that the sender is asked to try again. */
const MOST_WAITING = 200

let pool: Piscina<CleaningInput, Cleaned> | undefined

export type PictureRefusal = 'picture-type' | 'picture-broken' | 'picture-too-large' | 'too-many'

/**
 * Takes a picture at its pixels alone: known by its first bytes, measured by what it declares before anything is
 * decoded, decoded in a thread of its own, turned upright, at most 1600 pixels a side, written anew as JPEG together
 * with a small one. Both stand beside `path`; whatever else the file held is gone.
 */
export async function cleanPicture(path: string): Promise<CleanPicture | Refused<PictureRefusal>> {
  pool ??= new Piscina<CleaningInput, Cleaned>({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    maxQueue: MOST_WAITING,
    idleTimeout: 60_000,
  })
  if (pool.queueSize >= MOST_WAITING) return refuse('too-many', { seconds: 60 })
  const cleaned = await pool.run({ path, mostPixels: MOST_PIXELS, fullSide: FULL_SIDE, smallSide: SMALL_SIDE })
  if ('picture' in cleaned) return cleaned.picture
  if (cleaned.refused !== 'picture-too-large') return refuse(cleaned.refused)
  return refuse('picture-too-large', {
    width: cleaned.width,
    height: cleaned.height,
    most: MOST_PIXELS / 1_000_000,
  })
}

/** Ends the thread: for a server that stops, and for tests. */
export async function closePictures(): Promise<void> {
  const closing = pool
  pool = undefined
  await closing?.close()
}
