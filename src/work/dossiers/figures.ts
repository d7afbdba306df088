import type { DossierCells } from './contract-figures.ts'

const NONE: DossierCells = {
  received: 0,
  doneOnTime: 0,
  doneLate: 0,
  openInTime: 0,
  openOverdue: 0,
  paused: 0,
  notHandled: 0,
  apologised: 0,
}

const KEYS = Object.keys(NONE) as (keyof DossierCells)[]

/** The cells of many rows added up. */
export const sumOf = (rows: readonly DossierCells[]): DossierCells =>
  rows.reduce<DossierCells>(
    (sum, row) => Object.fromEntries(KEYS.map((key) => [key, sum[key] + row[key]])) as DossierCells,
    NONE,
  )

/** The same by one of the keys, in the order the keys first come, the most received first unless they are months. */
export function sumBy<K extends string>(
  rows: readonly (DossierCells & Readonly<Record<K, string>>)[],
  by: K,
): { key: string; cells: DossierCells }[] {
  const groups = [...Map.groupBy(rows, (row) => row[by])].map(([key, of]) => ({ key, cells: sumOf(of) }))
  return by === 'month' ? groups : groups.sort((a, b) => b.cells.received - a.cells.received)
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
const monthOf = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

export const monthAfter = (month: string): string => monthOf(monthNumber(month) + 1)
export const monthsBack = (month: string, count: number): string => monthOf(monthNumber(month) - count)
