import * as fc from 'fast-check'
import { addDays, type Day } from '#kernel/day'
import { type Agency, GENERAL, type Post } from './post.ts'
import { roleIds } from './role.ts'
import type { Standing, Territory } from './territory.ts'

const START: Day = '2020-01-01'
/** Days of the small worlds: 0 to 40 after the start. */
const LAST = 40
const dayAt = (n: number): Day => addDays(START, n)
export const anyDay = fc.integer({ min: 0, max: LAST }).map(dayAt)

export const SECTORS = ['health', 'science', 'police', GENERAL] as const
const anySector = fc.constantFrom(...SECTORS)

/**
 * A province with districts and communes that are merged, split and moved on random days, and sometimes a second
 * province; a unit lives once. Passings lead from a closed unit to one that stands on that day, in whole, in known or
 * in unknown parts.
 */
export const anyTerritory: fc.Arbitrary<Territory> = fc
  .record({
    districts: fc.integer({ min: 0, max: 3 }),
    communes: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: 20 }),
        life: fc.option(fc.integer({ min: 1, max: 15 }), { nil: null }),
        under: fc.nat(3),
        moves: fc.option(fc.record({ after: fc.integer({ min: 1, max: 10 }), to: fc.nat(3) }), { nil: null }),
        heirs: fc.array(fc.record({ to: fc.nat(9), part: fc.constantFrom(null, 1, 2, 3, 7) }), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 9 },
    ),
    districtsEnd: fc.option(fc.integer({ min: 5, max: LAST }), { nil: null }),
    second: fc.boolean(),
  })
  .map(({ districts, communes, districtsEnd, second }) => {
    const standings: Standing[] = [{ unit: 'p', parent: null, from: dayAt(0), to: null }]
    if (second) standings.push({ unit: 'q', parent: null, from: dayAt(0), to: dayAt(15) })
    const end = districtsEnd === null ? null : dayAt(districtsEnd)
    for (let d = 0; d < districts; d++) standings.push({ unit: `d${d}`, parent: 'p', from: dayAt(0), to: end })
    const parent = (n: number, on: number): string =>
      districts === 0 || (districtsEnd !== null && on >= districtsEnd) ? 'p' : `d${n % districts}`
    const spans = communes.map(({ from, life }) => ({ from, to: life === null ? null : from + life }))
    for (const [n, { under, moves }] of communes.entries()) {
      const span = spans[n] as (typeof spans)[number]
      const turns = [
        span.from,
        ...(moves ? [span.from + moves.after] : []),
        ...(districtsEnd === null ? [] : [districtsEnd]),
      ]
      const cuts = [...new Set(turns)]
        .filter((at) => at >= span.from && (span.to === null || at < span.to))
        .sort((a, b) => a - b)
      for (const [i, at] of cuts.entries()) {
        const next = cuts[i + 1] ?? span.to
        const moved = moves !== null && at >= span.from + moves.after
        const to = next === null ? null : dayAt(next)
        standings.push({ unit: `c${n}`, parent: parent(moved ? moves.to : under, at), from: dayAt(at), to })
      }
    }
    const passings = communes.flatMap(({ heirs }, n) => {
      const on = spans[n]?.to
      if (on === null || on === undefined) return []
      const named = new Map(heirs.map((heir) => [heir.to % communes.length, heir.part]))
      const there = [...named].filter(([to]) => {
        const span = spans[to]
        return span && to !== n && span.from <= on && (span.to === null || span.to > on)
      })
      const sum = there.reduce((total, [, part]) => total + (part ?? 0), 0)
      return there.map(([to, part]) => ({
        from: `c${n}`,
        to: `c${to}`,
        day: dayAt(on),
        share: part === null ? null : part / sum,
      }))
    })
    return { standings, passings }
  })

const UNITS = ['p', 'q', 'd0', 'd1', 'd2', ...Array.from({ length: 9 }, (_, n) => `c${n}`)]
const anyUnit = fc.constantFrom(...UNITS, 'elsewhere')

export const anyPost: fc.Arbitrary<Post> = fc
  .record({
    role: fc.constantFrom(...roleIds),
    unit: fc.constantFrom(...UNITS),
    sector: anySector,
    from: fc.integer({ min: 0, max: LAST }),
    length: fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }),
  })
  .map(({ role, unit, sector, from, length }, id = 0) => ({
    id: `post-${unit}-${sector}-${from}-${id}`,
    account: '00000000-0000-7000-8000-000000000001',
    role,
    agency: `${sector}-${unit}`,
    title: 'Chuyên viên',
    unit,
    sector,
    from: dayAt(from),
    to: length === null ? null : dayAt(from + length),
  }))

export const anyWhere = fc.record({
  unit: fc.option(anyUnit, { nil: null, freq: 8 }),
  sector: fc.option(anySector, { nil: null, freq: 8 }),
})

export const agencyAt = (unit: string, sector: string, span: { from: Day; to: Day | null }): Agency => ({
  id: `${sector}-${unit}`,
  name: { vi: unit, en: unit },
  level: 'commune',
  sector,
  unit,
  parent: null,
  ...span,
})
