import { type Acting, remember } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import type { Taken } from './course.ts'
import type { Draft } from './draft.ts'
import type { Observation } from './observation.ts'
import type { Line, Report } from './report.ts'
import { saveDrafts } from './store-drafts.ts'
import { reportFact } from './store-entry.ts'
import { insertLines, removeLines, saveLines } from './store-lines.ts'
import { findByIds, supersede, updateObservations } from './store-observations.ts'
import { refoldReports } from './store-refold.ts'
import { updateReports } from './store-reports.ts'
import { keepSteps } from './store-steps.ts'

/** Keeps a step of the course, of one report or many: values, lines, reports, steps and facts. */
export async function keepTaken(
  tx: Tx,
  acting: Acting,
  kind: string,
  all: readonly { readonly before: Report; readonly taken: Taken }[],
  reason?: string,
): Promise<readonly Observation[]> {
  const values = all.flatMap(({ taken }) => taken.values)
  await supersede(tx, values)
  await updateObservations(tx, values)
  await insertLines(
    tx,
    all.flatMap(({ taken: { report, lines } }) => lines.map((line) => ({ report, line }))),
  )
  await updateReports(
    tx,
    all.map(({ taken }) => taken.report),
  )
  await refoldReports(
    tx,
    values.map(({ id }) => id),
    acting,
    all.map(({ before }) => before.id),
  )
  await keepSteps(
    tx,
    acting,
    all.map(({ taken }) => taken),
  )
  await remember(
    tx,
    acting,
    all.map(({ before, taken }) => reportFact(kind, taken.report, before, { values: taken.values.length }, reason)),
  )
  return values
}

/** Drafts that say what the lines say, so that whoever mends a report need not type it again. */
export async function draftLines(
  tx: Tx,
  { caller, at }: Pick<Acting, 'caller' | 'at'>,
  report: Report,
  lines: readonly Line[],
  origin: Draft['origin'],
): Promise<void> {
  await saveDrafts(
    tx,
    report,
    lines.map(({ indicatorId, part, observation, absent, note }) => ({
      indicatorId,
      part,
      value: observation?.value ?? null,
      absent: observation ? null : absent,
      note,
      origin,
      savedBy: caller.accountId,
      savedAt: at,
    })),
  )
}

/**
 * The lines of a report whose latest round was taken back or dropped: each on what is published of it, and none where
 * nothing is.
 */
export async function restoreLines(tx: Tx, report: Report, lines: readonly Line[]): Promise<void> {
  const ids = lines.flatMap(({ observation }) =>
    observation && observation.state !== 'published' && observation.replaces ? [observation.replaces] : [],
  )
  const published = await findByIds(tx, ids, false)
  await removeLines(tx, report)
  if (report.publishedRound === null) return
  await saveLines(
    tx,
    report,
    lines.flatMap((line) => {
      const { observation } = line
      if (observation === null || observation.state === 'published') return [{ ...line, returned: null }]
      const before = observation.replaces ? published.get(observation.replaces) : undefined
      return before ? [{ ...line, observation: before, returned: null }] : []
    }),
  )
}
