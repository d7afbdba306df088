import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { listRuns, publishRun } from './store-runs.ts'

/** For the demo: what was worked out for a year counts as published on the day told. Returns whether there was one to publish. */
export async function publishDrawnYear(
  tx: Tx,
  editionId: string,
  year: number,
  { at, act }: { readonly at: Instant; readonly act: string },
): Promise<boolean> {
  const run = (await listRuns(tx, editionId)).find((one) => one.year === year && one.state === 'provisional')
  if (!run) return false
  await publishRun(tx, run, { by: null, at, act, reason: null })
  return true
}
