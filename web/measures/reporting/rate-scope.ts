import type { Day } from '#kernel/day'
import type { PeriodKind, RateCell, RateGroup, ReportingLevel } from '#measures/contract'
import { paths, withQuery } from '../../paths.ts'

/** Which reports the rates count. */
export interface RateScope {
  readonly from: Day
  readonly to: Day
  readonly kind: PeriodKind | undefined
  readonly level: ReportingLevel | undefined
}

/** The list behind a number; `key` names the row of the group, none the whole. */
export function listPath(scope: RateScope, cell: RateCell, by?: RateGroup, key?: string): string {
  return withQuery(paths.reports(), { view: 'all', ...scope, ...(by === undefined ? {} : { [by]: key }), cell })
}
