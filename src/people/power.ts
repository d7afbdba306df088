/**
 * What a post can let its holder do. `<room>.<verb>`; the room is the one whose rows it opens.
 * A power says nothing of where: a permission is power × place × sector (`grant.ts`).
 */
export const powers = [
  'situation.see',
  'places.see',
  'places.act',
  'epidemic.see',
  'epidemic.identify',
  'epidemic.act',
  'work.see',
  'work.act',
  'work.direct',
  'measures.see',
  'measures.act',
  'measures.verify',
  'measures.approve',
  'measures.publish',
  'measures.define',
  'ledger.see',
  'people.see',
  'people.admin',
] as const

export type Power = (typeof powers)[number]

/** Rooms that keep rows of a place and a sector; each has its pair of settings. */
export const rooms = ['situation', 'places', 'epidemic', 'work', 'measures', 'ledger', 'people'] as const

export type Room = (typeof rooms)[number]

/** What row-level security distinguishes: reading, reading who a person is, changing. */
export type Access = 'see' | 'identify' | 'act'

export const roomOf = (power: Power): Room => power.slice(0, power.indexOf('.')) as Room

/** Every power that is neither to see nor to identify changes something: `direct`, `verify` and `admin` write rows too. */
export function accessOf(power: Power): Access {
  const verb = power.slice(power.indexOf('.') + 1)
  return verb === 'see' || verb === 'identify' ? verb : 'act'
}
