import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, daysBetween } from '#kernel/day'
import { fold } from '#kernel/fold'
import { overlaps } from '#kernel/interval'
import { buildAtlas } from './atlas.ts'
import {
  ancestorsOn,
  childrenOn,
  findByCode,
  populationOn,
  subtreeOn,
  turningDays,
  unitOn,
  unitsOn,
} from './reading.ts'
import { sameSpelling } from './spelling.ts'
import { readSeed } from './store-seed.ts'
import { predecessorsOf, successorsOf, territoryAfter } from './succession.ts'
import { fullName } from './text.ts'
import type { UnitVersion } from './unit.ts'

const { facts, printed } = await readSeed()
const atlas = buildAtlas(facts)
const bears = (unit: UnitVersion) => sameSpelling(fullName(unit).vi)
const names = (list: readonly { unitId: string }[]) => list.map((one) => one.unitId).sort()
const counts = (day: Day) =>
  (['province', 'district', 'commune'] as const).map((level) => unitsOn(atlas, day, level).length)
const anyDay = fc
  .integer({ min: -30, max: daysBetween('2019-12-01', '2026-11-23') })
  .map((n) => addDays('2019-12-01', n))

test.each<[Day, number[]]>([
  ['2019-11-30', [0, 0, 0]],
  ['2021-01-27', [2, 12, 235]],
  ['2021-07-01', [2, 12, 235]],
  ['2024-11-30', [2, 12, 235]],
  ['2024-12-01', [2, 12, 207]],
  ['2025-01-01', [2, 12, 207]],
  ['2025-03-01', [2, 12, 207]],
  ['2025-07-01', [1, 0, 114]],
  ['2026-11-23', [1, 0, 114]],
])('on %s there are %j provinces, districts and communes', (day, expected) => {
  expect(counts(day)).toEqual(expected)
})

test('the list of 2024 closed 28 codes and gave 22 others a new name', () => {
  const before = subtreeOn(atlas, '30-hai-duong', '2021-07-01').map((id) => unitOn(atlas, id, '2021-07-01'))
  const after = before.map((unit) => unit && findByCode(atlas, unit.code, '2025-01-01'))
  expect(after.filter((unit) => unit === null)).toHaveLength(28)
  expect(after.filter((unit, i) => unit && unit.name !== before[i]?.name)).toHaveLength(22)
})

test('64 codes of the old province live on in the city: all name another unit, 52 under another name', () => {
  const old = unitsOn(atlas, '2025-06-30', 'commune')
  const kept = old.flatMap((unit) => {
    const now = findByCode(atlas, unit.code, '2025-07-01')
    return now ? [[unit, now] as const] : []
  })
  expect(kept).toHaveLength(64)
  expect(kept.filter(([before, after]) => bears(before) !== bears(after))).toHaveLength(52)
  expect(kept.filter(([before, after]) => fold(before.name) !== fold(after.name))).toHaveLength(43)
  expect(kept.every(([a, b]) => a.unitId !== b.unitId)).toBe(true)
})

describe('predecessors as the acts print them', () => {
  const of = (day: Day) => facts.successions.filter((link) => link.day === day)
  const open = facts.gaps.filter((gap) => gap.kind === 'predecessor')

  test('all 56 of 2024 and all names on the old province in 2025 are recognised; those of the old city are listed', () => {
    expect(of('2024-12-01')).toHaveLength(56)
    expect(of('2025-07-01')).toHaveLength(245)
    expect(open).toHaveLength(208)
    expect(new Set(open.map((gap) => gap.reason))).toEqual(new Set(['no-list']))
    expect(new Set(open.map((gap) => gap.unitId)).size).toBe(50)
    expect(of('2024-12-01').length + of('2025-07-01').length + open.length).toBe(printed.length)
  })

  test('how they were recognised in 2025', () => {
    const how = Map.groupBy(of('2025-07-01'), (link) => link.recognisedBy)
    expect(Object.fromEntries([...how].map(([key, list]) => [key, list.length]))).toEqual({
      name: 224,
      district: 13,
      spelling: 5,
      accents: 1,
      elimination: 2,
    })
  })

  test('every unit of the eve became something, and a merged unit stands on the unit whose code it kept', () => {
    for (const unit of unitsOn(atlas, '2025-06-30', 'commune'))
      expect(successorsOf(atlas, unit.unitId, '2025-07-01')).not.toEqual([])
    const seats = unitsOn(atlas, '2025-07-01', 'commune').flatMap((unit) => {
      const seat = findByCode(atlas, unit.code, '2025-06-30')
      return seat ? [{ unit, seat }] : []
    })
    for (const { unit, seat } of seats)
      expect(names(predecessorsOf(atlas, unit.unitId, '2025-06-30'))).toContain(seat.unitId)
  })

  test('the three xã Hồng Phong went to three communes, by the district in brackets', () => {
    const twins = unitsOn(atlas, '2025-06-30', 'commune').filter((unit) => fullName(unit).vi === 'Xã Hồng Phong')
    const went = twins.map((twin) => [
      fullName(ancestorsOn(atlas, twin.unitId, '2025-06-30')[0]!).vi,
      successorsOf(atlas, twin.unitId, '2025-07-01').map((part) => unitOn(atlas, part.unitId, '2025-07-01')?.name),
    ])
    expect(went).toEqual([
      ['Huyện Nam Sách', ['Nam Sách']],
      ['Huyện Ninh Giang', ['Khúc Thừa Dụ']],
      ['Huyện Thanh Miện', ['Nam Thanh Miện']],
    ])
  })

  test('the two xã Hưng Đạo: one whole, one divided in parts of unknown size', () => {
    const [chiLinh, tuKy] = unitsOn(atlas, '2025-06-30', 'commune').filter(
      (unit) => fullName(unit).vi === 'Xã Hưng Đạo',
    )
    expect(successorsOf(atlas, chiLinh!.unitId, '2025-07-01')).toEqual([{ unitId: '10570-tran-hung-dao', share: 1 }])
    expect(successorsOf(atlas, tuKy!.unitId, '2025-07-01')).toEqual([
      { unitId: '11086-dai-son', share: null },
      { unitId: '11113-tan-ky-2025', share: null },
    ])
  })

  test('twins without brackets are told apart by who is left', () => {
    const eliminated = facts.successions.filter((link) => link.recognisedBy === 'elimination')
    expect(eliminated.map((link) => [link.fromId, link.toId])).toEqual([
      ['10564-le-loi', '10570-tran-hung-dao'],
      ['11188-binh-xuyen', '11224-khuc-thua-du'],
    ])
  })
})

test('five communes of 2021 became Trần Phú of today, wholly, in two steps', () => {
  const before = predecessorsOf(atlas, '10633-tran-phu-2025', '2021-01-27')
  expect(names(before)).toEqual([
    '10618-hiep-cat',
    '10621-thanh-quang',
    '10624-quoc-tuan',
    '10627-nam-chinh',
    '10633-nam-trung',
  ])
  expect(before.every((part) => part.share === 1)).toBe(true)
})

test('a district has no successor, but its ground has: Thanh Miện', () => {
  expect(successorsOf(atlas, '300-thanh-mien', '2025-07-01')).toEqual([])
  expect(territoryAfter(atlas, '300-thanh-mien', '2025-07-01').map((unit) => unit.name)).toContain('Nam Thanh Miện')
})

test('people: the communes and the one doubtful figure add to the city, and the unknown stays unknown', () => {
  const communes = unitsOn(atlas, '2025-07-01', 'commune')
  const known = communes.map((unit) => populationOn(atlas, unit.unitId, '2025-07-01')).filter((count) => count !== null)
  expect(known).toHaveLength(113)
  const city = populationOn(atlas, '31-hai-phong', '2025-07-01')?.people ?? 0
  expect(city - known.reduce((sum, count) => sum + count.people, 0)).toBe(64_523 - 28_545)
  expect(populationOn(atlas, '30-hai-duong', '2021-01-27')?.people).toBe(1_936_780)
  expect(populationOn(atlas, '10549-sao-do', '2021-01-27')).toBeNull()
})

test('areas of the communes add to the area of the city', () => {
  const sum = unitsOn(atlas, '2025-07-01', 'commune').reduce((total, unit) => total + (unit.areaKm2 ?? Number.NaN), 0)
  expect(sum).toBeCloseTo(unitOn(atlas, '31-hai-phong', '2025-07-01')?.areaKm2 ?? 0, 6)
})

test('every fact cites an act that exists, and every link its turning day', () => {
  const cited = [...facts.versions, ...facts.successions, ...facts.populations].map((fact) => fact.actId)
  const ended = facts.versions.filter((version) => version.to !== null).map((version) => version.endedBy ?? '')
  expect([...cited, ...ended].filter((id) => !atlas.acts.has(id))).toEqual([])
  for (const link of facts.successions) {
    expect(atlas.byUnit.get(link.fromId)?.at(-1)?.to).toBe(link.day)
    expect(atlas.byUnit.get(link.toId)?.[0]?.from).toBe(link.day)
  }
})

describe('on any day', () => {
  test('the units form trees: every parent stands, and the children of all are all', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const all = unitsOn(atlas, day)
        const reached = childrenOn(atlas, null, day).flatMap((province) => subtreeOn(atlas, province.unitId, day))
        expect(reached.toSorted()).toEqual(names(all))
        expect(new Set(reached).size).toBe(reached.length)
      }),
    )
  })

  test('codes are unique', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const codes = unitsOn(atlas, day).map((unit) => unit.code)
        expect(new Set(codes).size).toBe(codes.length)
      }),
    )
  })

  test('walking to a day and back finds the start again', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        for (const unit of unitsOn(atlas, from, 'commune'))
          for (const part of successorsOf(atlas, unit.unitId, to))
            expect(names(predecessorsOf(atlas, part.unitId, from))).toContain(unit.unitId)
      }),
      { numRuns: 20 },
    )
  })
})

test('versions of a unit never overlap', () => {
  for (const versions of atlas.byUnit.values())
    for (const [i, a] of versions.entries()) for (const b of versions.slice(i + 1)) expect(overlaps(a, b)).toBe(false)
})

test('turning days are the days of the acts', () => {
  expect(turningDays(atlas)).toEqual(['2019-12-01', '2024-12-01', '2025-07-01'])
})

const byCode = (a: readonly unknown[], b: readonly unknown[]) => String(a[0]).localeCompare(String(b[0]))
const SHARED = new URL('../../../shared/data/places/', import.meta.url)
test.skipIf(!existsSync(SHARED)).each<[string, Day, string[]]>([
  ['hai-duong-2021-07-01.csv', '2021-07-01', ['30-hai-duong']],
  ['hai-duong-2025-03-01.csv', '2025-03-01', ['30-hai-duong']],
  ['hai-phong-2025-07-01.csv', '2025-07-01', ['31-hai-phong']],
])('the seeds say what %s says (skipped where ../shared/data is absent)', (file, day, roots) => {
  const rows: Record<string, string>[] = parse(readFileSync(new URL(file, SHARED), 'utf8'), { columns: true })
  const said = rows.map((row) => [row.code, row.name?.normalize('NFC'), row.parent_code ?? ''])
  const ours = roots
    .flatMap((root) => subtreeOn(atlas, root, day))
    .map((id) => unitOn(atlas, id, day)!)
    .map((unit) => [
      unit.code,
      fullName(unit).vi,
      unit.parentId === null ? '' : unitOn(atlas, unit.parentId, day)?.code,
    ])
  expect(ours.toSorted(byCode)).toEqual(said.toSorted(byCode))
  for (const row of rows.filter((one) => one.longitude)) {
    const point = findByCode(atlas, row.code as string, day)?.point
    expect(point).toEqual({ longitude: Number(row.longitude), latitude: Number(row.latitude) })
  }
})
