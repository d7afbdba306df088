import type { Caller } from '#kernel/caller'
import { type Day, dayOf, type Instant } from '#kernel/day'
import { say, type Text } from '#kernel/text'
import { findPeriod, type Period, periodWords } from '../period.ts'
import { actsOf } from './acts.ts'
import type { Form } from './form.ts'
import { isCorrecting, isOverdue, type Report } from './report.ts'
import type { ReportHead } from './schema.ts'

/** Names and working time around reports. */
export interface Around {
  readonly today: Day
  readonly caller: Caller
  readonly forms: ReadonlyMap<string, Form>
  /** Of a unit or an agency. */
  readonly nameOf: (id: string) => Text
  /** Of an account. */
  readonly personOf: (id: string | null) => string | null
  readonly workingDaysBetween: (a: Day, b: Day) => number
}

export interface Counted {
  /** Values in the draft. */
  readonly drafted?: number | undefined
  /** Values of this round that differ from what is published. */
  readonly changed?: number | undefined
}

export const periodView = (period: Period) => ({ ...period, name: periodWords(period) })

export function periodOf(id: string): Period {
  const found = findPeriod(id)
  if (!found) throw new RangeError(`not a period: ${id}`)
  return found
}

export function headOf(report: Report, around: Around, counted: Counted = {}): ReportHead {
  const { forms, nameOf, personOf, today } = around
  const form = forms.get(report.formId)
  if (!form) throw new RangeError(`no form ${report.formId}`)
  const named = (id: string) => ({ id, name: nameOf(id) })
  const done = (by: string | null, at: Instant | null) => (at === null ? null : { by: personOf(by), at })
  const sent = report.firstDeclaredAt
  return {
    id: report.id,
    form: { id: form.id, name: form.name },
    level: form.level,
    sector: report.sector,
    period: periodView(periodOf(report.periodId)),
    subject: named(report.subjectId),
    unit: named(report.unitId),
    agency: named(report.agencyId),
    covers: coversOf(report, nameOf),
    due: report.dueDay,
    overdue: isOverdue(report, today),
    late: sent !== null && dayOf(sent) > report.dueDay,
    workingDaysLeft: sent === null ? around.workingDaysBetween(today, report.dueDay) : null,
    state: report.state,
    round: report.round,
    correcting: isCorrecting(report),
    version: report.version,
    wanted: report.wanted,
    filled: report.state === 'open' ? (counted.drafted ?? 0) : report.filled,
    unanswered: report.unanswered,
    changed: counted.changed ?? 0,
    reason: report.reason,
    declared: done(report.declaredBy, report.declaredAt),
    verified: done(report.verifiedBy, report.verifiedAt),
    approved: done(report.approvedBy, report.approvedAt),
    published: done(report.publishedBy, report.publishedAt),
    acts: actsOf(report, around.caller),
  }
}

/** Which days the values speak of, where not of the whole period, and why. */
function coversOf(report: Report, nameOf: Around['nameOf']): ReportHead['covers'] {
  const { coversFrom: from, coversTo: to, periodFrom, periodTo, subjectId, unitId } = report
  if (from === periodFrom && to === periodTo) return null
  const merged = to < periodTo
  const text = merged ? texts.merged : texts.founded
  const why = (language: 'vi' | 'en') =>
    say(text, language, {
      subject: nameOf(subjectId)[language],
      unit: nameOf(unitId)[language],
      day: spoken(merged ? to : from),
    })
  return { from, to, why: { vi: why('vi'), en: why('en') } }
}

const spoken = (of: Day): string => of.split('-').toReversed().join('/')

const texts = {
  merged: {
    vi: '{subject} đã sáp nhập vào {unit}; {unit} báo cáo thay cho phần đến hết ngày {day}.',
    en: '{subject} was merged into {unit}, which reports for it up to {day}.',
  },
  founded: {
    vi: '{subject} được thành lập trong kỳ; số liệu tính từ ngày {day}.',
    en: '{subject} was founded within the period; its figures begin on {day}.',
  },
} satisfies Record<string, Text>
