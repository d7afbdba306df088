import { expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import type { Day } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import { createAccount, refuseTouching, updateAccount } from './account-rule.ts'
import { agencyAt } from './arbitraries.ts'
import type { Post } from './post.ts'
import { endPost, givePost, passPosts } from './post-rule.ts'

const agency = agencyAt('c1', 'general', { from: '2025-07-01', to: null })
const given = {
  id: 'p1',
  account: 'a1',
  role: 'commune-officer',
  title: 'Công chức',
  from: '2026-01-01',
  to: null,
} as const
const post: Post = { ...given, agency: agency.id, unit: 'c1', sector: 'general' }
const code = (value: unknown): string | null => (isRefused(value) ? value.refused : null)

test('a post is given in an agency of its level that exists in all its days, and not twice', () => {
  const decided = givePost(given, agency, [], 'QĐ 12/QĐ-UBND')
  if (isRefused(decided)) throw new Error(decided.refused)
  expect(decided.state).toEqual(post)
  expect(decided.facts).toMatchObject([
    {
      kind: 'people.post-given',
      subject: { id: 'a1' },
      where: { unit: 'c1', sector: 'general' },
      authority: 'QĐ 12/QĐ-UBND',
    },
  ])
  expect(code(givePost({ ...given, role: 'provincial-leader' }, agency, []))).toBe('wrong-level')
  expect(code(givePost({ ...given, from: '2025-06-30' }, agency, []))).toBe('agency-closed')
  expect(code(givePost({ ...given, to: '2026-03-01' }, { ...agency, to: '2026-02-01' }, []))).toBe('agency-closed')
  expect(code(givePost({ ...given, to: '2026-02-01' }, { ...agency, to: '2026-02-01' }, []))).toBeNull()
  expect(code(givePost({ ...given, to: '2026-01-01' }, agency, []))).toBe('ends-before-start')
  expect(code(givePost(given, agency, [post]))).toBe('post-held')
  expect(code(givePost(given, agency, [{ ...post, to: '2026-01-01' }]))).toBeNull()
})

test('a post ends once, after it began', () => {
  const ended = endPost(post, '2026-05-01', 'Nghỉ hưu')
  if (isRefused(ended)) throw new Error(ended.refused)
  expect(ended.state.to).toBe('2026-05-01')
  expect(code(endPost(ended.state, '2026-06-01', ''))).toBe('post-ended')
  expect(code(endPost(ended.state, '2026-04-01', ''))).toBeNull()
  expect(code(endPost(post, '2026-01-01', ''))).toBe('ends-before-start')
})

test('the posts of a merged unit pass to the agency of their sector, with a fact each; the rest is left to be decided', () => {
  const heir = agencyAt('c9', 'general', { from: '2027-01-01', to: null })
  const station: Post = { ...post, id: 'p2', account: 'a2', sector: 'health', agency: 'health-c1' }
  const both: Post = { ...post, id: 'p3', account: 'a3' }
  const there: Post = { ...both, id: 'p4', agency: heir.id, unit: 'c9', from: '2026-06-01' }
  let n = 0
  const { state, facts } = passPosts([post, station, both], [heir], [there], '2027-01-01', () => `n${n++}`, 'NQ 1')
  expect(state.passed).toEqual([
    {
      ended: { ...post, to: '2027-01-01' },
      begun: { ...post, id: 'n0', agency: heir.id, unit: 'c9', from: '2027-01-01' },
    },
  ])
  expect(state.left.map(({ id }) => id)).toEqual(['p2', 'p3'])
  expect(facts).toHaveLength(1)
  expect(facts[0]).toMatchObject({
    kind: 'people.post-passed',
    subject: { id: 'a1' },
    where: { unit: 'c9' },
    authority: 'NQ 1',
  })
})

const admin = (places: readonly string[]): Pick<Caller, 'accountId' | 'may'> => ({
  accountId: 'admin',
  may: (_power, on) => on === undefined || places.includes(on.unit ?? ''),
})

test('nobody changes their own rights, or those of somebody who stands outside what they administer', () => {
  const day: Day = '2026-06-01'
  const refused = (caller: Pick<Caller, 'accountId' | 'may'>, id: string, posts: readonly Post[]) =>
    refuseTouching(caller as Caller, { id }, posts, day)?.refused ?? null
  expect(refused(admin(['c1']), 'admin', [])).toBe('own-account')
  expect(refused(admin(['c1']), 'a1', [post])).toBeNull()
  expect(refused(admin(['c1']), 'a1', [post, { ...post, unit: 'p' }])).toBe('beyond-scope')
  expect(refused(admin(['c1']), 'a1', [post, { ...post, unit: 'p', from: '2027-01-01' }])).toBe('beyond-scope')
  expect(refused(admin(['c1']), 'a1', [{ ...post, unit: 'p', to: '2026-05-01' }])).toBeNull()
})

test('facts about accounts carry no name and no phone', () => {
  const made = createAccount(
    { username: 'an.nguyen', name: 'Nguyễn An', phone: '0912345678' },
    'a1',
    '2026-01-01T00:00:00.000Z',
    false,
  )
  if (isRefused(made)) throw new Error(made.refused)
  const mended = updateAccount(made.state, { name: 'Nguyễn Văn An', phone: null })
  if (isRefused(mended)) throw new Error('refused')
  expect(mended.facts).toMatchObject([{ after: { changed: ['name', 'phone'] } }])
  const text = JSON.stringify([...made.facts, ...mended.facts])
  for (const personal of ['Nguyễn', '0912345678', 'an.nguyen']) expect(text).not.toContain(personal)
})
