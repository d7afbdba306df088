import { addDays, type Day, day } from '#kernel/day'
import { say, type Text } from '#kernel/text'
import type { Period } from '../period.ts'
import type { DeadlineKind } from './names.ts'

/** By when a report of a period is due. */
export interface Deadline {
  readonly kind: DeadlineKind
  /** Working days after the period, or the day of the month. */
  readonly count: number
  /** With a day of the month: how many months after the one the period ends in. */
  readonly months: number
}

/** The working time of the province, as `work` keeps it: the n-th working day after a day. */
export type CountWorkingDays = (after: Day, count: number) => Day

/**
 * The day a report is due. Working days are counted as terms are (Civil Code 91/2015/QH13, article 147: the day itself
 * is not counted); a fixed day that falls on a day off is the next working day (article 148, clause 5), and where the
 * month is shorter its last day counts.
 */
export function dueOn(rule: Deadline, { to }: Pick<Period, 'to'>, count: CountWorkingDays): Day {
  if (rule.kind === 'working-days') return count(to, rule.count)
  const months = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1 + rule.months
  const first = (n: number): Day => day(`${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`)
  const last = addDays(first(months + 1), -1)
  const asked = addDays(first(months), rule.count - 1)
  // biome-ignore lint/complexity/useMathMinMax: days are strings
  return count(asked < last ? asked : last, 0)
}

/** As officials say it: "5 ngày làm việc sau khi hết kỳ", "ngày 10 tháng sau". */
export function deadlineWords({ kind, count, months }: Deadline): Text {
  const text = kind === 'working-days' ? WORKING : months === 1 ? NEXT_MONTH : LATER_MONTH
  const values = { count, months }
  return { vi: say(text, 'vi', values), en: say(text, 'en', values) }
}

const WORKING = { vi: '{count} ngày làm việc sau khi hết kỳ', en: '{count} working days after the period' }
const NEXT_MONTH = { vi: 'ngày {count} của tháng sau kỳ báo cáo', en: 'day {count} of the month after the period' }
const LATER_MONTH = {
  vi: 'ngày {count}, {months} tháng sau khi hết kỳ',
  en: 'day {count}, {months} months after the period',
}
