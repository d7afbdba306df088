import type { Day } from '#kernel/day'
import { compareText } from '#kernel/fold'
import { contains } from '#kernel/interval'
import { grantsOf, sectorOf } from './grant.ts'
import type { Agency, Post } from './post.ts'
import { findRole, powersOf } from './role.ts'
import type { ScopeView } from './schema.ts'
import type { Places } from './scope.ts'
import { type Indexed, lastDay } from './territory.ts'
import { powerNames } from './text.ts'
import { postView } from './view.ts'

type Grants = ScopeView['grants']

/**
 * What these posts allow on a day, one line a power and post, each with the rule that gives it; and the
 * posts that give nothing then. `nameOf` words a unit as it was called on its last day up to `day`.
 */
export function explainScope(
  posts: readonly Post[],
  agencies: ReadonlyMap<string, Agency>,
  of: Indexed,
  day: Day,
  barred: 'password' | 'disabled' | null,
  nameOf: (unit: string, on: Day) => string,
): ScopeView {
  const speaking = barred === null ? posts.filter((post) => contains(post, day)) : []
  const grants: Grants = grantsOf(speaking, of, day).map(({ power, places, sector, post }) => {
    const role = findRole(post.role)
    const rule = role && powersOf(role, sectorOf(post)).find((one) => one.power === power)
    return {
      power,
      powerName: powerNames[power],
      why: rule?.why ?? powerNames[power],
      post: postView(post, agencies),
      sector,
      everywhere: places === '*',
      places: placesView(places, of, day, nameOf),
    }
  })
  const silent = posts
    .filter((post) => !speaking.includes(post))
    .map((post) => ({
      post: postView(post, agencies),
      because: barred ?? (post.from > day ? ('not-yet' as const) : ('ended' as const)),
    }))
  return { day, grants, silent }
}

function placesView(
  places: Places,
  of: Indexed,
  day: Day,
  nameOf: (unit: string, on: Day) => string,
): Grants[number]['places'] {
  if (places === '*') return []
  return [...places]
    .map(([unit, because]) => ({ unit, because, name: nameOf(unit, lastDay(of, unit, day) ?? day) }))
    .sort((a, b) => order[a.because] - order[b.because] || compareText(a.name, b.name))
}

const order = { post: 0, under: 1, inherited: 2 } as const
