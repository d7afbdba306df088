/** Long side of a page that is still read easily when printed on A4 (about 220 dots an inch). */
const LONG_SIDE = 2_600
const SMALL_ENOUGH = 1_500_000
const QUALITY = 0.85

/**
 * A photo of a paper made light enough for a bad line: turned upright, at most 2,600 pixels, nothing in it but pixels
 * (a camera writes the place into its pictures). Anything else, and what the browser cannot read, stays as it is.
 */
export async function shrink(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || file.size <= SMALL_ENOUGH) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
    if (blob === null || blob.size >= file.size) return file
    return new File([blob], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' })
  } catch {
    return file
  }
}
