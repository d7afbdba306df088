import { expect, test } from 'vitest'
import type { EndView, OwnEndView } from '#epidemic/contract'
import { endsByDisease } from './ends.ts'

const national: EndView[] = [
  { disease: 'COVID-19', from: '2023-10-19', to: null, containedDays: 4, closedDays: 8, act: '26/2023/QĐ-TTg' },
  { disease: 'COVID-19', from: '2020-02-26', to: '2023-10-19', containedDays: 14, closedDays: 28, act: '02/2016' },
]
const own = (id: string, from: OwnEndView['from']): OwnEndView => ({
  id,
  disease: 'COVID-19',
  from,
  to: null,
  containedDays: 14,
  closedDays: 28,
  act: id,
  enteredBy: null,
  enteredAt: '2026-11-01T00:00:00.000Z',
})

test('own days hold from theirs on, before the national ones; a disease without any is said', () => {
  const known = { own: [own('coming', '2026-12-01'), own('mine', '2026-11-01')], national, diseases: ['Sởi'] }
  const [covid, measles] = endsByDisease(known, '2026-11-23')
  expect(covid?.now?.act).toBe('mine')
  expect(covid?.rest.map(({ act, stands }) => [act, stands])).toEqual([
    ['coming', 'later'],
    ['26/2023/QĐ-TTg', 'replaced'],
    ['02/2016', 'over'],
  ])
  expect(measles).toEqual({ disease: 'Sởi', now: null, rest: [] })
  expect(endsByDisease(known, '2021-02-01')[0]?.now?.act).toBe('02/2016')
})
