import { expect, test } from 'vitest'
import { cityAgencies } from './known-agencies.ts'
import type { Agency } from './post.ts'
import { superiorAmong } from './superior.ts'

const commune: Agency = {
  id: 'ubnd-x',
  name: { vi: 'UBND phường X', en: 'X' },
  level: 'commune',
  sector: 'general',
  unit: 'x',
  parent: 'ubnd-31-hai-phong',
  from: '2025-07-01',
  to: null,
}
const station: Agency = { ...commune, id: 'tyt-x', sector: 'health', parent: 'ubnd-x' }
const all = [...cityAgencies, commune, station]
const climb = (agency: Agency, sector?: string, day = '2026-01-01' as const) =>
  superiorAmong(all, agency, day, sector)?.id ?? null

test('a commune’s matter climbs to the department of its field, else to the committee of the city', () => {
  expect(climb(commune, 'health')).toBe('so-y-te')
  expect(climb(commune, 'science')).toBe('so-khcn')
  expect(climb(commune, 'a-field-without-a-department')).toBe('ubnd-31-hai-phong')
  expect(climb(commune)).toBe('ubnd-31-hai-phong')
})

test('from a department it climbs to the committee, and from there nowhere', () => {
  const department = all.find(({ id }) => id === 'so-y-te')!
  expect(climb(department)).toBe('ubnd-31-hai-phong')
  expect(climb(department, 'science')).toBe('ubnd-31-hai-phong')
  expect(climb(all[0]!)).toBeNull()
})

test('a health station answers to its commune', () => {
  expect(climb(station)).toBe('ubnd-x')
})

test('an agency that no longer exists is nobody’s superior', () => {
  expect(
    superiorAmong(
      all.map((one) => ({ ...one, to: '2025-12-01' as const })),
      commune,
      '2026-01-01',
    ),
  ).toBeNull()
})
