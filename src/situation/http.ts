import { countsByUnit, curvesByUnit, epidemicLevelOn, overviewOf, retestsByUnit } from '#epidemic'
import type { Caller } from '#kernel/caller'
import { addDays, type Day, type Instant, instantOf } from '#kernel/day'
import { refuse } from '#kernel/refusal'
import { type Sources, standings } from '#measures'
import {
  type Atlas,
  childrenOn,
  loadAtlas,
  pathOn,
  populationOn,
  standingOn,
  subtreeOn,
  type UnitVersion,
  unitOn,
  unitsOn,
} from '#places'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { fourCells, fourCellsByUnit, needsAttention, petitionsWaiting } from '#work'
import { mostPressing, unitsToWatch } from './attention.ts'
import { type BoardAnswer, type BoardCall, createBriefHandlers } from './brief/http-brief.ts'
import type { AttentionItem, situation, UnitRow } from './contract.ts'
import { addCurves, sumOf } from './rows.ts'

const MOST_ATTENTION = 7
/** Out of how many they are chosen. */
const ATTENTION_READ = 50
const CURVE_DAYS = 28
const NO_TASKS = { doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0, total: 0 }

interface Asked {
  readonly caller: Caller
  readonly day: Day
  readonly today: Day
  /** The moment "24 hours ago" is counted from: now, or the end of a day gone by. */
  readonly at: Instant
  readonly place: UnitVersion
}

/** What the handlers need from the product they run in. */
export interface Surroundings {
  /** Where computed indicators come from. */
  readonly sources: Sources
  /** Address the users type: printed links lead there. */
  readonly publicUrl: string
}

export function createHandlers({ sources, publicUrl }: Surroundings): Handlers<typeof situation> {
  return {
    getBoard: (call, tx) => boardOf(call, tx, sources),
    // The brief tells nothing of the programme: it is not worked out for it.
    ...createBriefHandlers((call, tx) => boardOf(call, tx, null), publicUrl),
  }
}

async function boardOf({ query, caller, today, at }: BoardCall, tx: Tx, sources: Sources | null): Promise<BoardAnswer> {
  const day = query.day ?? today
  const atlas = await loadAtlas(tx)
  const place = placeOn(atlas, query.place, day)
  if (!place) return refuse('unknown-place')
  const asked = { caller, day, today, place, at: day < today ? instantOf(addDays(day, 1)) : at }
  const rowsLevel =
    query.rows === 'communes' || childrenOn(atlas, place.unitId, day)[0]?.level !== 'district' ? 'commune' : 'district'
  const units = await rowsOf(tx, atlas, asked, rowsLevel)
  // Of a place none of which the caller may see, nothing is known: a zero would say there is nothing.
  const seesSome = units.length > 0
  const seesWork = seesSome && caller.may('work.see')
  const unitIds = subtreeOn(atlas, place.unitId, day)
  return {
    day,
    today,
    place: {
      id: place.unitId,
      name: place.name,
      kind: place.kind,
      level: place.level,
      path: pathOn(atlas, place.unitId, day).map(({ unitId, name }) => ({ id: unitId, name })),
    },
    rowsLevel,
    partial: !communesOn(atlas, unitIds, day).every((unit) => seesAnything(caller, unit)),
    epidemic:
      seesSome && caller.may('epidemic.see')
        ? await overviewOf(tx, { day, at: asked.at, unitId: place.unitId, outbreakId: null })
        : null,
    tasks: seesWork ? await fourCells(tx, { today: day, unitIds }) : null,
    reports: seesWork ? await petitionsWaiting(tx, { today: day, unitIds, origin: 'citizen' }) : null,
    obstacles: seesWork ? await petitionsWaiting(tx, { today: day, unitIds, origin: 'enterprise' }) : null,
    programme:
      sources !== null && caller.may('measures.see')
        ? await standings(tx, sources, { place: place.unitId, day, today, targeted: true })
        : [],
    attention: await attentionOf(tx, atlas, asked, units),
    units,
  }
}

/** The unit asked for; when it does not stand on the day, the largest of those on its ground. */
function placeOn(atlas: Atlas, id: string | undefined, day: Day): UnitVersion | null {
  if (id === undefined) return homeOf(atlas, day)
  const unit = unitOn(atlas, id, day)
  if (unit) return unit
  const there = standingOn(atlas, id, day).flatMap(({ unitId }) => unitOn(atlas, unitId, day) ?? [])
  return there.toSorted((a, b) => sizeOf(atlas, b, day) - sizeOf(atlas, a, day))[0] ?? null
}

const sizeOf = (atlas: Atlas, unit: UnitVersion, day: Day): number => subtreeOn(atlas, unit.unitId, day).length

/** The unit the board opens on: the province-level unit with the most below it on the day. */
const homeOf = (atlas: Atlas, day: Day): UnitVersion | null =>
  unitsOn(atlas, day, 'province').toSorted((a, b) => sizeOf(atlas, b, day) - sizeOf(atlas, a, day))[0] ?? null

async function rowsOf(tx: Tx, atlas: Atlas, asked: Asked, level: 'district' | 'commune'): Promise<UnitRow[]> {
  const { day, place, caller } = asked
  const units = unitsBelow(atlas, place, day, level).filter((unit) =>
    subtreeOn(atlas, unit.unitId, day).some((id) => seesAnything(caller, id)),
  )
  const scope = { day, at: asked.at, unitId: place.unitId, outbreakId: null }
  const seesEpidemic = caller.may('epidemic.see')
  const counts = new Map(
    (seesEpidemic ? await countsByUnit(tx, scope) : []).flatMap((row) => (row.unitId ? [[row.unitId, row]] : [])),
  )
  const curves = new Map(
    (seesEpidemic ? await curvesByUnit(tx, scope) : []).flatMap(({ unitId, points }) =>
      unitId ? [[unitId, points.map(({ f0 }) => f0)]] : [],
    ),
  )
  const levels = seesEpidemic && level === 'commune' ? await epidemicLevelOn(tx, day) : new Map()
  const tasks = caller.may('work.see') ? await fourCellsByUnit(tx, { today: day }) : new Map()
  return units.map((unit) => {
    const communes = subtreeOn(atlas, unit.unitId, day)
    const own = communes.map((id) => tasks.get(id) ?? NO_TASKS)
    return {
      id: unit.unitId,
      name: unit.name,
      kind: unit.kind,
      population: populationOn(atlas, unit.unitId, day)?.people ?? null,
      ...sumOf(communes, counts),
      epidemicLevel: levels.get(unit.unitId)?.level ?? null,
      tasksOpen: own.reduce((sum, cells) => sum + cells.openInTime + cells.openOverdue, 0),
      tasksOverdue: own.reduce((sum, cells) => sum + cells.openOverdue, 0),
      curve: addCurves(communes, curves, CURVE_DAYS),
    }
  })
}

/** Patients of which the caller may see none make no row: zeros would say what is not known. */
const seesAnything = (caller: Caller, unit: string): boolean =>
  !caller.may('epidemic.see') || caller.may('epidemic.see', { unit, sector: 'health' })

/** Districts lie just below; communes may lie two levels down. A commune is its own only row. */
function unitsBelow(atlas: Atlas, place: UnitVersion, day: Day, level: 'district' | 'commune'): UnitVersion[] {
  if (place.level === 'commune') return [place]
  if (level === 'district') return childrenOn(atlas, place.unitId, day)
  return communesOn(atlas, subtreeOn(atlas, place.unitId, day), day).flatMap((id) => unitOn(atlas, id, day) ?? [])
}

const communesOn = (atlas: Atlas, ids: readonly string[], day: Day): string[] =>
  ids.filter((id) => unitOn(atlas, id, day)?.level === 'commune')

/** Work that waits for the caller, and units that call for a decision where the caller may issue one. */
async function attentionOf(tx: Tx, atlas: Atlas, asked: Asked, units: readonly UnitRow[]): Promise<AttentionItem[]> {
  const { caller, today, day } = asked
  const items: AttentionItem[] = []
  // Work waits today; a day gone by shows what the units of that day called for.
  if (caller.may('work.see') && day >= today) {
    for (const { reason, unitId, due, ...one } of await needsAttention(tx, caller, today, ATTENTION_READ)) {
      const unitName = unitOn(atlas, unitId, today)?.name ?? null
      items.push({
        kind: reason,
        work: one.kind,
        id: one.id,
        title: one.title,
        unitId,
        unitName,
        due,
        workingDaysLeft: one.workingDaysLeft,
        count: null,
      })
    }
  }
  if (caller.may('work.direct') || caller.may('epidemic.act')) {
    const retests = caller.may('epidemic.act') && day >= today ? await retestsByUnit(tx) : new Map<string, number>()
    const watched = units.map((unit) => ({
      ...unit,
      retests: subtreeOn(atlas, unit.id, day).reduce((sum, id) => sum + (retests.get(id) ?? 0), 0),
    }))
    items.push(...(unitsToWatch(watched) as AttentionItem[]))
  }
  return mostPressing(items, MOST_ATTENTION)
}
