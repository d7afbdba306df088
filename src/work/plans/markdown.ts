import { marked, type Tokens } from 'marked'
import { findHeader } from './header.ts'
import type { FileFault, RawRow, RawTable } from './table.ts'

/** A line of a Markdown table and the line under its headers. */
export const looksLikeMarkdown = (text: string): boolean =>
  /^\s*\|?.*\|.*\n\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)+\|?\s*$/m.test(text)

const plain = (cell: Tokens.TableCell): string =>
  cell.text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/\\([|*_])/g, '$1')
    .trim()

/** The tables of a Markdown document as one: what stands before the first is its head, headings between become headings. */
export function readMarkdown(text: string): RawTable | { readonly fault: FileFault } {
  const rows: RawRow[] = []
  let row = 0
  let begun = false
  for (const token of marked.lexer(text)) {
    const lines = token.raw.split('\n').length - 1
    if (token.type === 'table') {
      const table = token as Tokens.Table
      const header = { row: row + 1, cells: table.header.map(plain) }
      begun ||= findHeader({ rows: [header] }) !== null
      rows.push(header)
      table.rows.forEach((cells, n) => {
        rows.push({ row: row + 3 + n, cells: cells.map(plain) })
      })
    } else if (token.type !== 'space' && 'text' in token) {
      const cells = [String(token.text).trim()]
      if (!begun)
        rows.push(
          ...String(token.text)
            .split('\n')
            .map((line) => ({ row: row + 1, cells: [line.trim()] })),
        )
      else if (token.type === 'heading') rows.push({ row: row + 1, cells, heading: true })
    }
    row += lines
  }
  if (rows.length === 0) return { fault: 'empty' }
  return { format: 'markdown', sheet: null, rows, notes: [] }
}
