import { basename } from 'node:path'
import type { Text, Values } from '#kernel/text'
import { EXIT, Failure } from '../exit.ts'
import { speak } from '../language.ts'
import { TEXTS } from './text.ts'

const MOST_SHOWN = 20

/** What is wrong in the files, to be told all at once: nothing is traced while anything is. */
export interface Faults {
  /** Row and column are the reader's: row 1 is the header, the column by its name in the file. */
  add(file: string, row: number, column: string, what: Text, values?: Values): void
  /** Throws when there is any. */
  settle(): void
}

export function createFaults(): Faults {
  const shown: string[] = []
  let count = 0
  return {
    add(file, row, column, what, values = {}) {
      count++
      if (shown.length === MOST_SHOWN) return
      shown.push(speak(TEXTS.fault, { file: basename(file), row, column, what: speak(what, values) }))
    },
    settle() {
      if (count === 0) return
      const more = count > shown.length ? [speak(TEXTS.moreFaults, { count: count - shown.length })] : []
      throw new Failure([speak(TEXTS.faults, { count }), ...shown, ...more].join('\n'), EXIT.badInput)
    },
  }
}
