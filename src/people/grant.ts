import type { Day } from '#kernel/day'
import type { Where } from '#kernel/fact'
import { contains } from '#kernel/interval'
import { GENERAL, type Post } from './post.ts'
import { type Access, accessOf, type Power, type Room, roomOf, rooms } from './power.ts'
import { findRole, powersOf } from './role.ts'
import { type Places, placesOf } from './scope.ts'
import { existsOn, type Indexed } from './territory.ts'

/** One permission: a power over places, in one sector or all (`'*'`), and the post it comes from. */
export interface Grant {
  readonly power: Power
  readonly places: Places
  readonly sector: string
  readonly post: Post
}

/** The sector a post works in: a general office works in all of them. */
export const sectorOf = (post: Post): string => (post.sector === GENERAL ? '*' : post.sector)

/**
 * What the posts held on `day` allow. On a unit that no longer exists a post still opens the records
 * of its time, but changes nothing: the district level ended on 2025-07-01 (Law 72/2025/QH15).
 */
export function grantsOf(posts: readonly Post[], of: Indexed, day: Day): Grant[] {
  return posts
    .filter((post) => contains(post, day))
    .flatMap((post) => {
      const role = findRole(post.role)
      if (!role) return []
      const sector = sectorOf(post)
      const places = placesOf(of, post.unit, post.from, day)
      const acts = existsOn(of, post.unit, day)
      return powersOf(role, sector)
        .filter(({ power }) => acts || accessOf(power) !== 'act')
        .map(({ power }) => ({ power, places, sector, post }))
    })
}

/**
 * Whether the grants hold a power, on a place and sector when given. A row that belongs to no unit
 * (or no sector) is opened only by a grant over every unit (or every sector): the same answer as
 * the policies give, where a null never matches.
 */
export const allows = (grants: readonly Grant[], power: string, on?: Where): boolean =>
  grants.some((grant) => grant.power === power && (on === undefined || covers(grant, on)))

const covers = ({ places, sector }: Grant, on: Where): boolean =>
  (places === '*' || (on.unit !== null && places.has(on.unit))) && (sector === '*' || on.sector === sector)

/** `sector/unit` pairs, `*` for any; what `string_to_array(current_setting('app.see_work'), ',')` yields. */
export function pairsOf(grants: readonly Grant[]): string[] {
  const pairs = new Set<string>()
  for (const { places, sector } of grants) {
    if (places === '*') pairs.add(`${sector}/*`)
    else for (const unit of places.keys()) pairs.add(`${sector}/${unit}`)
  }
  if (pairs.has('*/*')) return ['*/*']
  return [...pairs].filter((pair) => isNeeded(pair, pairs)).sort()
}

/** A pair that a wider one already covers only lengthens the setting. */
function isNeeded(pair: string, among: ReadonlySet<string>): boolean {
  const [sector = '', unit = ''] = pair.split('/')
  if (sector !== '*' && among.has(`*/${unit}`)) return false
  return unit === '*' || !among.has(`${sector}/*`)
}

/** The settings of row-level security: for each room what may be seen, identified and changed. */
export function settingsOf(grants: readonly Grant[]): Record<string, string> {
  const settings: Record<string, string> = {}
  const pairs = (room: Room, access: Access) =>
    pairsOf(grants.filter(({ power }) => roomOf(power) === room && accessOf(power) === access)).join(',')
  for (const room of rooms) {
    settings[`app.see_${room}`] = pairs(room, 'see')
    settings[`app.act_${room}`] = pairs(room, 'act')
  }
  settings['app.identify_epidemic'] = pairs('epidemic', 'identify')
  return settings
}
