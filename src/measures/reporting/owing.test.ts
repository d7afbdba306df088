import { beforeAll, expect, test } from 'vitest'
import type { Agency } from '#people'
import { type Atlas, buildAtlas, readSeed, successorsOf, unitsOn } from '#places'
import { findPeriod, type Period } from '../period.ts'
import { owedFor } from './owing.ts'
import { form } from './testing.ts'

let atlas: Atlas
let agencies: Agency[]
const period = (id: string): Period => findPeriod(id) as Period
const MERGED = '2025-07-01'

beforeAll(async () => {
  atlas = buildAtlas((await readSeed()).facts)
  agencies = unitsOn(atlas, MERGED, 'commune').map(({ unitId }) => ({
    id: `ubnd-${unitId}`,
    name: { vi: '', en: '' },
    level: 'commune',
    sector: 'general',
    unit: unitId,
    parent: null,
    from: MERGED,
    to: null,
  }))
})

test('in a quiet month every commune of its last day owes one report of the whole month', () => {
  const owed = owedFor(form(), period('2026-09'), atlas, agencies)
  expect(owed).toHaveLength(114)
  expect(new Set(owed.map(({ subjectId }) => subjectId)).size).toBe(114)
  expect(new Set(owed.map(({ covers }) => `${covers.from} ${covers.to}`))).toEqual(new Set(['2026-09-01 2026-09-30']))
})

test('a unit merged within the period: its successor reports for it up to the eve, and for itself from its founding', () => {
  const owed = owedFor(form({ period: 'year' }), period('2025'), atlas, agencies)
  const standing = owed.filter(({ subjectId, unitId }) => subjectId === unitId)
  const merged = owed.filter(({ subjectId, unitId }) => subjectId !== unitId)
  expect(standing).toHaveLength(114)
  const ended = atlas.versions.filter(({ level, to }) => level === 'commune' && to === MERGED)
  expect(merged.length).toBe(new Set(ended.map(({ unitId }) => unitId)).size)
  for (const one of merged) {
    expect(one.covers).toEqual({ from: '2025-01-01', to: '2025-06-30' })
    expect(one.agencyId).toBe(`ubnd-${one.unitId}`)
    expect(successorsOf(atlas, one.subjectId, MERGED).map(({ unitId }) => unitId)).toContain(one.unitId)
  }
  const chuVanAn = standing.find(({ subjectId }) => subjectId === '10549-chu-van-an')
  expect(chuVanAn?.covers).toEqual({ from: MERGED, to: '2025-12-31' })
})

test('a period that ended before the merger is owed by nobody who did not stand then', () => {
  expect(owedFor(form(), period('2025-05'), atlas, agencies)).toEqual([])
})
