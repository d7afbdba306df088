import { dayOf } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { remember } from '#ledger'
import type { AnyEndpoint } from '#platform/http/endpoint'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import type { Sources } from '../series/source.ts'
import { holds } from './acts.ts'
import type { reporting } from './contract.ts'
import type { Outcomes } from './contract-report.ts'
import { approveLines, publishLines, returnLines, type Taken, verifyLines } from './course.ts'
import { impossible } from './impossible.ts'
import type { Act } from './observation.ts'
import { isOwed, type Line, type Report } from './report.ts'
import { keyOf, slotKey } from './slot.ts'
import { lookAround } from './store-around.ts'
import { reportFact } from './store-entry.ts'
import { linesOf } from './store-lines.ts'
import { meanwhile, spokenState } from './store-meanwhile.ts'
import { remindOf } from './store-remind.ts'
import { reopenParents } from './store-reopen.ts'
import { findReport, findReports } from './store-reports.ts'
import { loadSheet } from './store-sheet.ts'
import { keepTaken } from './store-take.ts'
import { viewReport } from './store-view.ts'
import { reportingRefusals } from './text-refusals.ts'

type CourseHandlers = Pick<
  Handlers<typeof reporting>,
  'verifyReport' | 'returnReport' | 'approveReports' | 'publishReports' | 'urgeReports'
>

/** What verifiers, heads of departments and the province do with reports that were sent. */
export const courseHandlers = (sources: Sources): CourseHandlers => ({
  async verifyReport(call, tx) {
    const held = await hold(call, tx, 'measures.verify')
    if (isRefused(held)) return held
    const { report, lines, may } = held
    const { body } = call
    const slots = new Map((await loadSheet(tx, report, false)).slots.map((slot) => [slotKey(slot), slot]))
    const mended = new Map((body.mended ?? []).map((one) => [keyOf(one.indicatorId, one.part ?? ''), one]))
    const faults = [...mended].flatMap(([key, { value }]) => {
      const slot = slots.get(key)
      const fault = slot ? impossible(slot.indicator, value) : null
      return fault ? [{ field: key, message: fault[call.caller.language] }] : []
    })
    if (faults.length > 0) return refuse('impossible-value', { n: faults.length }, faults)
    const chosen = body.lines ? new Set(body.lines.map((one) => keyOf(one.indicatorId, one.part ?? ''))) : null
    const unknown = unknownOf([...(chosen ?? []), ...mended.keys()], lines)
    if (unknown) return refuse('line-unknown', { id: unknown })
    // Lines that are mended are verified with the others unless only some were named.
    const taken = verifyLines({ report, lines, may }, chosen, mended, actOf(call))
    if (isRefused(taken)) return spokenState(taken, call.caller)
    await keepTaken(tx, call, 'report-verified', [{ before: report, taken }])
    return viewReport(tx, call, taken.report)
  },

  async returnReport(call, tx) {
    const held = await hold(call, tx, 'measures.verify')
    if (isRefused(held)) return held
    const { report, lines, may } = held
    const { reason } = call.body
    const chosen = call.body.lines
      ? new Map(call.body.lines.map((one) => [keyOf(one.indicatorId, one.part ?? ''), one.reason]))
      : null
    const unknown = unknownOf([...(chosen?.keys() ?? [])], lines)
    if (unknown) return refuse('line-unknown', { id: unknown })
    const taken = returnLines({ report, lines, may }, chosen, reason, actOf(call))
    if (isRefused(taken)) return spokenState(taken, call.caller)
    await keepTaken(tx, call, 'report-returned', [{ before: report, taken }], reason)
    return viewReport(tx, call, taken.report)
  },

  approveReports: (call, tx) => many(call, tx, 'measures.approve', 'report-approved', approveLines),

  async publishReports(call, tx) {
    const outcomes = await many(call, tx, 'measures.publish', 'report-published', publishLines)
    return { ...outcomes, reopened: await reopenParents(tx, call, sources, outcomes.values) }
  },

  async urgeReports(call, tx) {
    const reports = await findReports(tx, call.body.ids, true)
    const around = await lookAround(tx, call, reports)
    const outcomes = await outcomesOf(call, tx, call.body.ids, async (id) => {
      const report = reports.find((one) => one.id === id)
      if (!report) return refuse('not-found')
      if (!call.caller.may('measures.verify', { unit: report.unitId, sector: report.sector }))
        return refuse('forbidden')
      if (!isOwed(report)) return refuse('not-owed')
      return (await remindOf(tx, call, report, around)) ? { report } : refuse('reminded-today')
    })
    await remember(
      tx,
      call,
      reports
        .filter(({ id }) => outcomes.outcomes.some((one) => one.id === id && one.done))
        .map((report) => reportFact('report-urged', report, report, { day: dayOf(call.at) })),
    )
    return outcomes
  },
})

type Judging = Pick<Call<AnyEndpoint>, 'caller' | 'at' | 'today' | 'requestId'>

const actOf = ({ caller, at, today }: Judging): Act => ({ accountId: caller.accountId ?? '', at, today })

const unknownOf = (keys: readonly string[], lines: readonly Line[]): string | undefined => {
  const known = new Set(lines.map(({ indicatorId, part }) => keyOf(indicatorId, part)))
  return keys.find((key) => !known.has(key))
}

interface Held {
  readonly report: Report
  readonly lines: readonly Line[]
  readonly may: (sector: string) => boolean
}

/** The report with its lines, held, for whoever has the power over one of its sectors; of two at once, the second is told. */
async function hold(
  call: Judging & { readonly params: { readonly id: string }; readonly body: { readonly version: number } },
  tx: Tx,
  power: string,
): Promise<Held | Refused<'not-found' | 'forbidden' | 'changed-meanwhile'>> {
  const report = await findReport(tx, call.params.id, true)
  if (!report) return refuse('not-found')
  if (!holds(power, report, call.caller)) return refuse('forbidden')
  if (report.version !== call.body.version) return meanwhile(tx, report, call.caller)
  return heldOf(call, tx, power, report)
}

async function heldOf({ caller }: Judging, tx: Tx, power: string, report: Report): Promise<Held> {
  const lines = (await linesOf(tx, [report.id], true)).get(report.id) ?? []
  return { report, lines, may: (sector) => caller.may(power, { unit: report.unitId, sector }) }
}

type Many = Judging & {
  readonly body: { readonly items: readonly { readonly id: string; readonly version: number }[] }
}

/** The same step on many reports: each that is refused says why, the others are done. */
async function many(
  call: Many,
  tx: Tx,
  power: string,
  kind: string,
  rule: (of: Held, by: Act) => Taken | Refused,
): Promise<Outcomes & { readonly values: Taken['values'] }> {
  const { items } = call.body
  const versions = new Map(items.map(({ id, version }) => [id, version]))
  const reports = await findReports(tx, [...versions.keys()], true)
  const lines = await linesOf(
    tx,
    reports.map(({ id }) => id),
    true,
  )
  const done: { before: Report; taken: Taken }[] = []
  const outcomes = await outcomesOf(call, tx, [...versions.keys()], async (id) => {
    const report = reports.find((one) => one.id === id)
    if (!report) return refuse('not-found')
    if (!holds(power, report, call.caller)) return refuse('forbidden')
    if (report.version !== versions.get(id)) return meanwhile(tx, report, call.caller)
    const may = (sector: string): boolean => call.caller.may(power, { unit: report.unitId, sector })
    const taken = rule({ report, lines: lines.get(id) ?? [], may }, actOf(call))
    if (isRefused(taken)) return spokenState(taken, call.caller)
    done.push({ before: report, taken })
    return { report }
  })
  return { ...outcomes, values: await keepTaken(tx, call, kind, done) }
}

/** What became of each, in words; the name of a report is its form and its subject. */
async function outcomesOf(
  call: Judging,
  tx: Tx,
  ids: readonly string[],
  take: (id: string) => Promise<{ readonly report: Report } | Refused>,
): Promise<Outcomes> {
  const reports = new Map((await findReports(tx, ids, false)).map((report) => [report.id, report]))
  const { forms, nameOf } = await lookAround(tx, call, [])
  const { language } = call.caller
  const outcomes: Outcomes['outcomes'] = []
  for (const id of ids) {
    const report = reports.get(id)
    const name = report
      ? `${nameOf(report.subjectId)[language]} · ${forms.get(report.formId)?.name[language] ?? ''}`
      : ''
    const taken = await take(id)
    outcomes.push({ id, done: !isRefused(taken), name, why: isRefused(taken) ? wordsOf(taken, language) : null })
  }
  return { done: outcomes.filter(({ done }) => done).length, outcomes }
}

function wordsOf({ refused, values }: Refused, language: 'vi' | 'en'): string {
  const text = reportingRefusals[refused as keyof typeof reportingRefusals]
  return say(text, language, values)
}
