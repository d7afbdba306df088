import { expect, test } from 'vitest'
import { buildAtlas, readSeed } from '#places'
import { dayOfYear, subjectsOn } from './subjects.ts'

const atlas = buildAtlas((await readSeed()).facts)
const department = (id: string, over = {}) => ({
  id,
  name: { vi: id, en: id },
  level: 'province',
  sector: 'health',
  unit: '31-hai-phong',
  parent: 'ubnd-31-hai-phong',
  from: '2025-07-01' as const,
  to: null,
  ...over,
})

test('a year is scored for those that stand at its end: communes merged in its middle are not in it', () => {
  const of = (day: '2025-06-30' | '2025-12-31') => subjectsOn('commune', { atlas, agencies: [] }, day)
  const ids = new Set(of('2025-12-31').map(({ id }) => id))
  expect(ids.size).toBe(114)
  expect(of('2025-06-30').filter(({ id }) => ids.has(id)).length).toBeLessThan(10)
  expect(
    Object.fromEntries(
      Map.groupBy(of('2025-12-31'), ({ group }) => group)
        .entries()
        .map(([kind, list]) => [kind, list.length]),
    ),
  ).toEqual({
    ward: 45,
    commune: 67,
    'special-zone': 2,
  })
})

test('a running year is scored for those of today', () => {
  expect([dayOfYear(2025, '2026-11-24'), dayOfYear(2026, '2026-11-24')]).toEqual(['2025-12-31', '2026-11-24'])
})

test('departments are the authorities under the committee in their days', () => {
  const agencies = [
    department('ubnd-31-hai-phong', { parent: null, sector: 'general' }),
    department('so-y-te'),
    department('so-cu', { to: '2025-12-01' }),
    department('tram', { level: 'commune' }),
  ]
  expect(subjectsOn('department', { atlas, agencies }, '2025-12-31').map(({ id }) => id)).toEqual(['so-y-te'])
})
