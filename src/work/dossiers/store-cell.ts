import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { DossierCell } from './names.ts'

/**
 * The cell of a row of `work.dossier`: the figures and the list behind a figure read it here, so that a list holds
 * exactly as many as its figure says. On time is measured by the appointment without apologies.
 */
export const cellOf = (now: Instant): RawBuilder<DossierCell> => sql<DossierCell>`(case
  when issued_at is not null and state <> 'withdrawn' then
    case when issued_at > promised_at then 'doneLate' else 'doneOnTime' end
  when closed_day is not null then 'notHandled'
  when state in ('mending', 'waiting', 'paying') then 'paused'
  when coalesce(promised_at, due_at) < ${now}::timestamptz then 'openOverdue'
  else 'openInTime' end)`

/**
 * Was submitted once: what was begun and ended without it had no day by which it was to be checked, and no guide.
 */
export const wasSubmitted = sql<boolean>`(state <> 'draft' and not (closed_day is not null and due_at is null and guided = 0))`
