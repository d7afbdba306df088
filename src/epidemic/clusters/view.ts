import { addDays, type Day, eachDay } from '#kernel/day'
import type { Language } from '#kernel/text'
import type { Atlas } from '#places'
import { unitName } from '../place.ts'
import { type OutbreakEndRule, outbreakEndOf, standingOf } from '../rules/outbreak-end.ts'
import { belonging } from './cluster.ts'
import type { Origin } from './generations.ts'
import { reasonWords } from './reasons.ts'
import type { ClusterCaseView, ClusterRow as RowView } from './schema.ts'
import type { ClusterRow } from './store-clusters.ts'
import type { CaseDetail, ContactCount } from './store-people.ts'

const CURVE_DAYS = 28

export interface Viewing {
  readonly atlas: Atlas
  readonly day: Day
  readonly language: Language
  readonly disease: string
  readonly ownEnds: readonly OutbreakEndRule[]
}

/** A cluster up to a day in one line; cases are those of it that were found. */
export function viewRow(
  cluster: ClusterRow,
  cases: readonly CaseDetail[],
  contacts: readonly ContactCount[],
  { atlas, day, language, disease, ownEnds }: Viewing,
): RowView {
  const days = cases.map(({ confirmedOn }) => confirmedOn).sort()
  const standing = standingOf(cases, outbreakEndOf(disease, day, ownEnds), day)
  const offered = new Set(cluster.members.filter(({ state }) => state === 'proposed').map(({ personId }) => personId))
  const own = new Set(cases.map(({ id }) => id))
  const inLevel = (level: number): number =>
    contacts.reduce((sum, one) => (one.level === level && own.has(one.caseId) ? sum + one.people : sum), 0)
  const perDay = Map.groupBy(days, (one) => one)
  const laterStatus = cluster.statusOn !== null && cluster.statusOn > day
  const { rule, ...facts } = standing
  return {
    id: cluster.id,
    outbreakId: cluster.outbreakId,
    name: cluster.name,
    unitId: cluster.unitId,
    unitName: unitName(atlas, cluster.unitId, day, language),
    state: cluster.state,
    // Nothing but active was confirmed before the day it was.
    status: laterStatus ? 'active' : cluster.status,
    statusOn: laterStatus ? null : cluster.statusOn,
    standing: {
      ...facts,
      rule: rule && {
        containedDays: rule.containedDays,
        closedDays: rule.closedDays,
        act: rule.act,
        cited: rule.cited,
      },
    },
    reasons: cluster.reasons.map((reason) => reasonWords(reason, cluster.unitId, atlas, day)),
    cases: cases.length,
    offered: cluster.state === 'confirmed' ? cases.filter(({ id }) => offered.has(id)).length : 0,
    week: days.filter((one) => one > addDays(day, -7)).length,
    f1: inLevel(1),
    f2: inLevel(2),
    firstCaseOn: days[0] ?? null,
    curve: eachDay(addDays(day, 1 - CURVE_DAYS), day).map((one) => perDay.get(one)?.length ?? 0),
    units: [...Map.groupBy(cases, ({ unitId }) => unitId)]
      .map(([id, list]) => ({ id, name: unitName(atlas, id, day, language), cases: list.length }))
      .sort((a, b) => b.cases - a.cases || ((a.id ?? '') < (b.id ?? '') ? -1 : 1)),
  }
}

/** The cases of a cluster, each with who most likely infected it and how many it exposed. */
export function viewCases(
  cluster: ClusterRow,
  cases: readonly CaseDetail[],
  origins: readonly Origin[],
  contacts: readonly ContactCount[],
  { atlas, day, language }: Viewing,
): ClusterCaseView[] {
  const states = new Map(belonging(cluster).map(({ personId, state }) => [personId, state]))
  const codes = new Map(cases.map(({ id, code }) => [id, code]))
  const byCase = new Map(origins.map((origin) => [origin.caseId, origin]))
  const exposed = new Map(contacts.filter(({ level }) => level === 1).map((one) => [one.caseId, one.people]))
  return cases.map((one) => {
    const origin = byCase.get(one.id)
    return {
      ...one,
      unitName: unitName(atlas, one.unitId, day, language),
      state: states.get(one.id) === 'proposed' ? ('proposed' as const) : ('member' as const),
      f1: exposed.get(one.id) ?? 0,
      generation: origin?.generation ?? 0,
      sourceId: origin?.sourceId ?? null,
      sourceCode: origin?.sourceId ? (codes.get(origin.sourceId) ?? null) : null,
      interval: origin?.interval ?? null,
      setting: origin?.setting ?? null,
    }
  })
}

/** Cases by day from the first to the day. */
export function curveFrom(cases: readonly CaseDetail[], day: Day): { day: Day; count: number }[] {
  const perDay = Map.groupBy(cases, ({ confirmedOn }) => confirmedOn)
  const first = [...perDay.keys()].sort()[0]
  return first === undefined
    ? []
    : eachDay(first, day).map((one) => ({ day: one, count: perDay.get(one)?.length ?? 0 }))
}
