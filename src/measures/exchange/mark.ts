import { createHmac, timingSafeEqual } from 'node:crypto'
import { isDay } from '#kernel/day'

/** What a template was made for. It travels in a hidden cell of the sheet, signed, so that a wrong file is known as one. */
export interface Mark {
  /** One report as rows of lines, or many reports as rows with a column for each line. */
  readonly shape: 'one' | 'many'
  readonly form: string
  /** Of the form's lines: an older template is told apart. */
  readonly version: string
  readonly period: string
  /** The reports it may be read into, by id. */
  readonly reports: readonly string[]
  /** Day it was made. */
  readonly made: string
}

const HEAD = 'LIENTHONG-1:'

export const MARK_HEAD = HEAD

const sign = (payload: string, secret: string): string =>
  createHmac('sha256', secret).update(payload).digest('base64url')

export function sealMark(mark: Mark, secret: string): string {
  const payload = Buffer.from(JSON.stringify(mark)).toString('base64url')
  return `${HEAD}${payload}.${sign(payload, secret)}`
}

/** The mark of a template of this installation; null when somebody else wrote or changed it. */
export function openMark(text: string, secret: string): Mark | null {
  const [, payload = '', signature = ''] = new RegExp(`^${HEAD}([\\w-]+)\\.([\\w-]+)$`).exec(text.trim()) ?? []
  if (payload === '') return null
  const given = Buffer.from(signature)
  const wanted = Buffer.from(sign(payload, secret))
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null
  const mark = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Mark
  return isDay(mark.made) ? mark : null
}
