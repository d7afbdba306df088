import type { Day } from '#kernel/day'
import type { Interval } from '#kernel/interval'
import type { RoleId } from './role.ts'

export const levels = ['province', 'district', 'commune'] as const
export type Level = (typeof levels)[number]

/** Office of the people's committee and the committee itself: every sector is theirs. */
export const GENERAL = 'general'

/** An authority of one level, for one sector, over one unit, in the days it exists. */
export interface Agency extends Interval<Day> {
  readonly id: string
  readonly name: { readonly vi: string; readonly en: string }
  readonly level: Level
  readonly sector: string
  readonly unit: string
  /** The agency above it in the same line; null at the top. */
  readonly parent: string | null
}

/** A post held: who, as what, where, in the days `[from, to)`. */
export interface Post extends Interval<Day> {
  readonly id: string
  readonly account: string
  readonly role: RoleId
  readonly agency: string
  readonly title: string
  /** Of the agency, repeated so that scope and row-level security read one row. */
  readonly unit: string
  readonly sector: string
}
