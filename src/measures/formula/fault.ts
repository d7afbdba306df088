import { type Language, say, type Text, type Values } from '#kernel/text'
import { type FaultCode, faults } from './text.ts'

/** What is wrong with the text of a formula, and where. */
export interface FormulaFault {
  readonly fault: FaultCode
  /** 0-based offset of the first character at fault, and how many are. */
  readonly at: number
  readonly length: number
  /** What is wrong and what to do. */
  readonly words: Text
}

/** Thrown inside the parser alone; `parseFormula` returns it. */
export class Stopped extends Error {
  readonly found: FormulaFault
  constructor(found: FormulaFault) {
    super(found.fault)
    this.found = found
  }
}

export function stop(fault: FaultCode, at: number, length: number, values: Values = {}): never {
  const words = { vi: say(faults[fault], 'vi', values), en: say(faults[fault], 'en', values) }
  throw new Stopped({ fault, at, length: Math.max(1, length), words })
}

export const isFault = (found: unknown): found is FormulaFault =>
  typeof found === 'object' && found !== null && 'fault' in found

/** The formula with a mark under what is at fault, and the words: for a terminal or a log. */
export function printFault(text: string, { at, length, words }: FormulaFault, language: Language): string {
  const from = Math.max(0, at - 40)
  const shown = text.slice(from, at + 40).replace(/\s/g, ' ')
  const mark = ' '.repeat(at - from) + '^'.repeat(Math.max(1, Math.min(length, shown.length - (at - from))))
  return `${shown}\n${mark}\n${words[language]} (${language === 'vi' ? 'ký tự' : 'character'} ${at + 1})`
}
