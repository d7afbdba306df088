import { addDays, type Day, daysBetween } from '#kernel/day'
import type { Where } from '#kernel/fact'
import type { Post } from './post.ts'
import { roles } from './role.ts'
import type { Standing, Territory } from './territory.ts'

/**
 * The slow way to the same answers, for tests: every rule of scope asked day by day of the plain lists, nothing
 * indexed, nothing shared with the code it judges.
 */
export function mayOracle(territory: Territory, posts: readonly Post[], power: string, on: Where, day: Day): boolean {
  return posts.some((post) => {
    if (post.from > day || (post.to !== null && post.to <= day)) return false
    const everySector = post.sector === 'general'
    const rule = roles.find(({ id }) => id === post.role)?.powers.find((one) => one.power === power)
    if (!rule || (rule.sectors && !everySector && !rule.sectors.includes(post.sector))) return false
    const changes = !power.endsWith('.see') && !power.endsWith('.identify')
    if (changes && !standing(territory, post.unit, day)) return false
    if (!everySector && on.sector !== post.sector) return false
    return reaches(territory, post, on.unit, day)
  })
}

const lasts = ({ from, to }: Standing, day: Day): boolean => from <= day && (to === null || day < to)
const standing = ({ standings }: Territory, unit: string, day: Day): Standing | undefined =>
  standings.find((one) => one.unit === unit && lasts(one, day))

function reaches(territory: Territory, post: Post, unit: string | null, day: Day): boolean {
  const tops = territory.standings.filter((one) => one.parent === null && lasts(one, day))
  if (tops.length === 1 && tops[0]?.unit === post.unit) return true
  if (unit === null) return false
  return [post.unit, ...allUnits(territory)].some(
    (place) => hadUnder(territory, post, place, day) && holds(territory, place, unit, day),
  )
}

const allUnits = ({ standings }: Territory): string[] => [...new Set(standings.map((one) => one.unit))]

/** Whether, on some day from the post's first to the day asked, going up from `place` leads to the post's unit. */
function hadUnder(territory: Territory, post: Post, place: string, day: Day): boolean {
  if (place === post.unit) return true
  for (let n = 0; n <= daysBetween(post.from, day); n++) {
    const on = addDays(post.from, n)
    for (let at = standing(territory, place, on)?.parent; at; at = standing(territory, at, on)?.parent)
      if (at === post.unit) return true
  }
  return false
}

/** Whether `place` is `unit`, or took at least half of it, counted along every path of succession. */
function holds(territory: Territory, place: string, unit: string, day: Day): boolean {
  if (place === unit) return true
  let on = day
  const begun = territory.standings.some((one) => one.unit === place && one.from <= day)
  if (!begun) return false
  while (!standing(territory, place, on)) on = addDays(on, -1)
  if (standing(territory, unit, on)) return false
  return (shareIn(territory, unit, place, on) ?? 0) >= 0.5
}

/** The part of a closed unit that lies in `place` on the day; null where it cannot be told. */
function shareIn(territory: Territory, unit: string, place: string, on: Day): number | null {
  if (standing(territory, unit, on)) return unit === place ? 1 : 0
  const steps = territory.passings.filter((step) => step.from === unit && step.day <= on)
  const parts = steps.map((step) => {
    const further = shareIn(territory, step.to, place, on)
    if (further === 0) return 0
    return step.share === null || further === null ? null : step.share * further
  })
  if (!parts.includes(null)) return parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  // Parts of unknown size that all end in one place are together the whole of what was divided.
  const ends = endsOf(territory, unit, on)
  return ends.size === 1 && ends.has(place) ? 1 : null
}

/** Where the territory of a unit lies on the day; null among them where the trail is lost. */
function endsOf(territory: Territory, unit: string, on: Day): Set<string | null> {
  if (standing(territory, unit, on)) return new Set([unit])
  const steps = territory.passings.filter((step) => step.from === unit && step.day <= on)
  if (steps.length === 0) return new Set([null])
  return new Set(steps.flatMap((step) => [...endsOf(territory, step.to, on)]))
}
