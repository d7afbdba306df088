import { isRefused, refuse } from '#kernel/refusal'
import type { AnyEndpoint } from '#platform/http/endpoint'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { isMine } from './acts.ts'
import type { reporting } from './contract.ts'
import { beginCorrection, dropCorrection, recall } from './course.ts'
import type { Report } from './report.ts'
import { removeDrafts } from './store-drafts.ts'
import { saveEntries, sendReport, unansweredOf } from './store-entry.ts'
import { findForm } from './store-forms.ts'
import { linesOf } from './store-lines.ts'
import { meanwhile, spokenState } from './store-meanwhile.ts'
import { findReport } from './store-reports.ts'
import { draftLines, keepTaken, restoreLines } from './store-take.ts'
import { viewReport } from './store-view.ts'
import { checksOf } from './view.ts'

type EntryHandlers = Pick<
  Handlers<typeof reporting>,
  'saveDraft' | 'submitReport' | 'recallReport' | 'correctReport' | 'dropCorrection'
>

/** What whoever reports does: type, send, take back, correct. */
export const entryHandlers: EntryHandlers = {
  async saveDraft(call, tx) {
    const report = await hold(call, tx)
    if (isRefused(report)) return report
    const saved = await saveEntries(tx, call, report, call.body.entries, call.body.answers)
    if (isRefused(saved)) return spokenState(saved, call.caller)
    return {
      wanted: saved.slots.filter(({ required }) => required).length,
      filled: [...saved.drafts.values()].filter(({ value }) => value !== null).length,
      unanswered: unansweredOf(saved),
      checks: checksOf(saved),
    }
  },

  async submitReport(call, tx) {
    const report = await holdVersion(call, tx)
    if (isRefused(report)) return report
    const sent = await sendReport(tx, call, report, call.body.unanswered === true)
    if (isRefused(sent)) {
      if (sent.refused !== 'value-on-its-way') return spokenState(sent, call.caller)
      return refuse(sent.refused, { ...sent.values, form: await formNameOf(tx, String(sent.values?.form), call) })
    }
    return viewReport(tx, call, sent.report)
  },

  async recallReport(call, tx) {
    const report = await holdVersion(call, tx)
    if (isRefused(report)) return report
    const lines = (await linesOf(tx, [report.id], true)).get(report.id) ?? []
    const taken = recall({ report, lines })
    if (isRefused(taken)) return spokenState(taken, call.caller)
    await keepTaken(tx, call, 'report-recalled', [{ before: report, taken }])
    await draftLines(tx, call, taken.report, lines, 'typed')
    await restoreLines(tx, taken.report, lines)
    return viewReport(tx, call, taken.report)
  },

  async correctReport(call, tx) {
    const report = await holdVersion(call, tx)
    if (isRefused(report)) return report
    const { reason } = call.body
    const taken = beginCorrection(report, reason)
    if (isRefused(taken)) return spokenState(taken, call.caller)
    const lines = (await linesOf(tx, [report.id], false)).get(report.id) ?? []
    await keepTaken(tx, call, 'correction-begun', [{ before: report, taken }], reason)
    await draftLines(tx, call, taken.report, lines, 'carried')
    return viewReport(tx, call, taken.report)
  },

  async dropCorrection(call, tx) {
    const report = await holdVersion(call, tx)
    if (isRefused(report)) return report
    const lines = (await linesOf(tx, [report.id], true)).get(report.id) ?? []
    const taken = dropCorrection({ report, lines })
    if (isRefused(taken)) return taken
    await keepTaken(tx, call, 'correction-dropped', [{ before: report, taken }])
    await removeDrafts(tx, report)
    await restoreLines(tx, taken.report, lines)
    return viewReport(tx, call, taken.report)
  },
}

type Asked = Pick<Call<AnyEndpoint>, 'caller'> & { readonly params: { readonly id: string } }

/** The report, held for whoever fills it in. */
async function hold({ params, caller }: Asked, tx: Tx) {
  const report = await findReport(tx, params.id, true)
  if (!report) return refuse('not-found')
  return isMine(report, caller) ? report : refuse('forbidden')
}

async function holdVersion(call: Asked & { readonly body: { readonly version: number } }, tx: Tx) {
  const report = await hold(call, tx)
  if (isRefused(report)) return report
  return report.version === call.body.version ? report : meanwhile(tx, report, call.caller)
}

async function formNameOf(tx: Tx, reportId: string, { caller }: Asked): Promise<string> {
  const other: Report | undefined = reportId === '' ? undefined : await findReport(tx, reportId, false)
  const form = other && (await findForm(tx, other.formId))
  return form ? form.name[caller.language] : { vi: 'một lần báo cáo khác', en: 'another report' }[caller.language]
}
