import { addDays, type Day, dayOf, type Instant, spokenDay } from '#kernel/day'
import { type Decision, decide, type Fact, type Json } from '#kernel/fact'
import { tidy } from '#kernel/fold'
import { refuse } from '#kernel/refusal'
import type { Values } from '#kernel/text'
import { whereOf } from '../case.ts'
import type { Figures } from './figures.ts'
import type { Area } from './ground.ts'

export const ZONE_STATES = ['draft', 'in-force', 'lifted', 'dropped'] as const

/** A zone as a decision needs to know it. */
export interface Zone {
  readonly home: number
  readonly id: string
  readonly outbreakId: string
  readonly clusterId: string | null
  readonly name: string
  readonly unitId: string
  readonly state: (typeof ZONE_STATES)[number]
  readonly revision: number
  readonly decidedBy: string | null
  readonly decidedAt: Instant | null
  readonly liftedOn: Day | null
}

/** The version that holds until it is changed or lifted. */
export interface Standing {
  readonly version: number
  readonly from: Day
}

/** A decision may be entered after it was signed on paper, or ahead of the day it takes effect. */
const AHEAD_DAYS = 30

type Raced = 'changed-since'

const about = (
  kind: string,
  { id, unitId }: Pick<Zone, 'id' | 'unitId'>,
): Pick<Fact, 'kind' | 'subject' | 'where'> => ({
  kind: `epidemic.zone-${kind}`,
  subject: { type: 'epidemic.zone', id },
  where: whereOf(unitId),
})

const raced = ({ decidedBy, decidedAt }: Zone): Values => ({ who: decidedBy ?? '', at: decidedAt ?? '' })

/** What a fact keeps of an area: enough to say what was closed, without its outline. */
const told = (area: Area, { people, levels }: Figures): { readonly [key: string]: Json } => ({
  area: area.kind,
  people,
  f0: levels[0]?.inside ?? 0,
  f1: levels[1]?.inside ?? 0,
})

export interface Deciding {
  readonly revision: number
  readonly area: Area
  readonly figures: Figures
  readonly startsAt: Instant
  readonly basis: string
  readonly reason?: string | undefined
  readonly today: Day
}

export interface Decided {
  readonly version: number
  readonly from: Day
}

/** A draft comes into force as the first version. */
export function decideZone(
  zone: Zone,
  { revision, area, figures, startsAt, basis, today }: Deciding,
): Decision<Decided, Raced | 'not-draft' | 'start-wrong'> {
  if (zone.revision !== revision) return refuse('changed-since', raced(zone))
  if (zone.state !== 'draft') return refuse('not-draft')
  const from = dayOf(startsAt)
  if (from > addDays(today, AHEAD_DAYS)) return refuse('start-wrong', { day: spokenDay(today) })
  return decide(
    { version: 1, from },
    { ...about('decided', zone), authority: basis, after: { version: 1, from, ...told(area, figures) } },
  )
}

/** Another area from a day on; the zones of earlier days stay what they were. */
export function changeZone(
  zone: Zone,
  standing: Standing,
  { revision, area, figures, startsAt, basis, reason, today }: Deciding,
): Decision<Decided, Raced | 'not-in-force' | 'start-wrong' | 'reason-needed'> {
  if (zone.revision !== revision) return refuse('changed-since', raced(zone))
  if (zone.state !== 'in-force') return refuse('not-in-force')
  if (!reason?.trim()) return refuse('reason-needed')
  const from = dayOf(startsAt)
  if (from < standing.from || from > addDays(today, AHEAD_DAYS))
    return refuse('start-wrong', { day: spokenDay(standing.from) })
  const version = standing.version + 1
  return decide(
    { version, from },
    {
      ...about('changed', zone),
      authority: basis,
      reason: tidy(reason),
      after: { version, from, ...told(area, figures) },
    },
  )
}

export interface Lifting {
  readonly revision: number
  /** First day on which it no longer holds. */
  readonly on: Day
  readonly basis: string
  readonly reason?: string | undefined
  /** Conditions not met. */
  readonly unmet: readonly string[]
  readonly today: Day
}

/** Before every condition is met it takes a reason. */
export function liftZone(
  zone: Zone,
  standing: Standing,
  { revision, on, basis, reason, unmet, today }: Lifting,
): Decision<{ on: Day; reason: string | null }, Raced | 'not-in-force' | 'start-wrong' | 'not-all-met'> {
  if (zone.revision !== revision) return refuse('changed-since', raced(zone))
  if (zone.state !== 'in-force') return refuse('not-in-force')
  if (on < standing.from || on > addDays(today, AHEAD_DAYS))
    return refuse('start-wrong', { day: spokenDay(standing.from) })
  if (unmet.length > 0 && !reason?.trim()) return refuse('not-all-met', { n: unmet.length })
  const why = reason?.trim() ? tidy(reason) : null
  return decide(
    { on, reason: why },
    { ...about('lifted', zone), authority: basis, reason: why ?? undefined, after: { on, unmet } },
  )
}

export function dropDraft(zone: Zone, revision: number): Decision<null, Raced | 'not-draft'> {
  if (zone.revision !== revision) return refuse('changed-since', raced(zone))
  if (zone.state !== 'draft') return refuse('not-draft')
  return decide(null, about('dropped', zone))
}

export const draftedFact = (zone: Pick<Zone, 'id' | 'unitId' | 'name'>, area: Area, figures: Figures): Fact => ({
  ...about('drafted', zone),
  after: { name: zone.name, ...told(area, figures) },
})

export const tickedFact = (zone: Pick<Zone, 'id' | 'unitId'>, item: string, done: boolean, words: string): Fact => ({
  ...about('checked', zone),
  reason: words,
  after: { item, done },
})
