import type { Page } from 'playwright-core'

/** What the camera writes into the pictures made here; found in what is stored, something leaked. */
export const CAMERA = 'Canon Bi Mat'

/** A picture as a camera makes it: pixels drawn by the browser, with the place and the camera's name written into it. */
export async function photoWithPlace(page: Page, longitude: number, latitude: number): Promise<Buffer> {
  const drawn = await page.evaluate(`(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 2400
    canvas.height = 1800
    const pen = canvas.getContext('2d')
    const sky = pen.createLinearGradient(0, 0, 0, 1800)
    sky.addColorStop(0, '#9cc')
    sky.addColorStop(1, '#665')
    pen.fillStyle = sky
    pen.fillRect(0, 0, 2400, 1800)
    pen.fillStyle = '#222'
    pen.ellipse(1200, 1350, 480, 180, 0, 0, 7)
    pen.fill()
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1]
  })()`)
  const picture = Buffer.from(String(drawn), 'base64')
  const exif = exifOf(longitude, latitude)
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xffe1, 0)
  head.writeUInt16BE(exif.length + 2, 2)
  return Buffer.concat([picture.subarray(0, 2), head, exif, picture.subarray(2)])
}

/** Where segments begin that hold metadata: APP1 to APP15 and comments. JFIF's own APP0 says nothing of anybody. */
export function metadataIn(jpeg: Uint8Array): string[] {
  const bytes = Buffer.from(jpeg)
  const found: string[] = []
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    const marker = bytes[at + 1] ?? 0
    if ((marker > 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe) found.push(marker.toString(16))
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return found
}

type Entry = readonly [tag: number, type: number, count: number, value: Buffer]
const ASCII = 2
const LONG = 4
const RATIONAL = 5

/** EXIF, little-endian: the maker, and a directory of its own for the place (CIPA DC-008, 4.6.6). */
function exifOf(longitude: number, latitude: number): Buffer {
  const GPS_DIRECTORY = 0x8825
  const maker = ascii(CAMERA)
  const first = (gpsAt: number) =>
    directory(8, [
      [0x010f, ASCII, maker.length, maker],
      [GPS_DIRECTORY, LONG, 1, long(gpsAt)],
    ])
  const gpsAt = 8 + first(0).length
  const gps = directory(gpsAt, [
    [1, ASCII, 2, ascii(latitude < 0 ? 'S' : 'N')],
    [2, RATIONAL, 3, degrees(latitude)],
    [3, ASCII, 2, ascii(longitude < 0 ? 'W' : 'E')],
    [4, RATIONAL, 3, degrees(longitude)],
  ])
  const head = Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0])
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), head, first(gpsAt), gps])
}

const ascii = (text: string): Buffer => Buffer.from(`${text}\0`, 'latin1')
const long = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
function degrees(value: number): Buffer {
  const whole = Math.floor(Math.abs(value))
  const minutes = (Math.abs(value) - whole) * 60
  const seconds = Math.round((minutes - Math.floor(minutes)) * 60 * 10_000)
  return Buffer.concat([whole, 1, Math.floor(minutes), 1, seconds, 10_000].map(long))
}

/** One directory with what does not fit into its entries behind it. `at` counts from the head. */
function directory(at: number, entries: readonly Entry[]): Buffer {
  const size = 2 + entries.length * 12 + 4
  const lines: Buffer[] = []
  const behind: Buffer[] = []
  let free = at + size
  for (const [tag, type, count, value] of entries) {
    const line = Buffer.alloc(12)
    line.writeUInt16LE(tag, 0)
    line.writeUInt16LE(type, 2)
    line.writeUInt32LE(count, 4)
    if (value.length <= 4) value.copy(line, 8)
    else {
      line.writeUInt32LE(free, 8)
      behind.push(value)
      free += value.length
    }
    lines.push(line)
  }
  const head = Buffer.alloc(2)
  head.writeUInt16LE(entries.length)
  return Buffer.concat([head, ...lines, Buffer.alloc(4), ...behind])
}
