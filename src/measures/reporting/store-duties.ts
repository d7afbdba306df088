import { say, type Text } from '#kernel/text'
import type { Duty, InboxSource } from '#work'
import { periodOf, periodView } from './head.ts'
import { turnsOf } from './http-reports.ts'
import type { Report } from './report.ts'
import { lookAround } from './store-around.ts'

/**
 * Reports that wait for the reader: each one to be filled in or mended; those to verify, to approve or to publish
 * together by form and period, since they come by the hundred.
 */
export const reportsWaiting: InboxSource = async (tx, { caller, today }) => {
  if (!caller.may('measures.see')) return []
  const turns = await turnsOf(tx, caller, today)
  if (Object.values(turns).every((some) => some.length === 0)) return []
  const { forms, nameOf } = await lookAround(tx, { caller, today }, [])
  const titleOf = ({ formId, periodId }: Report): Text => {
    const form = forms.get(formId)?.name ?? { vi: formId, en: formId }
    const period = periodView(periodOf(periodId)).name
    return { vi: `${form.vi}, ${period.vi.toLocaleLowerCase('vi')}`, en: `${form.en}, ${period.en}` }
  }
  const own = turns.mine.map((report): Duty => {
    const title = titleOf(report)
    const other = report.subjectId !== report.unitId && report.subjectId !== report.agencyId
    return {
      subject: { type: 'measures.report', id: report.id },
      code: null,
      title: other ? { vi: `${title.vi} (${nameOf(report.subjectId).vi})`, en: title.en } : title,
      said: report.state === 'returned' ? texts.mend : report.round > 1 ? texts.correct : texts.fill,
      unit: report.unitId,
      due: report.dueDay,
    }
  })
  const together = (view: 'verify' | 'approve' | 'publish', said: Text): Duty[] =>
    [...Map.groupBy(turns[view], ({ formId, periodId }) => `${formId} ${periodId}`).values()].flatMap((some) => {
      const [first] = some
      if (!first) return []
      const title = titleOf(first)
      const n = some.length
      return {
        subject: { type: 'measures.reports', id: `${view} ${first.formId} ${first.periodId}` },
        code: null,
        title: { vi: say(texts.many, 'vi', { n, title: title.vi }), en: say(texts.many, 'en', { n, title: title.en }) },
        said,
        unit: first.unitId,
        due: null,
      }
    })
  return [
    ...own,
    ...together('verify', texts.verify),
    ...together('approve', texts.approve),
    ...together('publish', texts.publish),
  ]
}

const texts = {
  fill: { vi: 'Nộp báo cáo', en: 'Send the report' },
  mend: { vi: 'Sửa và gửi lại', en: 'Mend and send again' },
  correct: { vi: 'Gửi đính chính', en: 'Send the correction' },
  verify: { vi: 'Thẩm định', en: 'Verify' },
  approve: { vi: 'Phê duyệt', en: 'Approve' },
  publish: { vi: 'Công bố', en: 'Publish' },
  many: { vi: '{n} báo cáo: {title}', en: '{n} reports: {title}' },
} satisfies Record<string, Text>
