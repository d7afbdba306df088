import { saveBlob, saveText } from '../ui/save.ts'
import type { DrawingHandle } from './Drawing.tsx'
import type { Look } from './look.ts'

/** Twice the screen's dots: sharp in a report. */
const SCALE = 2

export const saveSvg = (name: string, drawing: DrawingHandle): void =>
  saveText(`${name}.svg`, 'image/svg+xml', drawing.svg())

export async function savePng(name: string, drawing: DrawingHandle, look: Look): Promise<void> {
  const { width, height } = drawing.size()
  const url = URL.createObjectURL(new Blob([drawing.svg()], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * SCALE
    canvas.height = height * SCALE
    const pen = canvas.getContext('2d')
    if (!pen) return
    pen.fillStyle = look.ground
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
    if (blob) saveBlob(`${name}.png`, blob)
  } finally {
    URL.revokeObjectURL(url)
  }
}
