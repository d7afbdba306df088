import type { Day } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import type { Acting } from '#ledger'
import { answeringFor, namesOf } from '#people'
import { fullName, loadAtlas } from '#places'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import type { Sources } from '../series/source.ts'
import { declared } from './observation.ts'
import { insertLines, linesOf } from './store-lines.ts'
import { insertObservations, supersede } from './store-observations.ts'
import { publishWhole, wholeOf } from './store-publish.ts'
import { reopenParents } from './store-reopen.ts'
import { reportsOfPeriod, updateReports } from './store-reports.ts'
import { keepSteps } from './store-steps.ts'

export interface DrawnCorrection {
  readonly form: string
  readonly period: string
  readonly subject: string
  readonly indicator: string
  /** Part of the published value by which it changes. */
  readonly by: number
  readonly reason: string
  /** Published already, or still on its way. */
  readonly published: boolean
}

/** Draws a correction of a published report: on its way beside what is published, or published in its place. */
export async function drawCorrection(
  tx: Tx,
  acting: Acting & { readonly today: Day },
  sources: Sources,
  of: DrawnCorrection,
): Promise<void> {
  const report = (await reportsOfPeriod(tx, of.form, of.period)).find(
    ({ subjectId, state }) => subjectId === of.subject && state === 'published',
  )
  const line =
    report &&
    (await linesOf(tx, [report.id], true))
      .get(report.id)
      ?.find(({ indicatorId, part }) => indicatorId === of.indicator && part === '')
  const before = line?.observation
  if (!report || !line || !before) return
  const { at, today } = acting
  const [hand] = await answeringFor(tx, [report.agencyId], today)
  const name = hand ? ((await namesOf(tx, [hand.accountId])).get(hand.accountId) ?? '') : ''
  const value = Math.round(before.value * (1 + of.by))
  const declaration = declared(
    {
      ...before,
      id: newId(),
      replaces: before.id,
      reportId: report.id,
      agencyId: report.agencyId,
      sector: line.sector,
      source: 'screen',
      value,
      note: of.reason,
    },
    { accountId: hand?.accountId ?? '', at, today },
  )
  const stamps = { verifiedAt: at, approvedAt: at, publishedAt: at }
  const correction = {
    ...declaration,
    declaredBy: hand?.accountId ?? null,
    simulated: true,
    ...(of.published ? { state: 'published' as const, ...stamps } : {}),
  }
  const now = {
    ...report,
    round: 2,
    version: report.version + (of.published ? 5 : 2),
    ...(of.published
      ? { publishedRound: 2, publishedAt: at }
      : { state: 'declared' as const, declaredAt: at, declaredBy: correction.declaredBy }),
  }
  await supersede(tx, [correction])
  await insertObservations(tx, [correction])
  await insertLines(tx, [{ report: now, line: { ...line, observation: correction } }])
  await updateReports(tx, [now])
  await keepSteps(tx, { at, caller: { ...acting.caller, accountId: correction.declaredBy, name } }, [
    {
      report: now,
      steps: [
        { step: 'correction-begun', words: of.reason },
        { step: 'declared', line, before: before.value, after: value, words: of.reason },
      ],
    },
  ])
  if (of.published) await reopenParents(tx, acting, sources, [correction])
}

/** Draws what the province published of a period of a form. */
export async function drawPublication(
  tx: Tx,
  acting: Acting & { readonly today: Day },
  sources: Sources,
  asked: { readonly form: string; readonly period: string; readonly reason?: string },
): Promise<void> {
  const atlas = await loadAtlas(tx)
  const nameOf = (id: string) => {
    const unit = atlas.byUnit.get(id)?.at(-1)
    return unit ? fullName(unit) : { vi: id, en: id }
  }
  const whole = await wholeOf(tx, sources, asked, acting.today)
  if (!isRefused(whole)) await publishWhole(tx, acting, whole, { reason: asked.reason, nameOf })
}
