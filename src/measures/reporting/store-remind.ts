import { addDays, type Day, dayOf, spokenDay } from '#kernel/day'
import { say, type Text } from '#kernel/text'
import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import { notify } from '#work'
import type { Around } from './head.ts'
import { periodOf, periodView } from './head.ts'
import type { Report } from './report.ts'
import { keepSteps, stepsOf } from './store-steps.ts'

/** Urges whoever owes a report, by hand, once a day; false when it was done today. */
export async function remindOf(tx: Tx, acting: Acting, report: Report, around: Around): Promise<boolean> {
  const today = dayOf(acting.at)
  const before = await stepsOf(tx, [report.id])
  if (before.some(({ step, at }) => step === 'urged' && dayOf(at) === today)) return false
  await keepSteps(tx, acting, [{ report, steps: [{ step: 'urged', words: null }] }])
  await tellAgency(
    tx,
    acting,
    report.agencyId,
    [report],
    { said: texts.urged, heads: false, event: 'measures.report-urged' },
    around,
  )
  return true
}

interface Said {
  readonly said: Text
  readonly event: string
  /** To the head of the agency. */
  readonly heads: boolean
}

/** One notice to an agency about all its reports of the same step. */
export async function tellAgency(
  tx: Tx,
  acting: Acting,
  agencyId: string,
  reports: readonly Report[],
  { said, event, heads }: Said,
  { forms, nameOf }: Around,
): Promise<void> {
  const [first] = reports
  if (!first) return
  const names = reports.map(
    (report) =>
      `${forms.get(report.formId)?.name.vi ?? ''}, ${periodView(periodOf(report.periodId)).name.vi.toLocaleLowerCase('vi')}` +
      (report.subjectId === report.unitId || report.subjectId === report.agencyId
        ? ''
        : ` (${nameOf(report.subjectId).vi})`),
  )
  const values = { n: reports.length, day: spokenDay(first.dueDay) }
  await notify(tx, acting, {
    to: { agencies: [agencyId], heads },
    event,
    subject: { type: 'measures.report', id: first.id },
    where: { unit: first.unitId, sector: first.sector },
    title: names.slice(0, 3).join('; ') + (names.length > 3 ? '…' : ''),
    said: { vi: say(said, 'vi', values), en: say(said, 'en', values) },
    ...(reports.length > 1 ? { link: '/reports?view=mine' } : {}),
  })
}

export interface ReminderStep {
  /** Days from the due day on which it is taken at the earliest. */
  readonly after: number
  readonly said: Text
  readonly heads: boolean
}

/** Once each: a few days before, on the day, and twice after; the last tells the head. */
export const REMINDERS: readonly ReminderStep[] = [
  {
    after: -3,
    heads: false,
    said: { vi: 'Báo cáo đến hạn ngày {day}.', en: 'The report is due on {day}.' },
  },
  {
    after: 0,
    heads: false,
    said: { vi: 'Hôm nay là hạn nộp báo cáo.', en: 'The report is due today.' },
  },
  {
    after: 1,
    heads: false,
    said: { vi: 'Báo cáo đã quá hạn từ ngày {day}.', en: 'The report is overdue since {day}.' },
  },
  {
    after: 4,
    heads: true,
    said: {
      vi: 'Báo cáo quá hạn từ ngày {day} vẫn chưa nộp. Đề nghị lãnh đạo chỉ đạo.',
      en: 'The report, due on {day}, is still not sent. Please see to it.',
    },
  },
]

/** How many steps are to have been taken by the day. */
export const stepsBy = (dueDay: Day, today: Day): number =>
  REMINDERS.filter(({ after }) => addDays(dueDay, after) <= today).length

const texts = {
  urged: { vi: 'Đôn đốc nộp báo cáo, hạn ngày {day}.', en: 'You are urged to send the report due on {day}.' },
}
