/**
 * Door 1, for neighbours in the server.
 *
 * To come with the store: `createSignIn`, `callerOfAccount(tx, accountId, at, language?)`,
 * `findAgencies(tx, { unit?, level?, sector?, day? })`, `agencyOf(tx, id)`, `officersOf(tx, agencyId, day)`,
 * `superiorOf(tx, agencyId, day, sector?)`, `passPosts(tx, acting, fromUnit, toUnit, day)`, `seedPeople(tx, acting, atlas)`.
 */
export { callerOf, type Person, publicCaller, systemCaller } from './caller.ts'
export { allows, type Grant, grantsOf, pairsOf, settingsOf } from './grant.ts'
export type { Agency, Level, Post } from './post.ts'
export type { Access, Power, Room } from './power.ts'
export { powers, rooms } from './power.ts'
export { findRole, type RoleId, roles } from './role.ts'
export { superiorAmong } from './superior.ts'
export { index, type Territory, territoryOf } from './territory.ts'
