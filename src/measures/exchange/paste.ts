import { textCell } from './cell.ts'
import { type Grid, gridOf } from './grid.ts'

/** A range as a spreadsheet puts it on the clipboard: tabs between cells, quotes around those that hold a line break. */
export function parsePaste(text: string): Grid {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = (): void => {
    ;(rows.at(-1) as string[]).push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') cell += text[at++]
      else quoted = false
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === '\t') endCell()
    else if (letter === '\n') {
      endCell()
      rows.push([])
    } else if (letter !== '\r') cell += letter
  }
  endCell()
  return gridOf(rows.map((cells, at) => ({ row: at + 1, cells: cells.map(textCell) })))
}
