import type { Day } from '#kernel/day'

/** Words of a line: plain, or with weight and a link. */
export type Run =
  | string
  | {
      readonly text: string
      readonly bold?: boolean
      readonly italic?: boolean
      /** An absolute address. */
      readonly link?: string
    }

export type Line = string | readonly Run[]

export interface Cell {
  readonly line: Line
  readonly align?: 'left' | 'center' | 'right'
}

/** What stands between the title and the signature. */
export type Block =
  /** "Điều 1. …": the heading in bold, then its paragraphs. */
  | { readonly kind: 'article'; readonly number: number; readonly title: Line; readonly paragraphs?: readonly Line[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly (Line | Cell)[])[]
      /** Shares of the width, one per column; equal where absent. */
      readonly widths?: readonly number[]
      readonly caption?: string
    }

export interface Signer {
  /** Lines above the name, in capitals: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  readonly capacity: readonly string[]
  readonly name: string
}

/**
 * An administrative document in the form of Decree 30/2020/NĐ-CP (in force since 5 March 2020), annex I: A4, a metric
 * of Times, sizes 11 to 14, the places of number, day, name of kind, subject, bases, signature and recipients. Words
 * are Vietnamese and come from the caller: what is here knows the form alone.
 */
export interface OfficialDocument {
  /** Agency above the one that issues, where there is one. Here and below a line break may stand where it reads best. */
  readonly superior: string | null
  readonly agency: string
  /** Whole, "12/QĐ-UBND"; null leaves room for the number: a draft. */
  readonly number: string | null
  /** Place name before the day: "Hải Phòng". */
  readonly place: string
  readonly day: Day
  /** Name of the kind in capitals, "QUYẾT ĐỊNH"; null for an official letter. */
  readonly kind: string | null
  /** What it is about (trích yếu). */
  readonly subject: string
  /** Who decides, in capitals, above the bases: "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG …". */
  readonly authority?: string
  /** Legal bases, each without its stop: a semicolon follows each, a stop the last. */
  readonly bases?: readonly string[]
  /** "QUYẾT ĐỊNH:" between the bases and the articles. */
  readonly enacting?: string
  readonly body: readonly Block[]
  readonly signer: Signer
  /** Recipients ("Nơi nhận"), each without its semicolon; the last is followed by a stop. */
  readonly recipients: readonly string[]
  /** Printed at the foot with a QR code: where anybody can ask whether the document is genuine. */
  readonly verification?: { readonly code: string; readonly url: string; readonly words: string }
}

export type DocumentFormat = 'docx' | 'pdf'

export const MEDIA_TYPES: Readonly<Record<DocumentFormat | 'zip', string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  zip: 'application/zip',
}
