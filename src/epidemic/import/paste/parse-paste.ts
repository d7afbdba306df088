import type { Day } from '#kernel/day'
import { fold } from '#kernel/fold'
import { encounterFields } from '../fields.ts'
import { type Given, type ParsedLine, parseLine } from './parse-line.ts'
import type { Piece } from './shapes.ts'

export interface ParsedPaste {
  readonly rows: readonly (ParsedLine & { readonly line: number })[]
  readonly others: readonly { readonly line: number; readonly text: string; readonly pieces: Piece[] }[]
}

const NOTHING: Given = { source: null, day: null, setting: null }

/**
 * Reads a pasted list line by line. A line that names nobody but tells whose contacts follow (or on which day, or
 * where) holds for the lines below it. No line is dropped: each stands in `rows` or in `others`.
 */
export function parsePaste(text: string, today: Day): ParsedPaste {
  const rows: (ParsedLine & { line: number })[] = []
  const others: { line: number; text: string; pieces: Piece[] }[] = []
  let given = NOTHING
  let heads: readonly (string | null)[] | null = null
  text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .forEach((raw, at) => {
      if (raw.trim() === '') return
      const line = at + 1
      const found = headsOf(raw)
      if (found !== null) {
        heads = found
        others.push({ line, text: raw, pieces: [{ text: raw, field: 'skip' }] })
        return
      }
      const parsed = parseLine(heads === null ? raw : labelled(raw, heads), today, given)
      if (parsed.name !== null || parsed.phone !== null) {
        rows.push({ ...parsed, text: raw, line })
        return
      }
      given = {
        source: parsed.sourceText ?? given.source,
        day: parsed.day ?? given.day,
        setting: parsed.setting ?? given.setting,
      }
      others.push({ line, text: raw, pieces: parsed.pieces })
    })
  return { rows, others }
}

const LEAST_HEADS = 2

/** The fields of a row of headers from a spreadsheet; null when it is none. */
function headsOf(raw: string): (string | null)[] | null {
  const cells = raw.split('\t')
  if (cells.length < 3) return null
  const fields = cells.map((cell) => {
    const word = fold(cell)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
    return encounterFields.find(({ aliases }) => aliases.some((alias) => alias === word))?.field ?? null
  })
  return fields.filter((field) => field !== null).length >= LEAST_HEADS ? fields : null
}

/** What a bare cell under a header needs before it, so that it is read as on a line of chat. */
const LABELS: Readonly<Record<string, string>> = {
  birthYear: 'sinh năm ',
  sex: 'giới tính ',
  address: 'địa chỉ ',
  setting: 'ở ',
}

const labelled = (raw: string, heads: readonly (string | null)[]): string =>
  raw
    .split('\t')
    .map((cell, at) => {
      const label = LABELS[heads[at] ?? ''] ?? ''
      return cell.trim() === '' || fold(cell).startsWith(fold(label)) ? cell : label + cell.trim()
    })
    .join('\t')
