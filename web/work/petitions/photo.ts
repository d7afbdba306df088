/** A place on the ground, in degrees. */
export interface Spot {
  readonly longitude: number
  readonly latitude: number
  /** Metres within which it is known, where that was said. */
  readonly accuracy: number | null
}

/** The longer side of what is sent, in pixels: a number plate can still be read. */
const LONGEST = 1600
const QUALITY = 0.82
/** What a picture may weigh before it is drawn anew here; a telephone's own weigh less. */
export const MOST_BYTES = 40 * 1_048_576

/** The size a picture is drawn anew in; never larger than it is. */
export function fitted(width: number, height: number, longest = LONGEST): { width: number; height: number } {
  const share = Math.min(1, longest / Math.max(width, height, 1))
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) }
}

/**
 * A picture small enough for a bad line, upright, drawn anew: nothing is left in it but what is seen. A kind this
 * browser cannot draw is sent as it is; the server draws it anew in any case.
 */
export async function shrunk(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (picture === null) return file
  const { width, height } = fitted(picture.width, picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
  picture.close()
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  return drawn ?? file
}

/** Where a picture says it was taken; null when it does not say. The library comes only when somebody allowed it. */
export async function spotIn(file: Blob): Promise<Spot | null> {
  const { gps } = await import('exifr')
  const found = await gps(await file.arrayBuffer()).catch(() => undefined)
  if (found === undefined || !Number.isFinite(found.latitude) || !Number.isFinite(found.longitude)) return null
  return { longitude: found.longitude, latitude: found.latitude, accuracy: null }
}

/** Where the telephone is; refused, switched off or too slow gives null. */
export const spotHere = (): Promise<Spot | null> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) =>
        resolve({ longitude, latitude, accuracy: Math.round(accuracy) }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    )
  })
