import { addDays, type Day } from '#kernel/day'
import type { FigureGroup, FigureKind, FigurePart } from '#work/contract'
import { FIGURE_GROUPS, FIGURE_KINDS, FIGURE_PARTS } from '#work/contract'

export const PERIODS = ['month', 'quarter', 'year', 'twelve', 'ever'] as const
export type Period = (typeof PERIODS)[number]

/** What the reader looks at, as it stands in the address. */
export interface FigureScope {
  readonly kind: FigureKind | null
  readonly period: Period
  readonly by: FigureGroup
  readonly group: string | null
  readonly part: FigurePart | null
  readonly place: string | null
}

const oneOf = <T extends string>(all: readonly T[], text: string | null): T | null =>
  all.find((one) => one === text) ?? null

export const readScope = (search: URLSearchParams): FigureScope => ({
  kind: oneOf(FIGURE_KINDS, search.get('kind')),
  period: oneOf(PERIODS, search.get('period')) ?? 'year',
  by: oneOf(FIGURE_GROUPS, search.get('by')) ?? 'agency',
  group: search.get('group'),
  part: oneOf(FIGURE_PARTS, search.get('part')),
  place: search.get('place'),
})

/** The first day of the period that ends today; null for all time. */
export function startOf(period: Period, today: Day): Day | null {
  const [year = '', month = ''] = today.split('-')
  switch (period) {
    case 'month':
      return `${year}-${month}-01` as Day
    case 'quarter':
      return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')}-01` as Day
    case 'year':
      return `${year}-01-01` as Day
    case 'twelve':
      return addDays(today, -365)
    case 'ever':
      return null
  }
}

/** The server's query for a scope, read on a day. */
export function queryOf(scope: FigureScope, today: Day) {
  const from = startOf(scope.period, today)
  return {
    ...(scope.kind === null ? {} : { kind: scope.kind }),
    ...(from === null ? {} : { from }),
    ...(scope.place === null ? {} : { unit: scope.place }),
  }
}
