import type { Day } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import type { Language } from '#kernel/text'
import { type Acting, remember } from '#ledger'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import type { Draft } from './draft.ts'
import { impossible } from './impossible.ts'
import type { DraftOrigin } from './names.ts'
import { isGivenBack, isOwed, type Report } from './report.ts'
import { answerTo, questionsNow, type Sheet } from './sheet.ts'
import { keyOf, slotKey } from './slot.ts'
import { saveAnswers } from './store-answers.ts'
import { removeDrafts, saveDrafts } from './store-drafts.ts'
import { saveLines } from './store-lines.ts'
import { insertObservations, repointLines, updateObservations } from './store-observations.ts'
import { refoldReports } from './store-refold.ts'
import { updateReports } from './store-reports.ts'
import { loadSheet } from './store-sheet.ts'
import { keepSteps } from './store-steps.ts'
import { type Sent, type SubmitRefusal, submit } from './submit.ts'

/** One figure as it is typed, read from a file or sent by a system. */
export interface GivenEntry {
  readonly indicatorId: string
  readonly part?: string | undefined
  readonly value: number | null
  readonly absent?: string | null | undefined
  readonly note?: string | null | undefined
  readonly origin?: DraftOrigin | undefined
}

export interface GivenAnswer {
  readonly indicatorId: string
  readonly part?: string | undefined
  readonly code: string
  readonly answer: string
}

export type SaveRefusal = 'not-open' | 'line-unknown' | 'impossible-value'

/**
 * Keeps what is typed, any part of it; the report stays a draft. Whether the caller may is asked before. A value that
 * cannot be is named by line and nothing of the call is kept.
 */
export async function saveEntries(
  tx: Tx,
  acting: Acting,
  report: Report,
  entries: readonly GivenEntry[],
  answers: readonly GivenAnswer[] = [],
): Promise<Sheet | Refused<SaveRefusal>> {
  if (!isOwed(report)) return refuse('not-open', { state: report.state })
  const sheet = await loadSheet(tx, report, false)
  const slots = new Map(sheet.slots.map((slot) => [slotKey(slot), slot]))
  const { language } = acting.caller
  const drafts: Draft[] = []
  const faults: { field: string; message: string }[] = []
  for (const { indicatorId, part = '', value, absent = null, note, origin = 'typed' } of entries) {
    const key = keyOf(indicatorId, part)
    const slot = slots.get(key)
    if (!slot) return refuse('line-unknown', { id: indicatorId })
    const line = sheet.lines.get(key)
    if (report.state === 'returned' && line && !isGivenBack(line)) return refuse('not-open', { state: report.state })
    const fault = value === null ? null : impossible(slot.indicator, value)
    if (fault) faults.push({ field: key, message: fault[language] })
    drafts.push({
      indicatorId,
      part,
      value,
      absent: value === null && absent !== null && absent.trim() !== '' ? absent.trim() : null,
      // Left out, the words beside the value stay.
      note: note === undefined ? (sheet.drafts.get(key)?.note ?? null) : note,
      origin,
      savedBy: acting.caller.accountId,
      savedAt: acting.at,
    })
  }
  if (faults.length > 0) return refuse('impossible-value', { n: faults.length }, faults)
  await saveDrafts(tx, report, drafts)
  const now: Sheet = {
    ...sheet,
    drafts: new Map([...sheet.drafts, ...drafts.map((one) => [keyOf(one.indicatorId, one.part), one] as const)]),
  }
  return answers.length === 0 ? now : answerQuestions(tx, acting, now, answers)
}

/** Answers stand for the value asked about; an answer to what is no longer asked is dropped. */
async function answerQuestions(tx: Tx, { caller, at }: Acting, sheet: Sheet, given: readonly GivenAnswer[]) {
  const asked = new Map(questionsNow(sheet).map((one) => [`${keyOf(one.indicatorId, one.part)} ${one.code}`, one]))
  const answers = given.flatMap(({ indicatorId, part = '', code, answer }) => {
    const question = asked.get(`${keyOf(indicatorId, part)} ${code}`)
    if (!question) return []
    const { value } = question
    return [{ indicatorId, part, code, value, words: answer.trim(), accountId: caller.accountId, by: caller.name, at }]
  })
  await saveAnswers(tx, sheet.report, answers)
  const others = sheet.answers.filter(
    (old) =>
      !answers.some((one) => one.indicatorId === old.indicatorId && one.part === old.part && one.code === old.code),
  )
  return { ...sheet, answers: [...others, ...answers] }
}

/** Questions nobody has answered for the value as it stands. */
export const unansweredOf = (sheet: Sheet): number =>
  questionsNow(sheet).filter((question) => answerTo(sheet, question) === undefined).length

/** Sends the report with what is in its draft. */
export async function sendReport(
  tx: Tx,
  acting: Acting & { readonly today: Day },
  report: Report,
  anyway: boolean,
): Promise<Sent | Refused<SubmitRefusal>> {
  const sheet = await loadSheet(tx, report, true)
  const by = { accountId: acting.caller.accountId ?? '', at: acting.at, today: acting.today }
  const language: Language = acting.caller.language
  const sent = submit(
    {
      report,
      slots: sheet.slots,
      lines: sheet.lines,
      entries: sheet.drafts,
      standing: sheet.standing,
      unanswered: unansweredOf(sheet),
      anyway,
    },
    newId,
    by,
    language,
  )
  if (isRefused(sent)) return sent
  await updateObservations(
    tx,
    sent.replaced.map(({ before }) => ({ ...before, state: 'superseded' as const })),
  )
  await insertObservations(tx, sent.added)
  for (const { before, by: value } of sent.replaced) await repointLines(tx, before.id, value)
  await saveLines(tx, sent.report, sent.lines)
  await removeDrafts(tx, report)
  await updateReports(tx, [sent.report])
  await refoldReports(
    tx,
    sent.replaced.map(({ by: value }) => value.id),
    acting,
    [report.id],
  )
  await keepSteps(tx, acting, [sent])
  await remember(tx, acting, [reportFact('report-declared', sent.report, report, { values: sent.added.length })])
  return sent
}

/** The fact of a step of a report. */
export const reportFact = (
  kind: string,
  now: Report,
  before: Report,
  more: Readonly<Record<string, number | string | null>> = {},
  reason?: string,
) => ({
  kind: `measures.${kind}`,
  subject: { type: 'measures.report', id: now.id },
  where: { unit: now.unitId, sector: now.sector },
  ...(reason === undefined ? {} : { reason }),
  before: { state: before.state, round: before.round },
  after: { state: now.state, round: now.round, form: now.formId, period: now.periodId, ...more },
})
