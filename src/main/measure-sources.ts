import * as epidemic from '#epidemic'
import type { Instant } from '#kernel/day'
import type { Sources } from '#measures'
import { workShares } from '#work'

/** Where indicators that nobody types come from: the facts of work and epidemic, by the ids of the catalogue. */
export function measureSources(now: () => Instant): Sources {
  const work = workShares(now)
  const shares = epidemic.epidemicShares(now)
  return {
    'f1-quarantined-24h': epidemic.quarantinedWithin24h(now),
    'samples-result-24h': shares.samplesWithin24h,
    'cases-investigated-24h': shares.casesInvestigatedWithin24h,
    'tasks-on-time': work.tasksOnTime,
    'tasks-overdue-share': work.tasksOverdue,
    'petitions-on-time': work.petitionsOnTime,
    'petitions-satisfied': work.petitionsSatisfied,
    'obstacles-on-time': work.obstaclesOnTime,
    'dossiers-on-time': work.dossiersOnTime,
    'dossiers-submitted-online': work.dossiersOnline,
  }
}
