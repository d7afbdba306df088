import { instantOf } from '#kernel/day'
import type { Atlas } from '#places'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import type { Account } from '../account.ts'
import { DEMO_PASSWORD, demoAccounts } from '../demo.ts'
import { inventedName } from '../demo-names.ts'
import type { Agency, Post } from '../post.ts'
import type { RoleId } from '../role.ts'
import { communesToday } from '../territory-agencies.ts'
import { findAccountByUsername, insertAccounts, isDemo } from './accounts.ts'
import { hashPassword, insertCredential } from './credentials.ts'
import { insertPosts } from './posts.ts'
import { seedAgencies } from './seed-agencies.ts'

/**
 * The agencies and the invented people of the demo province: the accounts one can play, and one head in every other
 * agency, who is named and cannot sign in. Twice is as good as once. Throws outside a database marked as a demo: the
 * password is public.
 */
export async function seedPeople(tx: Tx, atlas: Atlas): Promise<{ agencies: number; accounts: number }> {
  if (!(await isDemo(tx))) throw new Error('demo accounts belong in a demo database only')
  const agencies = await seedAgencies(tx, atlas)
  if (await findAccountByUsername(tx, demoAccounts[0]?.username ?? ''))
    return { agencies: agencies.length, accounts: 0 }
  const byId = new Map(agencies.map((agency) => [agency.id, agency]))
  const people = [...demoAccounts, ...headsOf(agencies, atlas)]
  const accounts = people.map(({ username, name, from }): Account => {
    const createdAt = instantOf(from, 8 * 60)
    return {
      id: newId(),
      username,
      name,
      phone: null,
      mustChangePassword: false,
      createdAt,
      lastSignInAt: null,
      disabledAt: null,
    }
  })
  await insertAccounts(tx, accounts)
  await insertPosts(
    tx,
    people.map(({ role, agency, title, from }, n): Post => {
      const { unit, sector } = byId.get(agency) as Agency
      return { id: newId(), account: accounts[n]?.id ?? '', role, agency, title, unit, sector, from, to: null }
    }),
  )
  for (const { id, username } of accounts.slice(0, demoAccounts.length))
    await insertCredential(tx, id, username, await hashPassword(DEMO_PASSWORD))
  return { agencies: agencies.length, accounts: accounts.length }
}

interface Head {
  readonly username: string
  readonly name: string
  readonly role: RoleId
  readonly agency: string
  readonly title: string
  readonly from: Agency['from']
}

/** One head for every agency of today that no demo account heads. */
function headsOf(agencies: readonly Agency[], atlas: Atlas): Head[] {
  const taken = new Set(demoAccounts.filter(({ role }) => role.endsWith('-head')).map(({ agency }) => agency))
  const codes = new Map(communesToday(atlas).map(({ unitId, code }) => [unitId, code]))
  return agencies
    .filter(
      ({ id, to, level, sector }) => to === null && !taken.has(id) && !(level === 'province' && sector === 'general'),
    )
    .map(({ id, name, level, sector, unit, from }, n) => {
      const station = level === 'commune' && sector === 'health'
      const title = level === 'province' ? 'Giám đốc' : station ? 'Trạm trưởng' : 'Chủ tịch'
      const code = codes.get(unit) ?? ''
      return {
        username: level === 'province' ? `gd.${id}` : `${station ? 'tyt' : 'ct'}.${code}`,
        name: inventedName(n),
        role: level === 'province' ? 'department-head' : station ? 'commune-officer' : 'commune-head',
        agency: id,
        title: `${title} ${name.vi}`,
        from,
      }
    })
}
