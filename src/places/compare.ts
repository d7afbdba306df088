import type { Day } from '#kernel/day'
import type { Atlas } from './atlas.ts'
import { findByCode, unitOn, unitsOn } from './reading.ts'
import { type Part, predecessorsOf, successorsOf } from './succession.ts'
import type { UnitVersion } from './unit.ts'

/** What changed between two days, each list by code. */
export interface Changes {
  readonly closed: readonly { readonly unit: UnitVersion; readonly became: readonly Part[] }[]
  readonly born: readonly { readonly unit: UnitVersion; readonly formedFrom: readonly Part[] }[]
  /** The same unit, under another name, kind or code. */
  readonly renamed: readonly { readonly before: UnitVersion; readonly after: UnitVersion }[]
  /** The same unit, in another parent. */
  readonly moved: readonly { readonly before: UnitVersion; readonly after: UnitVersion }[]
  /** The same GSO code, another unit: the trap of joining two days' figures by code. */
  readonly codesReused: readonly { readonly before: UnitVersion; readonly after: UnitVersion }[]
}

/** Compares the units of two days, `from` before `to`. */
export function compareDays(atlas: Atlas, from: Day, to: Day): Changes {
  const before = unitsOn(atlas, from)
  const after = unitsOn(atlas, to)
  const kept = before.flatMap((unit) => {
    const now = unitOn(atlas, unit.unitId, to)
    return now ? [{ before: unit, after: now }] : []
  })
  return {
    closed: before
      .filter((unit) => !unitOn(atlas, unit.unitId, to))
      .map((unit) => ({ unit, became: successorsOf(atlas, unit.unitId, to) })),
    born: after
      .filter((unit) => !unitOn(atlas, unit.unitId, from))
      .map((unit) => ({ unit, formedFrom: predecessorsOf(atlas, unit.unitId, from) })),
    renamed: kept.filter(({ before: a, after: b }) => a.name !== b.name || a.kind !== b.kind || a.code !== b.code),
    moved: kept.filter(({ before: a, after: b }) => a.parentId !== b.parentId),
    codesReused: before.flatMap((unit) => {
      const now = findByCode(atlas, unit.code, to)
      return now && now.unitId !== unit.unitId ? [{ before: unit, after: now }] : []
    }),
  }
}
