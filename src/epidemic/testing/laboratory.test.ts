import { expect, test } from 'vitest'
import { isOverloaded, type LaboratoryLoad, proposeLaboratories } from './laboratory.ts'

const laboratory = (id: string, more: Partial<LaboratoryLoad> = {}): LaboratoryLoad => ({
  id,
  name: id,
  unitId: null,
  capacity: 100,
  promisedHours: 24,
  openedOn: '2026-01-01',
  closedOn: null,
  queue: 0,
  coming: 0,
  medianHours: null,
  p90Hours: null,
  resultsToday: 0,
  ...more,
})
const best = (list: readonly LaboratoryLoad[], tubes: number, km: Record<string, number> = {}) =>
  proposeLaboratories(list, tubes, '2026-11-23', ({ id }) => km[id] ?? null)[0]

test('of two alike the nearer one, unless it has more than a day of work', () => {
  const km = { near: 5, far: 85 }
  expect(best([laboratory('far'), laboratory('near')], 20, km)).toMatchObject({ laboratoryId: 'near', waitHours: 0 })
  const busy = laboratory('near', { queue: 130, coming: 20 })
  expect(isOverloaded(busy)).toBe(true)
  expect(best([laboratory('far'), busy], 20, km)).toMatchObject({ laboratoryId: 'far' })
})

test('what was measured counts more than what was promised', () => {
  const list = [laboratory('slow', { medianHours: 30 }), laboratory('promises', { promisedHours: 28 })]
  expect(best(list, 1)).toMatchObject({ laboratoryId: 'promises', paceHours: 28, measured: false })
})

test('one that is closed, or not open yet, is not proposed', () => {
  const list = [laboratory('was', { closedOn: '2026-11-23' }), laboratory('will', { openedOn: '2026-11-24' })]
  expect(best(list, 1)).toBeUndefined()
})
