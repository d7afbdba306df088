import type { Intake, IntakeRow } from '#measures/contract'

/** How the values of a sending stand with what was answered so far. */
export interface Tally {
  readonly fresh: number
  readonly changed: number
  readonly same: number
  readonly asked: number
  readonly wrong: number
  readonly left: number
}

/** What becomes of a value with the answer given to it. */
export function settled(row: IntakeRow, choice: number | undefined): IntakeRow['outcome'] {
  const chosen = choice === undefined ? undefined : row.choices[choice]
  if (!chosen) return row.outcome
  if (chosen.leave) return 'left'
  if (chosen.value !== null && chosen.value === row.before) return 'same'
  return row.before === null ? 'new' : 'changed'
}

export function tallyOf({ values }: Pick<Intake, 'values'>, answers: ReadonlyMap<number, number>): Tally {
  const counts = { new: 0, changed: 0, same: 0, asked: 0, wrong: 0, left: 0 }
  for (const row of values) counts[settled(row, answers.get(row.n))] += 1
  const { new: fresh, ...others } = counts
  return { fresh, ...others }
}

const FIRST: readonly IntakeRow['outcome'][] = ['wrong', 'asked', 'changed', 'new', 'left', 'same']

/** What needs somebody first; then in the order of the sheet. */
export const byNeed = (rows: readonly IntakeRow[]): IntakeRow[] =>
  rows.toSorted((a, b) => FIRST.indexOf(a.outcome) - FIRST.indexOf(b.outcome) || a.n - b.n)

/** Values of several units: each then says whose it is. */
export const severalIn = (rows: readonly IntakeRow[]): boolean =>
  new Set(rows.map(({ subjectName }) => subjectName)).size > 1
