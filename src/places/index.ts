/** Door 1: what other rooms may ask of places. The rules are pure functions over an `Atlas`. */
export type { Atlas } from './atlas.ts'
export { buildAtlas } from './atlas.ts'
export type { Changes } from './compare.ts'
export { compareDays } from './compare.ts'
export { handlers } from './http.ts'
export {
  ancestorsOn,
  childrenOn,
  findByCode,
  pathOn,
  populationOn,
  subtreeOn,
  turningDays,
  unitOn,
  unitsOn,
} from './reading.ts'
export type { Frame, ReexpressedValue, Reexpression, ReexpressRule, Unallocated, UnitValue } from './reexpress.ts'
export { reexpress } from './reexpress.ts'
export type { Hit } from './search.ts'
export { searchUnits } from './search.ts'
export type { Shape } from './shapes.ts'
export { loadAtlas, renewEdition } from './store.ts'
export { readSeed } from './store-seed.ts'
export type { Seeded } from './store-seeding.ts'
export { seedPlaces } from './store-seeding.ts'
export { loadShapes } from './store-shapes.ts'
export type { Part } from './succession.ts'
export { predecessorsOf, standingOn, successorsOf, territoryAfter } from './succession.ts'
export { fullName, kindTexts, kindWords, levelWords } from './text.ts'
export type { Kind, Level, Population, Succession, UnitVersion } from './unit.ts'
