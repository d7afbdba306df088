import { addDays, type Day, dayOf, type Instant, instantOf } from '#kernel/day'
import type { Chance } from '../simulate/chance.ts'
import { planOf } from './due.ts'

/** Somebody of a simulated outbreak, as far as their samples need it. */
export interface Sampling {
  readonly home: number
  readonly id: string
  readonly unitId: string
  readonly level: number
  readonly exposedAt: Instant | null
  readonly knownAt: Instant
  readonly quarantinedAt: Instant | null
  readonly sampledOn: Day | null
  readonly confirmedAt: Instant | null
}

export interface Session {
  readonly unitId: string
  readonly day: Day
  readonly people: readonly Sampling[]
}

/** Of the rule only the days of sampling matter here. */
const RULE = { id: 'seed', act: '', quarantineDays: 14, monitoringDays: 0, place: 'either' } as const

/** Who was sampled where and when: most on the day of the plan, a few a day late, some not yet. */
export function sessionsOf(
  chance: Chance,
  { today, now, testDays }: { readonly today: Day; readonly now: Instant; readonly testDays: readonly number[] },
  people: readonly Sampling[],
): Session[] {
  const attended = people.flatMap((person) => {
    if (person.level === 0) return []
    const { quarantinedAt: at } = person
    return planOf({ ...person, entered: at === null ? null : { at, rule: { ...RULE, testDays } } }).flatMap(
      ({ dueOn }) => {
        const day = chance.next() < 0.9 ? dueOn : addDays(dueOn, 1)
        const missed = chance.next() < (person.level === 1 ? 0.04 : 0.12)
        // Today's list is worked through half the way.
        const ahead = day > today || (day === today && chance.next() < 0.55)
        const beforeFound = instantOf(day, 560) < person.knownAt && day === dayOf(person.knownAt)
        return missed || ahead || instantOf(day, 560) > now
          ? []
          : [{ person, day: beforeFound ? addDays(day, 1) : day }]
      },
    )
  })
  const sessions = Map.groupBy(
    attended.filter(({ day }) => instantOf(day, 560) <= now),
    ({ person, day }) => `${day} ${person.unitId}`,
  )
  return [...sessions.values()]
    .map((list) => ({ unitId: list[0]!.person.unitId, day: list[0]!.day, people: list.map(({ person }) => person) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}
