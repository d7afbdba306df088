import type { Day } from '#kernel/day'
import type { Atlas } from './atlas.ts'
import { type Seat, schematicCells, schematicHull } from './cells.ts'
import { type Geometry, type Ring, ringArea } from './geometry.ts'
import { childrenOn, subtreeOn, unitOn } from './reading.ts'
import type { Level, UnitVersion } from './unit.ts'

export interface Shape {
  readonly unit: UnitVersion
  readonly geometry: Geometry
  /** True: a cell drawn around a centre, no boundary. */
  readonly schematic: boolean
}

/** Imported boundaries of the day, by unit. */
export type Boundaries = ReadonlyMap<string, Geometry>

/**
 * The shapes of one level inside a parent (null: every province) on the day: the imported boundary where there is
 * one, otherwise a schematic cell. Levels between are laid out on the way, so a commune lies inside its district.
 * A unit that nothing places has no shape.
 */
export function shapesOn(
  atlas: Atlas,
  boundaries: Boundaries,
  day: Day,
  parentId: string | null,
  level: Level,
): Shape[] {
  const parent = parentId === null ? null : unitOn(atlas, parentId, day)
  const outline = parent ? outlineOf(boundaries.get(parent.unitId) ?? cellOf(atlas, boundaries, day, parent)) : null
  return inside(atlas, boundaries, day, { parentId, outline }, level)
}

/** A district's own cell, as the map of its province draws it: its communes are spread inside the same shape. */
function cellOf(atlas: Atlas, boundaries: Boundaries, day: Day, unit: UnitVersion): Geometry | undefined {
  if (unit.level === 'province') return undefined
  const beside = shapesOn(atlas, boundaries, day, unit.parentId, unit.level)
  return beside.find((shape) => shape.unit.unitId === unit.unitId)?.geometry
}

interface Frame {
  readonly parentId: string | null
  readonly outline: Ring | null
}

function inside(atlas: Atlas, boundaries: Boundaries, day: Day, frame: Frame, level: Level): Shape[] {
  const units = childrenOn(atlas, frame.parentId, day)
  if (units.length === 0) return []
  if (level === 'province') return units.flatMap((unit) => wholeProvince(atlas, boundaries, day, unit))
  if (units[0]?.level === level) return layOut(units, boundaries, frame.outline)
  const frames = new Map(layOut(units, boundaries, frame.outline).map((shape) => [shape.unit.unitId, shape.geometry]))
  return units.flatMap((unit) => {
    const outline = outlineOf(frames.get(unit.unitId))
    return inside(atlas, boundaries, day, { parentId: unit.unitId, outline }, level)
  })
}

/** A province has no centre to draw a cell around: without a boundary it is the hull of the centres in it. */
function wholeProvince(atlas: Atlas, boundaries: Boundaries, day: Day, unit: UnitVersion): Shape[] {
  const boundary = boundaries.get(unit.unitId)
  if (boundary) return [{ unit, geometry: boundary, schematic: false }]
  const ids = subtreeOn(atlas, unit.unitId, day)
  const points = ids.map((id) => unitOn(atlas, id, day)?.point ?? null).filter((point) => point !== null)
  const hull = schematicHull(points)
  return hull ? [{ unit, geometry: { type: 'Polygon', coordinates: [hull] }, schematic: true }] : []
}

function layOut(units: readonly UnitVersion[], boundaries: Boundaries, outline: Ring | null): Shape[] {
  const needed = units.some((unit) => !boundaries.has(unit.unitId))
  const seats = units.map(({ unitId, point, areaKm2 }): Seat => ({ unitId, point, areaKm2 }))
  const cells = needed ? schematicCells(seats, outline) : new Map<string, Ring>()
  return units.flatMap((unit): Shape[] => {
    const boundary = boundaries.get(unit.unitId)
    if (boundary) return [{ unit, geometry: boundary, schematic: false }]
    const cell = cells.get(unit.unitId)
    return cell ? [{ unit, geometry: { type: 'Polygon', coordinates: [cell] }, schematic: true }] : []
  })
}

/** The largest outer ring: what units without a centre are spread in. */
function outlineOf(geometry: Geometry | undefined): Ring | null {
  if (!geometry) return null
  const outers = geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map((rings) => rings[0])
  return outers.filter((ring) => ring !== undefined).toSorted((a, b) => ringArea(b) - ringArea(a))[0] ?? null
}
