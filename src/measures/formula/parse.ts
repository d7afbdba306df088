import { type FormulaFault, Stopped, stop } from './fault.ts'
import {
  COMPARISON,
  DEEPEST,
  DIGITS,
  FARTHEST_BACK,
  type Formula,
  FUNCTIONS,
  isFunction,
  LONGEST,
  type Operator,
  STRENGTH,
} from './formula.ts'
import { type Token, tokensOf } from './token.ts'

/**
 * The tree of a formula, or what is wrong with its text and where. Total: every text whatever gives one or the other, in
 * time in proportion to its length. The language is told in `docs/formulas.md`; nothing is ever evaluated as code.
 */
export function parseFormula(text: string): Formula | FormulaFault {
  try {
    if (text.length > LONGEST) stop('too-long', LONGEST, text.length - LONGEST, { most: LONGEST })
    return createParser(tokensOf(text)).whole()
  } catch (thrown) {
    if (thrown instanceof Stopped) return thrown.found
    throw thrown
  }
}

const isOperator = (text: string): text is Operator => Object.hasOwn(STRENGTH, text)

function createParser(tokens: readonly Token[]) {
  let next = 0
  let depth = 0
  let back = 0
  const end = tokens.at(-1) ?? { kind: 'end' as const, text: '', at: 0, length: 0 }
  const peek = (): Token => tokens[next] ?? end
  const take = (): Token => tokens[next++] ?? end
  const isSign = (text: string): boolean => peek().kind === 'sign' && peek().text === text

  function deeper<T>(at: Token, inside: () => T): T {
    if (++depth > DEEPEST) stop('too-deep', at.at, at.length, { most: DEEPEST })
    const made = inside()
    depth--
    return made
  }

  /** What binds at least as strongly as `least`. */
  function expression(least: number): Formula {
    let left = unary()
    for (;;) {
      const { kind, text, at, length } = peek()
      if (kind !== 'sign' || !isOperator(text) || STRENGTH[text] < least) return left
      take()
      const strength = STRENGTH[text]
      const right = expression(strength + 1)
      left = { kind: 'binary', op: text, left, right }
      const after = peek()
      if (strength === COMPARISON && isOperator(after.text) && STRENGTH[after.text] === COMPARISON)
        stop('comparison-chain', after.at, after.length, { from: at, length })
    }
  }

  function unary(): Formula {
    if (!isSign('-')) return primary()
    const sign = take()
    return deeper(sign, () => ({ kind: 'negate', of: unary() }))
  }

  function primary(): Formula {
    const token = take()
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) }
    if (token.kind === 'name') return { kind: 'name', name: token.text }
    if (token.kind === 'word') return call(token)
    if (token.kind === 'sign' && token.text === '(')
      return deeper(token, () => {
        const inside = expression(COMPARISON)
        close(token)
        return inside
      })
    return stop(token.text === ')' ? 'stray-bracket' : 'value-expected', token.at, token.length)
  }

  function call(word: Token): Formula {
    const name = word.text.toLowerCase()
    if (!isFunction(name)) stop('bare-name', word.at, word.length, { found: word.text.slice(0, 60) })
    if (!isSign('(')) stop('open-expected', word.at, word.length, { found: name })
    const open = take()
    if (name === 'prev' && ++back > FARTHEST_BACK) stop('too-far-back', word.at, word.length, { most: FARTHEST_BACK })
    const args = deeper(open, () => {
      if (isSign(')')) return []
      const found = [expression(COMPARISON)]
      while (isSign(',')) {
        take()
        found.push(expression(COMPARISON))
      }
      return found
    })
    close(open)
    if (name === 'prev') back--
    const { least, most } = FUNCTIONS[name]
    if (args.length < least || args.length > most)
      stop('argument-count', word.at, word.length, { found: name, least, most, count: args.length })
    const [, places] = args
    if (name === 'round' && places && !(isWhole(places) && places.value <= DIGITS.round))
      stop('round-digits', word.at, word.length, { most: DIGITS.round })
    return { kind: 'call', function: name, args }
  }

  function close(open: Token): void {
    const token = take()
    if (token.text === ')' && token.kind === 'sign') return
    if (token.kind === 'end') stop('unclosed-bracket', open.at, open.length)
    unexpected(token)
  }

  /** What stands where an operator or the end should. */
  function unexpected(token: Token): never {
    if (token.text === ')') stop('stray-bracket', token.at, token.length)
    if (token.text === ',') stop('decimal-comma', token.at, token.length)
    return stop('operator-expected', token.at, token.length)
  }

  return {
    whole(): Formula {
      if (peek().kind === 'end') stop('empty', 0, 0)
      const formula = expression(COMPARISON)
      if (peek().kind !== 'end') unexpected(peek())
      return formula
    },
  }
}

const isWhole = (of: Formula): of is Extract<Formula, { kind: 'number' }> =>
  of.kind === 'number' && Number.isInteger(of.value)
