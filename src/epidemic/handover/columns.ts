import { type Day, dayOf, type Instant } from '#kernel/day'

/**
 * Columns in the names that outbreak software knows (R packages linelist and epicontacts), days in ISO 8601, moments
 * with their offset. No name, telephone, address, workplace or year of birth; who is in it is told apart by `id` alone.
 */

export interface ListedPerson {
  readonly id: string
  readonly code: string
  readonly unitCode: string | null
  readonly unit: string | null
  readonly birthYear: number | null
  readonly sex: string | null
  readonly level: number | null
  readonly exposedAt: Instant | null
  readonly onsetOn: Day | null
  readonly sampledOn: Day | null
  readonly confirmedAt: Instant | null
  readonly isolatedAt: Instant | null
  readonly quarantinedAt: Instant | null
  readonly releasedAt: Instant | null
  readonly outcome: string | null
  readonly sourceId: string | null
}

export interface ListedContact {
  readonly from: string
  readonly to: string
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  readonly setting: string | null
  readonly nearness: string | null
  readonly mask: string | null
  readonly directed: boolean
  /** Whether it is the step by which `to` came by the present level. */
  readonly explains: boolean
}

export interface ListedVisit {
  readonly person: string
  readonly venue: string
  readonly kind: string
  readonly startsAt: Instant
  readonly endsAt: Instant
}

export const lineListHead = [
  'id',
  'case_id',
  'location_code',
  'location',
  'age',
  'gender',
  'contact_level',
  'date_exposure',
  'date_onset',
  'date_sampling',
  'date_confirmation',
  'date_isolation',
  'date_quarantine',
  'date_release',
  'outcome',
  'infector',
] as const
export const contactsHead = [
  'from',
  'to',
  'exposure_start',
  'exposure_end',
  'setting',
  'distance',
  'mask',
  'directed',
  'explains_level',
] as const
export const visitsHead = ['id', 'venue', 'venue_kind', 'from', 'to'] as const

const dayIn = (at: Instant | null): string => (at === null ? '' : dayOf(at))
const moment = (at: Instant | null): string =>
  at === null ? '' : `${new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`

export const personRow = (one: ListedPerson, on: Day): string[] => [
  one.id,
  one.code,
  one.unitCode ?? '',
  one.unit ?? '',
  one.birthYear === null ? '' : String(Math.max(0, Number(on.slice(0, 4)) - one.birthYear)),
  one.sex ?? '',
  one.level === null ? '' : String(one.level),
  dayIn(one.exposedAt),
  one.onsetOn ?? '',
  one.sampledOn ?? '',
  dayIn(one.confirmedAt),
  dayIn(one.isolatedAt),
  dayIn(one.quarantinedAt),
  dayIn(one.releasedAt),
  one.outcome ?? '',
  one.sourceId ?? '',
]

export const contactRow = (one: ListedContact): string[] => [
  one.from,
  one.to,
  moment(one.startsAt),
  moment(one.endsAt),
  one.setting ?? '',
  one.nearness ?? '',
  one.mask ?? '',
  String(one.directed),
  String(one.explains),
]

export const visitRow = (one: ListedVisit): string[] => [
  one.person,
  one.venue,
  one.kind,
  moment(one.startsAt),
  moment(one.endsAt),
]
