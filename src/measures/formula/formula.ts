/** A formula as a tree. Truth is 1, untruth 0: there is one kind of value, a number. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  /** The value of an indicator or raw input, by its id. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negate'; readonly of: Formula }
  | { readonly kind: 'binary'; readonly op: Operator; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'call'; readonly function: FunctionName; readonly args: readonly Formula[] }

/** Binding strength of each operator; comparisons stand alone, the others group from the left. */
export const STRENGTH = {
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '=': 1,
  '<>': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
} as const
export type Operator = keyof typeof STRENGTH
export const COMPARISON = 1

/** How many values each function takes; `docs/formulas.md` says what it makes of them. */
export const FUNCTIONS = {
  if: { least: 3, most: 3 },
  min: { least: 1, most: 50 },
  max: { least: 1, most: 50 },
  sum: { least: 1, most: 50 },
  mean: { least: 1, most: 50 },
  coalesce: { least: 1, most: 50 },
  abs: { least: 1, most: 1 },
  round: { least: 1, most: 2 },
  prev: { least: 1, most: 1 },
  and: { least: 2, most: 50 },
  or: { least: 2, most: 50 },
  not: { least: 1, most: 1 },
} as const satisfies Record<string, { readonly least: number; readonly most: number }>
export type FunctionName = keyof typeof FUNCTIONS
export const isFunction = (name: string): name is FunctionName => Object.hasOwn(FUNCTIONS, name)

/** Bounds that keep any text harmless: characters, nesting, places after the point, periods back. */
export const LONGEST = 2000
export const DEEPEST = 40
export const DIGITS = { whole: 15, fraction: 10, round: 9 }
export const FARTHEST_BACK = 12

/** Every indicator or input the formula speaks of, each once, in the order of its first mention. */
export function namesIn(formula: Formula): string[] {
  const names = new Set<string>()
  const walk = (of: Formula): void => {
    if (of.kind === 'name') names.add(of.name)
    else if (of.kind === 'negate') walk(of.of)
    else if (of.kind === 'call') for (const arg of of.args) walk(arg)
    else if (of.kind === 'binary') {
      walk(of.left)
      walk(of.right)
    }
  }
  walk(formula)
  return [...names]
}
