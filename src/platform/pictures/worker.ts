import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { ResizeFit, Transformer } from '@napi-rs/image'
import type { CleanPicture, StoredFile } from '../http/endpoint.ts'
import { declaredSize } from './size.ts'

export interface CleaningInput {
  readonly path: string
  readonly mostPixels: number
  readonly fullSide: number
  readonly smallSide: number
}

export type Cleaned =
  | { readonly picture: CleanPicture }
  | { readonly refused: 'picture-type' | 'picture-broken' }
  | { readonly refused: 'picture-too-large'; readonly width: number; readonly height: number }

const QUALITY = 82

/** Decodes a picture, turns it upright, shrinks it and writes it anew beside the original, off the main thread. */
export default async function clean({ path, mostPixels, fullSide, smallSide }: CleaningInput): Promise<Cleaned> {
  const bytes = await readFile(path)
  const declared = declaredSize(bytes)
  if (declared === null) return { refused: 'picture-type' }
  const { width, height } = declared
  if (width * height > mostPixels) return { refused: 'picture-too-large', width, height }
  try {
    const full = await shrunk(bytes, fullSide)
    const size = declaredSize(full)
    if (size === null) return { refused: 'picture-broken' }
    const small = await shrunk(full, smallSide)
    return {
      picture: {
        full: await stored(`${path}.full`, full),
        small: await stored(`${path}.small`, small),
        width: size.width,
        height: size.height,
      },
    }
  } catch {
    return { refused: 'picture-broken' }
  }
}

/** Upright, at most `side` pixels a side and never larger than it was, JPEG. */
async function shrunk(bytes: Uint8Array, side: number): Promise<Buffer> {
  const { width = 0, height = 0 } = declaredSize(bytes) ?? {}
  const picture = new Transformer(bytes).rotate()
  // A square box fits whichever way the picture is turned.
  if (Math.max(width, height) > side) picture.resize({ width: side, height: side, fit: ResizeFit.Inside })
  return picture.jpeg(QUALITY)
}

async function stored(path: string, bytes: Buffer): Promise<StoredFile> {
  await writeFile(path, bytes)
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
