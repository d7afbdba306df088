import type { Formula, FunctionName, Operator } from './formula.ts'
import type { Missing } from './text.ts'

/** The value of a name, `lag` periods before the one asked about; null when there is none. */
export type Look = (name: string, lag: number) => number | null

/** A value, or why there is none. `of` names the input that is missing. */
export type Evaluated = { readonly value: number } | { readonly missing: Missing; readonly of?: string }

export const isMissing = (found: Evaluated): found is Extract<Evaluated, { missing: Missing }> => 'missing' in found

/**
 * The value of a formula. A missing value, a division by zero and a result beyond what can be computed each make the
 * whole formula missing, said by name; `coalesce` passes over them, `if`, `and` and `or` look only as far as they need.
 */
export function evaluate(formula: Formula, look: Look): Evaluated {
  return at(formula, look, 0)
}

function at(formula: Formula, look: Look, lag: number): Evaluated {
  switch (formula.kind) {
    case 'number':
      return { value: formula.value }
    case 'name': {
      const value = look(formula.name, lag)
      return value === null || !Number.isFinite(value) ? { missing: 'input', of: formula.name } : { value }
    }
    case 'negate': {
      const of = at(formula.of, look, lag)
      return isMissing(of) ? of : finite(-of.value)
    }
    case 'binary': {
      const left = at(formula.left, look, lag)
      if (isMissing(left)) return left
      const right = at(formula.right, look, lag)
      return isMissing(right) ? right : operate(formula.op, left.value, right.value)
    }
    case 'call':
      return call(formula.function, formula.args, look, lag)
  }
}

const truth = (is: boolean): Evaluated => ({ value: is ? 1 : 0 })
/** No −0: a person reads it as a mistake. */
const finite = (value: number): Evaluated => (Number.isFinite(value) ? { value: value + 0 } : { missing: 'too-large' })

function operate(op: Operator, a: number, b: number): Evaluated {
  switch (op) {
    case '+':
      return finite(a + b)
    case '-':
      return finite(a - b)
    case '*':
      return finite(a * b)
    case '/':
      return b === 0 ? { missing: 'division-by-zero' } : finite(a / b)
    case '<':
      return truth(a < b)
    case '<=':
      return truth(a <= b)
    case '>':
      return truth(a > b)
    case '>=':
      return truth(a >= b)
    case '=':
      return truth(a === b)
    case '<>':
      return truth(a !== b)
  }
}

function call(name: FunctionName, args: readonly Formula[], look: Look, lag: number): Evaluated {
  const [first, second, third] = args
  if (!first) return { missing: 'too-large' }
  if (name === 'prev') return at(first, look, lag + 1)
  if (name === 'if') return choose(first, second ?? first, third ?? first, look, lag)
  if (name === 'coalesce') return firstKnown(args, look, lag)
  if (name === 'and' || name === 'or') return connect(name === 'or', args, look, lag)
  const values: number[] = []
  for (const arg of args) {
    const found = at(arg, look, lag)
    if (isMissing(found)) return found
    values.push(found.value)
  }
  return compute(name, values)
}

function choose(condition: Formula, yes: Formula, no: Formula, look: Look, lag: number): Evaluated {
  const found = at(condition, look, lag)
  return isMissing(found) ? found : at(found.value === 0 ? no : yes, look, lag)
}

/** The first that has a value; when none has, why the first has none. */
function firstKnown(args: readonly Formula[], look: Look, lag: number): Evaluated {
  let why: Evaluated | null = null
  for (const arg of args) {
    const found = at(arg, look, lag)
    if (!isMissing(found)) return found
    why ??= found
  }
  return why ?? { missing: 'too-large' }
}

/** From the left, up to the first that decides. */
function connect(decides: boolean, args: readonly Formula[], look: Look, lag: number): Evaluated {
  for (const arg of args) {
    const found = at(arg, look, lag)
    if (isMissing(found)) return found
    if ((found.value !== 0) === decides) return truth(decides)
  }
  return truth(!decides)
}

function compute(
  name: Exclude<FunctionName, 'prev' | 'if' | 'coalesce' | 'and' | 'or'>,
  values: readonly number[],
): Evaluated {
  const [first = 0, second = 0] = values
  const total = values.reduce((a, b) => a + b, 0)
  switch (name) {
    case 'min':
      return finite(Math.min(...values))
    case 'max':
      return finite(Math.max(...values))
    case 'sum':
      return finite(total)
    case 'mean':
      return finite(total / values.length)
    case 'abs':
      return finite(Math.abs(first))
    case 'round':
      return finite(rounded(first, second))
    case 'not':
      return truth(first === 0)
  }
}

/**
 * Halves away from zero, as Vietnamese offices round. The decimal the number is printed as is what is rounded:
 * 1.005 to two places is 1.01, though the nearest binary fraction lies below.
 */
export function rounded(value: number, places: number): number {
  const size = Math.abs(value)
  if (size >= 1e15) return value
  const text = String(size)
  if (text.includes('e')) return 0
  const scaled = Number(`${Math.round(Number(`${text}e${places}`))}e-${places}`)
  return value < 0 ? -scaled : scaled
}
