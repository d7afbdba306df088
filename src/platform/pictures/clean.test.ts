import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { Transformer } from '@napi-rs/image'
import { afterAll, expect, test } from 'vitest'
import { isRefused } from '#kernel/refusal'
import { cleanPicture, closePictures } from './clean.ts'
import { declaredSize } from './size.ts'

const folder = mkdtempSync(join(tmpdir(), 'lienthong-pictures-'))
afterAll(async () => {
  await closePictures()
  rmSync(folder, { recursive: true, force: true })
})

const at = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** Left half red, right half blue. */
function pixels(width: number, height: number): Transformer {
  const bytes = Buffer.alloc(width * height * 4, 255)
  for (let n = 0; n < width * height; n++) bytes.set(n % width < width / 2 ? [255, 0, 0] : [0, 0, 255], n * 4)
  return Transformer.fromRgbaPixels(bytes, width, height)
}

/** A JPEG whose Exif says "turn me right" and where it was taken. */
async function withExif(width: number, height: number): Promise<Buffer> {
  const jpeg = await pixels(width, height).jpeg(90)
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex')
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 21.1069 106.3927')])
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xffe1, 0)
  head.writeUInt16BE(exif.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)])
}

test('a picture is turned upright, made small enough and holds nothing but pixels', async () => {
  const path = at('exif', await withExif(2_400, 1_200))
  expect(readFileSync(path).includes('GPS 21.1069')).toBe(true)
  const picture = await cleanPicture(path)
  if (isRefused(picture)) throw new Error(picture.refused)
  expect(picture).toMatchObject({ width: 800, height: 1_600 })
  for (const { path: clean, bytes } of [picture.full, picture.small]) {
    const content = readFileSync(clean)
    expect(content.length).toBe(bytes)
    expect(content.includes('GPS')).toBe(false)
    expect(content.includes('Exif')).toBe(false)
  }
  expect(declaredSize(readFileSync(picture.small.path))).toEqual({ type: 'image/jpeg', width: 160, height: 320 })
  // Turned by a quarter to the right, what was left is on top.
  const raw = await new Transformer(readFileSync(picture.full.path)).rawPixels()
  const channels = raw.length / (800 * 1_600)
  expect(raw[0]).toBeGreaterThan(200)
  expect(raw[raw.length - channels + 2]).toBeGreaterThan(200)
})

test('PNG and WebP are taken, small ones are not made larger, and a file is known by its bytes alone', async () => {
  for (const bytes of [await pixels(64, 48).png(), await pixels(64, 48).webp(80)])
    expect(await cleanPicture(at('small.exe', bytes))).toMatchObject({ width: 64, height: 48 })
  const programme = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4_096)])
  expect(await cleanPicture(at('programme.jpg', programme))).toMatchObject({ refused: 'picture-type' })
  expect(await cleanPicture(at('script.jpg', Buffer.from('<svg onload="alert(1)"/>')))).toMatchObject({
    refused: 'picture-type',
  })
  const whole = await pixels(640, 480).jpeg(90)
  // Something behind the picture does not come along.
  const two = await cleanPicture(at('two.jpg', Buffer.concat([whole, Buffer.from('MZ<script>')])))
  if (isRefused(two)) throw new Error(two.refused)
  expect(readFileSync(two.full.path).includes('<script>')).toBe(false)
  expect(await cleanPicture(at('cut.jpg', whole.subarray(0, 300)))).toMatchObject({ refused: 'picture-broken' })
})

test('a picture that declares more than memory holds is refused before anything is decoded', async () => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(60_000, 0)
  head.writeUInt32BE(60_000, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
  }
  const bomb = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
  expect(await cleanPicture(at('bomb.png', bomb))).toMatchObject({
    refused: 'picture-too-large',
    values: { width: 60_000, height: 60_000, most: 50 },
  })
})
