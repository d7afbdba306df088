import type { Day } from '#kernel/day'
import { dropKept, keep, listKept } from '../../../offline/kept.ts'
import type { ReportValues } from './values.ts'

/** What the server gave for it. */
export interface SentReport {
  readonly code: string
  readonly secret: string
  readonly due: Day
}

/** A photo of a report; `server` is what the server calls it once it is there. */
export interface KeptPhoto {
  readonly id: string
  readonly server: string | null
}

/**
 * A report on this device. Its key is made here: by it the server knows one sent twice. Photos are laid into its
 * basket as they are taken, before the form goes.
 */
export interface KeptReport {
  readonly id: string
  readonly key: string
  readonly basket: string
  readonly values: ReportValues
  readonly photos: readonly KeptPhoto[]
  /** Waits to be sent. */
  readonly waiting: boolean
  readonly sent: SentReport | null
}

/** Nobody is signed in: what lies here lies open, as the page says, and goes when anybody signs out. */
const REPORT = 'public.report'
const PHOTO = 'public.photo'

export async function keepReport({ id, waiting, ...content }: KeptReport): Promise<void> {
  const state = waiting ? 'waiting' : 'draft'
  await keep({ id, account: REPORT, state, changedAt: Date.now(), content }, null)
}

/** The last one written on this device. */
export async function findReport(): Promise<KeptReport | null> {
  const all = await listKept<Omit<KeptReport, 'id' | 'waiting'>>(REPORT, null)
  const last = all.sort((a, b) => a.changedAt - b.changedAt).at(-1)
  return last === undefined ? null : { ...last.content, id: last.id, waiting: last.state === 'waiting' }
}

export async function keepPhoto(id: string, picture: Blob): Promise<void> {
  const content = { type: picture.type, data: await printed(picture) }
  await keep({ id, account: PHOTO, state: 'draft', changedAt: Date.now(), content }, null)
}

export async function findPhotos(ids: readonly string[]): Promise<ReadonlyMap<string, Blob>> {
  if (ids.length === 0) return new Map()
  const all = await listKept<{ type: string; data: string }>(PHOTO, null)
  return new Map(all.filter(({ id }) => ids.includes(id)).map(({ id, content }) => [id, read(content)]))
}

export const dropPhoto = (id: string): Promise<void> => dropKept(id)

/** Forgets a report with its photos. */
export async function dropReport({ id, photos }: Pick<KeptReport, 'id' | 'photos'>): Promise<void> {
  await Promise.all([id, ...photos.map((photo) => photo.id)].map(dropKept))
}

/** What is kept is kept as text. */
async function printed(picture: Blob): Promise<string> {
  const bytes = new Uint8Array(await picture.arrayBuffer())
  const PART = 0x8000
  let text = ''
  for (let at = 0; at < bytes.length; at += PART) text += String.fromCharCode(...bytes.subarray(at, at + PART))
  return btoa(text)
}

const read = ({ type, data }: { type: string; data: string }): Blob =>
  new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], { type })

/** Letters nobody guesses, fit for an address; also on a page without https. */
export function newSecret(bytes = 24): string {
  const letters = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes)))
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
