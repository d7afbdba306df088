import type { Caller } from '#kernel/caller'
import type { Instant } from '#kernel/day'
import type { ReportState } from './names.ts'
import type { Report } from './report.ts'

/** The report in another state, with who brought it there, one version on. */
export function stamped(
  report: Report,
  state: ReportState,
  { caller, at }: { readonly caller: Pick<Caller, 'accountId'>; readonly at: Instant },
): Report {
  const by = caller.accountId
  const next = { ...report, state, version: report.version + 1 }
  if (state === 'verified') return { ...next, verifiedBy: by, verifiedAt: at }
  if (state === 'approved') return { ...next, approvedBy: by, approvedAt: at }
  if (state === 'published')
    return { ...next, publishedBy: by, publishedAt: at, publishedRound: report.round, reason: null }
  return next
}
