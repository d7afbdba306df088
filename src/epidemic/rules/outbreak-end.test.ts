import { expect, test } from 'vitest'
import type { Day } from '#kernel/day'
import { outbreakEndOf, standingOf } from './outbreak-end.ts'

const FEB = '2021-02-10' satisfies Day
const rule = outbreakEndOf('COVID-19', FEB, [])

test('28 days while COVID-19 was of group A, 8 since it is of group B; unknown diseases have no rule', () => {
  expect(rule?.closedDays).toBe(28)
  expect(outbreakEndOf('covid 19', '2023-10-18', [])?.closedDays).toBe(28)
  expect(outbreakEndOf('COVID-19', '2023-10-19', [])?.closedDays).toBe(8)
  expect(outbreakEndOf('Sởi', FEB, [])).toBeNull()
})

test('the administration’s own days go before the national ones from their day on', () => {
  const own = {
    disease: 'soi',
    inForce: { from: FEB as Day, to: null },
    containedDays: 14,
    closedDays: 21,
    act: 'KH 12/KH-SYT',
    cited: false,
  }
  expect(outbreakEndOf('Sởi', FEB, [own])).toBe(own)
  expect(outbreakEndOf('Sởi', '2021-02-09', [own])).toBeNull()
})

test('days count from the isolation of the latest case; one not isolated holds the cluster active', () => {
  const cases = [{ confirmedOn: '2021-02-01' as Day, isolatedOn: '2021-02-03' as Day }]
  const on = (day: Day) => standingOf(cases, rule, day)
  expect(on('2021-02-16')).toMatchObject({ proposed: 'active', daysWithout: 13, nextOn: '2021-02-17' })
  expect(on('2021-02-17').proposed).toBe('contained')
  expect(on('2021-03-02')).toMatchObject({ proposed: 'contained', nextOn: '2021-03-03' })
  expect(on('2021-03-03')).toMatchObject({ proposed: 'closed', nextOn: null })
  const open = standingOf([...cases, { confirmedOn: '2021-02-01', isolatedOn: null }], rule, '2021-04-01')
  expect(open).toMatchObject({ proposed: 'active', notIsolated: 1 })
  expect(standingOf(cases, null, '2021-04-01').proposed).toBeNull()
})
