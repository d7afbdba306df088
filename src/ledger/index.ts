/** Door 1: what other rooms may ask of the ledger. */
export type { Acting } from './acting.ts'
export { remember } from './store/remember.ts'
