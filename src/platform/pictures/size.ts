export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp'

/** What the head of a picture declares, before a single pixel is decoded. */
export interface Declared {
  readonly type: PictureType
  readonly width: number
  readonly height: number
}

/** The type by the first bytes and the size a picture declares; null when it is no JPEG, PNG or WebP or its head is broken. */
export function declaredSize(bytes: Uint8Array): Declared | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = png(view) ?? webp(view) ?? jpeg(view)
  return found && found.width > 0 && found.height > 0 ? found : null
}

/** ISO/IEC 15948: signature, then IHDR with width and height. */
function png(view: Buffer): Declared | null {
  if (view.length < 24 || !view.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return null
  if (view.toString('latin1', 12, 16) !== 'IHDR') return null
  return { type: 'image/png', width: view.readUInt32BE(16), height: view.readUInt32BE(20) }
}

/** RFC 9649: RIFF container with a VP8, VP8L or VP8X chunk first. */
function webp(view: Buffer): Declared | null {
  if (view.length < 30 || view.toString('latin1', 0, 4) !== 'RIFF' || view.toString('latin1', 8, 12) !== 'WEBP')
    return null
  const type = 'image/webp'
  switch (view.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { type, width: view.readUInt16LE(26) & 0x3fff, height: view.readUInt16LE(28) & 0x3fff }
    case 'VP8L': {
      const bits = view.readUInt32LE(21)
      return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { type, width: view.readUIntLE(24, 3) + 1, height: view.readUIntLE(27, 3) + 1 }
    default:
      return null
  }
}

/** ITU-T T.81: segments until a start-of-frame, which holds height and width. */
function jpeg(view: Buffer): Declared | null {
  if (view.length < 4 || view.readUInt16BE(0) !== 0xffd8) return null
  let at = 2
  while (at + 9 < view.length) {
    if (view[at] !== 0xff) return null
    const marker = view[at + 1] as number
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else if (isStartOfFrame(marker))
      return { type: 'image/jpeg', height: view.readUInt16BE(at + 5), width: view.readUInt16BE(at + 7) }
    else if (marker === 0xd9 || marker === 0xda) return null
    else at += 2 + view.readUInt16BE(at + 2)
  }
  return null
}

/** SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
const isStartOfFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
