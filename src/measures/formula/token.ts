import { stop } from './fault.ts'
import { DIGITS } from './formula.ts'

/** A piece of the text. `at` and `length` point into it. */
export interface Token {
  readonly kind: 'number' | 'name' | 'word' | 'sign' | 'end'
  readonly text: string
  readonly at: number
  readonly length: number
}

const SPACE = /\s+/y
const NUMBER = /\d+(\.\d+)?/y
const WORD = /[\p{L}_][\p{L}\p{N}_-]*/uy
const SIGN = /<=|>=|<>|[-+*/<>=(),]/y
const NAME = /^[a-z0-9-]{1,60}$/
/** What an editor makes of the signs by itself. */
const ALSO: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '×': '*',
  '·': '*',
  '÷': '/',
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
}

/** The text in pieces, ended by one `end`. Every step moves forward, so that no text can keep it going. */
export function tokensOf(text: string): Token[] {
  const found: Token[] = []
  let at = 0
  const taken = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0] ?? null
  }
  const push = (kind: Token['kind'], piece: string, length: number): void => {
    found.push({ kind, text: piece, at, length })
    at += length
  }
  while (at < text.length) {
    const space = taken(SPACE)
    if (space !== null) {
      at += space.length
      continue
    }
    const number = taken(NUMBER)
    if (number !== null) {
      checkNumber(number, at)
      push('number', number, number.length)
      continue
    }
    if (text[at] === '[') {
      const close = text.indexOf(']', at)
      if (close < 0) stop('unclosed-name', at, text.length - at)
      const name = text.slice(at + 1, close).trim()
      if (!NAME.test(name)) stop('bad-name', at, close + 1 - at)
      push('name', name, close + 1 - at)
      continue
    }
    const word = taken(WORD)
    if (word !== null) {
      push('word', word, word.length)
      continue
    }
    const also = ALSO[text[at] ?? '']
    if (also !== undefined) {
      push('sign', also, 1)
      continue
    }
    const sign = taken(SIGN)
    if (sign !== null) {
      push('sign', sign, sign.length)
      continue
    }
    const strange = String.fromCodePoint(text.codePointAt(at) ?? 0)
    stop('strange-character', at, strange.length, { found: strange })
  }
  found.push({ kind: 'end', text: '', at: text.length, length: 0 })
  return found
}

function checkNumber(number: string, at: number): void {
  const [whole = '', fraction = ''] = number.split('.')
  if (whole.length > DIGITS.whole || fraction.length > DIGITS.fraction)
    stop('bad-number', at, number.length, { found: number.slice(0, 40) })
}
