import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedSince, follow, type Row, setAside, undone } from './merge.ts'

const key = { home: 7, person_id: 'a', unit_id: 'u' }
const other = { home: 9, person_id: 'b', unit_id: 'v' }
const ill = (of: Row, more: Row = {}): Row => ({
  ...of,
  onset_on: null,
  confirmed_at: '2026-11-20',
  isolated_at: null,
  retracted_at: null,
  ...more,
})
const waits = (of: Row, more: Row = {}): Row => ({
  ...of,
  found_at: '2026-11-20',
  kind: null,
  quarantined_at: null,
  released_at: null,
  withdrawn_at: null,
  ...more,
})

test('a case of the other record is the person’s; of two the earlier moments count', () => {
  expect(follow('confirmedCase', null, ill(other))).toMatchObject({ ...ill(other) })
  const both = follow(
    'confirmedCase',
    ill(key, { onset_on: '2026-11-18' }),
    ill(other, { confirmed_at: '2026-11-19', isolated_at: '2026-11-21' }),
  )
  expect(both).toEqual(ill(key, { onset_on: '2026-11-18', confirmed_at: '2026-11-19', isolated_at: '2026-11-21' }))
  expect(follow('confirmedCase', ill(key), ill(other, { retracted_at: '2026-11-21' }))).toEqual(ill(key))
})

test('who was quarantined under either name is quarantined, there and since then', () => {
  const taken = { kind: 'facility', quarantined_at: '2026-11-21', released_at: null }
  expect(follow('quarantine', waits(key), waits(other, taken))).toEqual(waits(key, taken))
  expect(
    follow('quarantine', waits(key, { ...taken, quarantined_at: '2026-11-19', kind: 'home' }), waits(other, taken)),
  ).toMatchObject({
    kind: 'home',
    quarantined_at: '2026-11-19',
  })
})

test('a quarantine open under either name is open; of two that ended the later end holds', () => {
  const over = { kind: 'facility', quarantined_at: '2026-11-01', released_at: '2026-11-15' }
  const open = { kind: 'home', quarantined_at: '2026-11-10', released_at: null }
  for (const [ours, theirs] of [
    [over, open],
    [open, over],
  ] as const)
    expect(follow('quarantine', waits(key, ours), waits(other, theirs))).toMatchObject({
      kind: 'home',
      quarantined_at: '2026-11-01',
      released_at: null,
    })
  const later = { ...open, released_at: '2026-11-20' }
  expect(follow('quarantine', waits(key, over), waits(other, later))).toMatchObject({
    quarantined_at: '2026-11-01',
    released_at: '2026-11-20',
  })
  expect(follow('quarantine', waits(key, over), waits(other))).toMatchObject(over)
})

const value = fc.constantFrom(null, '2026-11-18', '2026-11-19', '2026-11-20')
const row = (of: Row) =>
  fc.option(
    fc
      .record({ onset_on: value, confirmed_at: value, isolated_at: value, retracted_at: value })
      .map((columns) => ({ ...of, ...columns })),
  )

test('undoing puts back what was there, and keeps what was changed since', () => {
  fc.assert(
    fc.property(row(key), row(other), value, (kept, absorbed, later) => {
      const after = follow('confirmedCase', kept, absorbed)
      expect(undone(kept, after, after)).toEqual(kept)
      const aside = setAside('confirmedCase', absorbed, '2026-11-23')
      expect(undone(absorbed, aside, aside)).toEqual(absorbed)
      if (kept === null || after === null) return
      const changed = { ...after, isolated_at: later }
      const back = undone(kept, after, changed)
      expect(back?.isolated_at).toBe(later === after.isolated_at ? kept.isolated_at : later)
      expect(changedSince(after, changed)).toEqual(later === after.isolated_at ? {} : { isolated_at: later })
    }),
  )
})
