import { COMPARISON, type Formula, STRENGTH } from './formula.ts'

const UNARY = 4
const PRIMARY = 5

const strengthOf = (of: Formula): number =>
  of.kind === 'binary' ? STRENGTH[of.op] : of.kind === 'negate' ? UNARY : PRIMARY

/** How a name is shown; by default as it is written, in brackets. */
export type Naming = (name: string) => string

/** The text of a formula, with the fewest brackets; read again it is the same tree. */
export function printFormula(formula: Formula, naming: Naming = (name) => `[${name}]`): string {
  const print = (of: Formula, least: number): string => {
    const text = bare(of)
    return strengthOf(of) < least ? `(${text})` : text
  }
  const bare = (of: Formula): string => {
    if (of.kind === 'number') return decimal(of.value)
    if (of.kind === 'name') return naming(of.name)
    if (of.kind === 'negate') return `-${print(of.of, UNARY)}`
    if (of.kind === 'call') return `${of.function}(${of.args.map((arg) => print(arg, 0)).join(', ')})`
    const own = STRENGTH[of.op]
    return `${print(of.left, own === COMPARISON ? own + 1 : own)} ${of.op} ${print(of.right, own + 1)}`
  }
  return print(formula, 0)
}

/** Without an exponent, which the language does not know; ten places hold whatever it can write. */
function decimal(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text
}
