import { addDays, type Day, day } from '#kernel/day'
import type { Text } from '#kernel/text'

/** How often a value is reported. */
export const PERIOD_KINDS = ['month', 'quarter', 'half-year', 'year'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/** A calendar period. Its id is what the address and a spreadsheet say: `2026`, `2026-H1`, `2026-Q3`, `2026-09`. */
export interface Period {
  readonly id: string
  readonly kind: PeriodKind
  /** First day. */
  readonly from: Day
  /** Last day. */
  readonly to: Day
}

const MONTHS: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }
export const PERIOD_ID = '^\\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$'

const two = (n: number): string => String(n).padStart(2, '0')

/** The n-th period of a kind in a year, from 0. */
function nth(kind: PeriodKind, year: number, n: number): Period {
  const first = n * MONTHS[kind]
  const next = first + MONTHS[kind]
  const mark = { month: `-${two(n + 1)}`, quarter: `-Q${n + 1}`, 'half-year': `-H${n + 1}`, year: '' }[kind]
  const after = next === 12 ? `${year + 1}-01-01` : `${year}-${two(next + 1)}-01`
  return {
    id: `${year}${mark}`,
    kind,
    from: day(`${year}-${two(first + 1)}-01`),
    to: addDays(day(after), -1),
  }
}

/** The period of a kind that the day lies in. */
export function periodOn(kind: PeriodKind, on: Day): Period {
  const month = Number(on.slice(5, 7)) - 1
  return nth(kind, Number(on.slice(0, 4)), Math.floor(month / MONTHS[kind]))
}

/** The period an id names; null when it names none. */
export function findPeriod(id: string): Period | null {
  const parts = /^(\d{4})(?:-(?:(H)([12])|(Q)([1-4])|(0[1-9]|1[0-2])))?$/.exec(id)
  if (!parts) return null
  const year = Number(parts[1])
  if (parts[2]) return nth('half-year', year, Number(parts[3]) - 1)
  if (parts[4]) return nth('quarter', year, Number(parts[5]) - 1)
  if (parts[6]) return nth('month', year, Number(parts[6]) - 1)
  return nth('year', year, 0)
}

/** The whole period with these first and last days; null when they make none. */
export function periodBetween(from: Day, to: Day): Period | null {
  for (const kind of PERIOD_KINDS) {
    const found = periodOn(kind, from)
    if (found.from === from && found.to === to) return found
  }
  return null
}

export const periodAfter = ({ kind, to }: Period): Period => periodOn(kind, addDays(to, 1))
export const periodBefore = ({ kind, from }: Period): Period => periodOn(kind, addDays(from, -1))

/** Every period of a kind that lies wholly or partly within the days, oldest first. */
export function periodsWithin(kind: PeriodKind, from: Day, to: Day): Period[] {
  const found: Period[] = []
  for (let one = periodOn(kind, from); one.from <= to; one = periodAfter(one)) found.push(one)
  return found
}

/** As officials say it: "Tháng 9/2026", "Quý III/2026", "6 tháng đầu năm 2026", "Năm 2026". */
export function periodWords({ id, kind }: Period): Text {
  const year = id.slice(0, 4)
  const n = Number(/\d+$/.exec(id.slice(4))?.[0] ?? 0)
  if (kind === 'year') return { vi: `Năm ${year}`, en: year }
  if (kind === 'half-year')
    return {
      vi: `6 tháng ${n === 1 ? 'đầu' : 'cuối'} năm ${year}`,
      en: `${n === 1 ? 'First' : 'Second'} half of ${year}`,
    }
  if (kind === 'quarter') return { vi: `Quý ${['I', 'II', 'III', 'IV'][n - 1]}/${year}`, en: `Q${n} ${year}` }
  return { vi: `Tháng ${n}/${year}`, en: `${two(n)}/${year}` }
}
