import type { Day, Instant } from '#kernel/day'

export const WEBHOOK_STATES = ['active', 'paused', 'off'] as const
export type WebhookState = (typeof WEBHOOK_STATES)[number]

export const DELIVERY_STATES = ['waiting', 'sent', 'dead'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** What receivers may choose: everything of a kind, everything of another room, or everything. */
export const WEBHOOK_EVENTS = ['*', 'task.*', 'directive.*', 'petition.*', 'dossier.*', 'epidemic.*'] as const

/** True when a receiver who chose these hears of this event; `task.*` is every step of tasks. */
export const hears = (chosen: readonly string[], event: string): boolean =>
  chosen.some((one) => one === '*' || one === event || (one.endsWith('.*') && event.startsWith(one.slice(0, -1))))

export interface HookEvent {
  readonly id: string
  readonly at: Instant
  readonly name: string
  readonly subjectType: string
  readonly subjectId: string
  readonly code: string | null
  readonly state: string | null
  readonly due: Day | null
  readonly unit: string | null
  readonly sector: string | null
  readonly byAgency: string | null
}

/** What is posted: what moved, where, in which state it is now. No title, no words, nobody's name. */
export const bodyOf = (event: HookEvent): string =>
  JSON.stringify({
    id: event.id,
    event: event.name,
    at: event.at,
    subject: { type: event.subjectType, id: event.subjectId, code: event.code },
    state: event.state,
    due: event.due,
    unit: event.unit,
    sector: event.sector,
    agency: event.byAgency,
  })

/** 30 seconds, a minute, … six hours: a receiver that is down overnight misses nothing. */
export const DELIVERY_BACK_OFF = { firstMs: 30_000, mostMs: 6 * 3_600_000, tries: 12 }

/** Failing for so long without one success, a receiver is no longer asked until somebody looks. */
export const PAUSE_AFTER_MS = 24 * 3_600_000

export const isToPause = (failingSince: Instant, at: Instant): boolean =>
  Date.parse(at) - Date.parse(failingSince) >= PAUSE_AFTER_MS
