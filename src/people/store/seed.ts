import { instantOf } from '#kernel/day'
import { type Atlas, fullName, type UnitVersion } from '#places'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import type { Account } from '../account.ts'
import { DEMO_PASSWORD, demoAccounts } from '../demo.ts'
import { cityAgencies, provinceAgencies } from '../demo-agencies.ts'
import { inventedName } from '../demo-names.ts'
import type { Agency, Post } from '../post.ts'
import type { RoleId } from '../role.ts'
import { findAccountByUsername, insertAccounts, isDemo } from './accounts.ts'
import { saveAgencies } from './agencies.ts'
import { hashPassword, insertCredential } from './credentials.ts'
import { insertPosts } from './posts.ts'

/**
 * The agencies and people of the demo province: the city's departments, a committee and a health station in each
 * commune, the districts' committees of 2021, the accounts one can play, and one head in every other agency, who is
 * named and cannot sign in. Twice is as good as once. Throws outside a database marked as a demo: the password is public.
 */
export async function seedPeople(tx: Tx, atlas: Atlas): Promise<{ agencies: number; accounts: number }> {
  if (!(await isDemo(tx))) throw new Error('demo accounts belong in a demo database only')
  const agencies = agenciesOf(atlas)
  await saveAgencies(tx, agencies)
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

/** A parent before its children. */
function agenciesOf(atlas: Atlas): Agency[] {
  const districts = atlas.versions.filter(({ level, to }) => level === 'district' && to !== null)
  const communes = communesToday(atlas)
  return [
    ...cityAgencies,
    ...provinceAgencies,
    ...districts.map((unit) => localAgency(unit, 'ubnd', 'ubnd-30-hai-duong')),
    ...communes.map((unit) => localAgency(unit, 'ubnd', 'ubnd-31-hai-phong')),
    ...communes.map((unit) => localAgency(unit, 'tyt', `ubnd-${unit.unitId}`)),
  ]
}

const communesToday = (atlas: Atlas): UnitVersion[] =>
  atlas.versions.filter(({ level, to }) => level === 'commune' && to === null)

function localAgency(unit: UnitVersion, kind: 'ubnd' | 'tyt', parent: string): Agency {
  const { vi, en } = fullName(unit)
  const place = vi.charAt(0).toLowerCase() + vi.slice(1)
  const name =
    kind === 'ubnd'
      ? { vi: `UBND ${place}`, en: `People’s Committee of ${en}` }
      : { vi: `Trạm Y tế ${place}`, en: `Health station of ${en}` }
  return {
    id: `${kind}-${unit.unitId}`,
    name,
    level: unit.level,
    sector: kind === 'ubnd' ? 'general' : 'health',
    unit: unit.unitId,
    parent,
    from: unit.from,
    to: unit.to,
  }
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
