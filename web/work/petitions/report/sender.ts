import { petitions } from '#work/contract'
import { call } from '../../../api.ts'
import { sendFile } from '../../../ui/sendFile.ts'
import type { KeptReport, SentReport } from './kept-report.ts'
import { bodyOf } from './values.ts'

/** Lays a photo into a report's basket; what the server calls it. */
export async function sendPhoto(basket: string, photo: Blob, onRatio: (ratio: number) => void): Promise<string> {
  const file = new File([photo], 'photo.jpg', { type: photo.type || 'image/jpeg' })
  const { id } = await sendFile(petitions.uploadPetitionPhoto, { query: { basket } }, file, onRatio)
  return id
}

/** Takes it out again; one that is gone already is as well. */
export const takeOutPhoto = (basket: string, photo: string): Promise<unknown> =>
  call(petitions.dropPetitionPhoto, { params: { photo }, body: { basket } }).catch(() => undefined)

const LOCK = 'lienthong.report'

/**
 * Sends a report, one tab at a time. The same key gives the same code, however often a bad line makes it go. Throws
 * what the call throws: `ApiProblem` where the server refuses.
 */
export function sendReport(report: KeptReport): Promise<SentReport> {
  const send = async () => {
    const { key, basket, photos, values } = report
    const body = bodyOf(values, { key, ...(photos.length === 0 ? {} : { basket }) })
    const { code, secret, due } = await call(petitions.raisePetition, { body })
    return { code, secret, due }
  }
  return navigator.locks === undefined ? send() : navigator.locks.request(LOCK, send)
}
