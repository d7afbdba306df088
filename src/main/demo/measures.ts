import { type Day, dayNumber } from '#kernel/day'
import { type DrawnValue, loadDrawnValues, type Period, periodBefore, periodOn, periodsWithin } from '#measures'
import { findAgencies } from '#people'
import { type Atlas, populationOn, successorsOf, unitOn, unitsOn } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { OLD_PROVINCE, TOP } from '../territory.ts'
import {
  type Base,
  COMMUNE_BASES,
  COMMUNE_PARTS,
  DEPARTMENT_BASES,
  DEPARTMENT_PARTS,
  type PartOf,
  PROVINCE_POINTS,
  PROVINCE_YEARS,
} from './measure-rates.ts'

export interface DrawingValues {
  readonly atlas: Atlas
  readonly today: Day
}

const START: Day = '2024-01-01'
const MERGED: Day = '2025-07-01'
/** The ward of the story: among the first in 2025, behind in 2026 in what its dossiers show. */
const HOT_WARD = '10549-chu-van-an'
const FALLS: Readonly<Record<string, number>> = {
  'commune-applications-online': -0.17,
  'commune-applications-on-time': -0.1,
  'commune-records-digitised': -0.24,
}
/** These alone were reported by each commune in 2024. */
const CORE = new Set([
  'commune-population',
  'commune-adults',
  'commune-adults-payment',
  'commune-ratings-all',
  'commune-ratings-satisfied',
  'commune-records-all',
  'commune-records-digitised',
])
const MONTHLY = new Set(['applications-all', 'applications-online', 'applications-resolved', 'applications-on-time'])
const YEARLY = new Set(['commune-budget-all', 'commune-budget-digital'])
const HALVES: Readonly<Record<string, number>> = {
  'commune-population': 0.497,
  'commune-adults': 0.492,
  'commune-adults-eid': 0.508,
  'commune-adults-skills': 0.515,
  'commune-team-members': 0.56,
}

/** The last day whose values of communes are drawn: what ended since is reported in the course of the story. */
export const drawnUpTo = (today: Day): Day => periodBefore(periodOn('quarter', today)).to

/**
 * Reported values of every commune and department and of the province from 2024 on: of the communes of each period,
 * before and after the merger of 1 July 2025. Drawn, the same on every day they are drawn, and marked simulated.
 */
export async function drawMeasures(tx: Tx, { atlas, today }: DrawingValues): Promise<void> {
  const agencies = await findAgencies(tx, { level: 'province' })
  const departments = agencies.filter(({ parent }) => parent !== null)
  const values = [
    ...communeValues(atlas, drawnUpTo(today)),
    ...departments.flatMap((agency) => departmentValues(agency, periodBefore(periodOn('month', today)).to)),
    ...provinceValues(periodBefore(periodOn('month', today)).to),
  ]
  await loadDrawnValues(tx, values, today)
}

function communeValues(atlas: Atlas, upTo: Day): DrawnValue[] {
  const { peopleOn, heirOf } = inheritance(atlas)
  const values: DrawnValue[] = []
  for (const period of periodsOfAll(upTo))
    for (const { unitId, kind } of unitsOn(atlas, period.to, 'commune')) {
      const heir = heirOf(unitId)
      const since = period.to >= MERGED
      const subject = { id: unitId, unitId, agencyId: since ? `ubnd-${unitId}` : null }
      const people = peopleOn(unitId, period.to)
      const apart = since ? 0 : noise('old', unitId) * 0.35
      const overall = (heir === HOT_WARD ? 1.1 : noise('all', heir)) + (kind === 'ward' ? 0.35 : 0) + apart
      const drawn = draw({
        bases: COMMUNE_BASES,
        parts: COMMUNE_PARTS,
        key: heir,
        people,
        overall,
        period,
        each: since ? 1 : 0.45,
        falls: heir === HOT_WARD && period.from >= '2026-01-01' ? FALLS : {},
      })
      for (const [indicatorId, value] of drawn) {
        if (!isDue(indicatorId, period) || (period.to < '2025-01-01' && !isEarly(indicatorId))) continue
        if (isForgotten(indicatorId, unitId, period)) continue
        values.push({ indicatorId, subject, period, part: '', value })
        const half = HALVES[indicatorId]
        if (half === undefined || period.from < '2026-01-01') continue
        const men = Math.round(value * (half + 0.01 * noise(unitId, indicatorId)))
        values.push({ indicatorId, subject, period, part: 'nam', value: men })
        values.push({ indicatorId, subject, period, part: 'nữ', value: value - men })
      }
    }
  return values
}

const isEarly = (id: string): boolean => CORE.has(id) || YEARLY.has(id)
const bare = (id: string): string => id.replace(/^(commune|dept)-/, '')
const isDue = (id: string, { kind }: Period): boolean =>
  kind === (YEARLY.has(id) ? 'year' : MONTHLY.has(bare(id)) ? 'month' : 'quarter')

/** Now and then a commune never reported: a total then says of how many it is. */
const isForgotten = (id: string, unitId: string, period: Period): boolean =>
  unitId !== HOT_WARD && (period.id === '2026-Q2' || period.id === '2025-Q1') && Math.abs(noise(id, unitId)) > 0.992

const periodsOfAll = (upTo: Day): Period[] =>
  (['month', 'quarter', 'year'] as const).flatMap((kind) =>
    periodsWithin(kind, START, upTo).filter(({ to }) => to <= upTo),
  )

interface KnownAgency {
  readonly id: string
  readonly unit: string
  readonly from: Day
  readonly to: Day | null
}

function departmentValues({ id, unit, from, to }: KnownAgency, upTo: Day): DrawnValue[] {
  const people = 150 + 110 * noise('staff', id)
  return periodsOfAll(upTo)
    .filter((period) => from <= period.from && (to === null || to > period.to))
    .flatMap((period) =>
      [
        ...draw({
          bases: DEPARTMENT_BASES,
          parts: DEPARTMENT_PARTS,
          key: id,
          people,
          overall: noise('all', id),
          period,
          each: 1,
          falls: {},
        }),
      ]
        .filter(([indicatorId]) => isDue(indicatorId, period))
        .map(([indicatorId, value]) => ({
          indicatorId,
          subject: { id, unitId: unit, agencyId: id },
          period,
          part: '',
          value,
        })),
    )
}

function provinceValues(upTo: Day): DrawnValue[] {
  const subjectOn = (day: Day) => {
    const id = day < MERGED ? OLD_PROVINCE : TOP
    return { id, unitId: id, agencyId: null }
  }
  const years = periodsWithin('year', START, upTo)
    .filter(({ to }) => to <= upTo)
    .flatMap((period) =>
      Object.entries(PROVINCE_YEARS).map(([indicatorId, [old, merged]]) => {
        const value = period.to < MERGED ? old : merged * 1.1 ** (Number(period.id) - 2025)
        return { indicatorId, subject: subjectOn(period.to), period, part: '', value: Math.round(value) }
      }),
    )
  const months = periodsWithin('month', START, upTo)
    .filter(({ to }) => to <= upTo)
    .flatMap((period) =>
      Object.entries(PROVINCE_POINTS).map(([indicatorId, [from, to]]) => {
        const value = from + (to - from) * progressAt(period) + 0.3 * noise(indicatorId, period.id)
        return { indicatorId, subject: subjectOn(period.to), period, part: '', value: rounded(value, 2) }
      }),
    )
  return [...years, ...months]
}

interface Drawing {
  readonly bases: readonly Base[]
  readonly parts: readonly PartOf[]
  /** Whose habits it has. */
  readonly key: string
  readonly people: number
  /** How far ahead of the others, about -1 to 1. */
  readonly overall: number
  readonly period: Period
  /** Size of what each place has alike. */
  readonly each: number
  readonly falls: Readonly<Record<string, number>>
}

function draw({ bases, parts, key, people, overall, period, each, falls }: Drawing): Map<string, number> {
  const years = (dayNumber(period.to) - dayNumber(START)) / 365.25
  const drawn = new Map<string, number>()
  // What another kind of period reports is not worked out.
  const due = parts.filter(({ id }) => isDue(id, period))
  const needed = new Set(due.map(({ of }) => of))
  for (const base of bases) {
    if (!isDue(base.id, period) && !needed.has(base.id)) continue
    const habit = 1 + 0.12 * noise(base.id, key)
    const grown = (1 + (base.grows ?? 0)) ** years
    const exact = base.id.endsWith('-population') ? 1 : habit * (1 + 0.02 * noise(base.id, key, period.id))
    // Where each place has the same, it stays the same.
    const size = (base.each ?? 0) * each + ((base.perThousand ?? 0) * people * exact * grown) / 1000
    drawn.set(base.id, Math.max(base.each ? 1 : 0, rounded(size, base.decimals ?? 0)))
  }
  for (const part of due) {
    const whole = drawn.get(part.of) ?? 0
    const pace = progressAt(period) * (1 + 0.2 * noise('pace', part.id, key))
    const habit = part.apart * (0.7 * overall + 0.6 * noise(part.id, key))
    const wobble = 0.12 * part.apart * noise(part.id, key, period.id)
    const share = part.from + (part.to - part.from) * pace + habit + wobble + (falls[part.id] ?? 0)
    drawn.set(part.id, rounded(whole * Math.min(1, Math.max(0, share)), part.decimals ?? 0))
  }
  return drawn
}

const rounded = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals

/** From 0 at the beginning of 2024 to 1 in autumn 2026, slower towards the end. */
const progressAt = ({ to }: Period): number =>
  Math.min(1.08, 1.08 * (1 - Math.exp(-1.02 * ((dayNumber(to) - dayNumber(START)) / 1000))) * 1.56)

/** Repeatable chance between -1 and 1, near 0 more often, for these words: no order of drawing changes it. */
function noise(...words: readonly string[]): number {
  let hash = 0x811c9dc5
  const text = words.join('\u0000')
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 12
  hash = Math.imul(hash, 0x297a2d39)
  hash ^= hash >>> 15
  return ((hash & 0xffff) + ((hash >>> 16) & 0xffff)) / 0xffff - 1
}

/** Of every commune that ever stood: which of today it became, mostly, and how many people it had. */
function inheritance(atlas: Atlas) {
  const heirs = new Map<string, string>()
  const heirOf = (unitId: string): string => {
    let heir = heirs.get(unitId)
    if (heir === undefined) {
      const parts = unitOn(atlas, unitId, MERGED) ? [] : successorsOf(atlas, unitId, MERGED)
      heir = (parts.find(({ share }) => share === 1) ?? parts[0])?.unitId ?? unitId
      heirs.set(unitId, heir)
    }
    return heir
  }
  const size = (unitId: string): number => 1 + 0.2 * noise('size', unitId)
  const territories = new Map<string, number>()
  for (const day of OLD_DAYS)
    for (const { unitId } of unitsOn(atlas, day, 'commune')) {
      const key = `${day} ${heirOf(unitId)}`
      territories.set(key, (territories.get(key) ?? 0) + size(unitId))
    }
  const peopleOf = (unitId: string): number => populationOn(atlas, unitId, MERGED)?.people ?? 700
  return {
    heirOf,
    /** People of the unit on the day: those of the commune of today, parted among what stood there. */
    peopleOn(unitId: string, day: Day): number {
      if (day >= MERGED) return peopleOf(unitId)
      const [early, late] = OLD_DAYS
      const all = territories.get(`${day < '2024-12-01' ? early : late} ${heirOf(unitId)}`) ?? 1
      return (peopleOf(heirOf(unitId)) * size(unitId)) / all
    },
  }
}

/** Two days before the merger, with 235 and 207 communes. */
const OLD_DAYS = ['2024-06-01', '2025-03-01'] as const
