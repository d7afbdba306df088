import { expect, test } from 'vitest'
import { isRefused } from '#kernel/refusal'
import { firstAdministrator, refuseInstalling } from './install-rule.ts'
import { ADMINISTRATION, cityAgencies } from './known-agencies.ts'
import type { Agency } from './post.ts'

const office = cityAgencies.find(({ id }) => id === ADMINISTRATION) as Agency
const given = { username: 'an.nguyen', name: 'Nguyễn Văn An', phone: '0912 345 678' }
const ids = { account: 'a1', post: 'p1' }
const empty = { demo: false, administrators: 0, taken: false }

test('only where nobody could give leave is a first administrator made', () => {
  expect(refuseInstalling(empty, 'an')).toBeNull()
  expect(refuseInstalling({ ...empty, demo: true, administrators: 1 }, 'an')?.refused).toBe('demo-database')
  expect(refuseInstalling({ ...empty, administrators: 1, taken: true }, 'an')?.refused).toBe('administrator-exists')
  expect(refuseInstalling({ ...empty, taken: true }, 'an')).toMatchObject({
    refused: 'username-taken',
    values: { username: 'an' },
  })
})

test('the first administrator works in the committee’s office from today in Viet Nam, with a password to be changed', () => {
  const made = firstAdministrator(given, office, ids, '2026-11-22T17:30:00.000Z')
  if (isRefused(made)) throw new Error(made.refused)
  expect(made.state.account).toMatchObject({ ...given, id: 'a1', mustChangePassword: true, disabledAt: null })
  expect(made.state.post).toMatchObject({
    account: 'a1',
    role: 'administrator',
    agency: 'vp-ubnd',
    title: 'Quản trị viên, Văn phòng UBND thành phố',
    from: '2026-11-23',
    to: null,
  })
  expect(made.facts.map(({ kind }) => kind)).toEqual(['people.account-created', 'people.post-given'])
  for (const personal of Object.values(given)) expect(JSON.stringify(made.facts)).not.toContain(personal)
})

test('a machine whose clock stands before the office began is told so', () => {
  expect(firstAdministrator(given, office, ids, '2025-06-30T16:59:59.999Z')).toMatchObject({ refused: 'agency-closed' })
  expect(isRefused(firstAdministrator(given, office, ids, '2025-06-30T17:00:00.000Z'))).toBe(false)
})
