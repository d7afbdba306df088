import type { Text } from '#kernel/text'
import { evaluate, isMissing } from '../formula/evaluate.ts'
import { type Formula, namesIn } from '../formula/formula.ts'
import { missings } from '../formula/text.ts'

export interface Asked {
  readonly id: string
  readonly name: Text
}

export interface Example {
  readonly name: Text
  readonly value: number | null
  /** Why there is none. */
  readonly missing: Text | null
  readonly inputs: { readonly id: string; readonly lag: number; readonly value: number | null }[]
}

export interface Preview {
  readonly of: number
  readonly from: number
  readonly least: Example | null
  readonly middle: Example | null
  readonly most: Example | null
  readonly without: Example[]
}

/** At most this many that have no value are shown; the count says how many there are. */
const SHOWN_WITHOUT = 4

/** What a formula gives for each subject: the least, the middle and the greatest with what they are made of. */
export function previewOf(
  formula: Formula,
  subjects: readonly Asked[],
  read: (name: string, subject: string, lag: number) => number | null,
  shortOf: (id: string) => Text,
): Preview {
  const names = namesIn(formula)
  const lags = Array.from({ length: periodsBack(formula) + 1 }, (_, lag) => lag)
  const examples = subjects.map(({ id, name }): Example => {
    const found = evaluate(formula, (input, lag) => read(input, id, lag))
    const inputs = names.flatMap((input) => lags.map((lag) => ({ id: input, lag, value: read(input, id, lag) })))
    if (!isMissing(found)) return { name, value: found.value, missing: null, inputs }
    const of = found.of === undefined ? { vi: '', en: '' } : shortOf(found.of)
    const { vi, en } = missings[found.missing]
    return { name, value: null, missing: { vi: vi.replace('{of}', of.vi), en: en.replace('{of}', of.en) }, inputs }
  })
  const known = examples.filter(({ value }) => value !== null).toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))
  return {
    of: subjects.length,
    from: known.length,
    least: known[0] ?? null,
    middle: known.length > 2 ? (known[Math.floor((known.length - 1) / 2)] ?? null) : null,
    most: known.length > 1 ? (known.at(-1) ?? null) : null,
    without: examples.filter(({ value }) => value === null).slice(0, SHOWN_WITHOUT),
  }
}

/** How many periods before its own a formula looks at. */
export function periodsBack(formula: Formula): number {
  if (formula.kind === 'number' || formula.kind === 'name') return 0
  if (formula.kind === 'negate') return periodsBack(formula.of)
  if (formula.kind === 'binary') return Math.max(periodsBack(formula.left), periodsBack(formula.right))
  return Math.max(0, ...formula.args.map(periodsBack)) + (formula.function === 'prev' ? 1 : 0)
}
