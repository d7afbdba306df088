import type { Caller } from '#kernel/caller'
import type { ReportAct } from './names.ts'
import { isCorrecting, isOwed, type Report, sectorsOf } from './report.ts'

/** Agencies in whose name the caller may act: those of all posts held. */
export const agenciesOf = (caller: Caller): ReadonlySet<string> =>
  new Set([...(caller.settings['app.agencies'] ?? '').split(','), caller.agencyId ?? ''].filter(Boolean))

/** Whether the report is one the caller fills in. */
export const isMine = ({ agencyId }: Pick<Report, 'agencyId'>, caller: Caller): boolean =>
  caller.kind === 'system' || (agenciesOf(caller).has(agencyId) && caller.may('measures.act'))

/** Whether the caller holds a power over some sector of the report in its place. */
export const holds = (power: string, report: Report, caller: Caller): boolean =>
  sectorsOf(report).some((sector) => caller.may(power, { unit: report.unitId, sector }))

/** What the caller may do with the report as it stands; the rule of each step decides again, line by line. */
export function actsOf(report: Report, caller: Caller): ReportAct[] {
  const { state } = report
  const mine = isMine(report, caller)
  const own = report.declaredBy !== null && report.declaredBy === caller.accountId
  const acts: [ReportAct, boolean][] = [
    ['fill', mine && isOwed(report)],
    ['submit', mine && isOwed(report)],
    ['recall', mine && state === 'declared'],
    ['verify', state === 'declared' && !own && holds('measures.verify', report, caller)],
    [
      'return',
      (state === 'declared' || state === 'verified' || state === 'approved') &&
        !own &&
        holds('measures.verify', report, caller),
    ],
    ['approve', state === 'verified' && !own && holds('measures.approve', report, caller)],
    ['publish', state === 'approved' && holds('measures.publish', report, caller)],
    ['correct', mine && state === 'published'],
    ['drop-correction', mine && isCorrecting(report) && isOwed(report)],
    ['urge', isOwed(report) && !mine && caller.may('measures.verify', { unit: report.unitId, sector: report.sector })],
  ]
  return acts.flatMap(([act, may]) => (may ? [act] : []))
}
