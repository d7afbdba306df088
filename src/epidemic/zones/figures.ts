import type { Point } from '#kernel/point'
import type { Text } from '#kernel/text'
import { extent, meanHouseholdOn } from './assumptions.ts'
import { checkpointsOf } from './checkpoints.ts'
import { type Ground, type GroundPerson, type GroundVenue, holds, km2Of, type Laid } from './ground.ts'
import { between, nearestOnOutline } from './plane.ts'
import { sharesOf } from './shares.ts'

export interface LevelCovered {
  readonly level: number
  readonly inside: number
  readonly total: number
}

export interface Figures {
  readonly km2: number | null
  /** People living inside; null where the population of no commune is known. */
  readonly people: number | null
  /** Communes lie in it in part, so that people are a share of the ground times the density. */
  readonly estimated: boolean
  /** F0, F1, F2 of the cluster who live inside or stayed at a place inside. */
  readonly levels: LevelCovered[]
  readonly households: {
    readonly recorded: number
    readonly estimated: number | null
    readonly mean: number | null
    readonly source: Text | null
  }
  readonly venues: { readonly id: string; readonly name: string; readonly kind: string }[]
  readonly communes: {
    readonly id: string
    readonly name: string
    readonly whole: boolean
    readonly people: number | null
  }[]
  readonly checkpoints: Checkpoint[]
  readonly outside: {
    readonly communes: {
      readonly id: string
      readonly name: string
      readonly f0: number
      readonly f1: number
    }[]
    readonly venues: {
      readonly id: string
      readonly name: string
      readonly kind: string
      readonly metres: number
    }[]
  }
  readonly schematic: boolean
  /** Communes whose population is not known. */
  readonly withoutPeople: string[]
}

export interface Checkpoint {
  /** The neighbour it faces. */
  readonly unitId: string
  readonly name: string
  readonly point: Point
}

const LEVELS = [0, 1, 2] as const

const venueInside = ({ whole, geometry }: Laid, { point, unitId }: GroundVenue): boolean =>
  whole.length > 0
    ? (unitId !== null && whole.includes(unitId)) || (point !== null && geometry !== null && holds(geometry, point))
    : point !== null && geometry !== null && holds(geometry, point)

/** Those of the cluster who live in a commune that lies inside as a whole, or stayed at a place inside. */
export function coveredBy(laid: Laid, { people, venues }: Ground): GroundPerson[] {
  const inside = new Set(venues.filter((venue) => venueInside(laid, venue)).map(({ id }) => id))
  const whole = new Set(laid.whole)
  return people.filter(
    ({ unitId, venues: stayed }) => (unitId !== null && whole.has(unitId)) || stayed.some((id) => inside.has(id)),
  )
}

function peopleIn(shares: ReadonlyMap<string, number | null>, ground: Ground) {
  return ground.communes
    .filter(({ id }) => shares.has(id))
    .map(({ id, name, people, km2, geometry }) => {
      const part = shares.get(id) ?? null
      const whole = part === null
      const ground2 = km2 ?? (geometry && km2Of(geometry))
      const inside =
        people === null || whole ? people : ground2 ? Math.round(people * Math.min(1, part / ground2)) : null
      return { id, name, whole, people: inside }
    })
}

/** Everything told of an area: who and what is inside, where it is closed, what lies just outside. Pure. */
export function figuresOf(laid: Laid, ground: Ground): Figures {
  const { geometry, whole } = laid
  const communes = peopleIn(sharesOf(laid, ground), ground)
  const known = communes.flatMap(({ people }) => people ?? [])
  const people = known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0)
  const covered = coveredBy(laid, ground)
  const mean = meanHouseholdOn(ground.day)
  const wholeKm2 = ground.communes.filter(({ id }) => whole.includes(id)).map(({ km2 }) => km2)
  return {
    km2:
      whole.length > 0 && wholeKm2.every((one) => one !== null)
        ? wholeKm2.reduce((sum: number, one) => sum + (one ?? 0), 0)
        : geometry && km2Of(geometry),
    people,
    estimated: communes.some((one) => !one.whole),
    levels: LEVELS.map((level) => ({
      level,
      inside: covered.filter((one) => one.level === level).length,
      total: ground.people.filter((one) => one.level === level).length,
    })),
    households: {
      recorded: new Set(covered.flatMap(({ household }) => household ?? [])).size,
      estimated: people === null || mean === null ? null : Math.round(people / mean.people),
      mean: mean?.people ?? null,
      source: mean?.source ?? null,
    },
    venues: ground.venues.filter((venue) => venueInside(laid, venue)).map(({ id, name, kind }) => ({ id, name, kind })),
    communes,
    checkpoints: checkpointsOf(laid, ground, new Set(communes.map(({ id }) => id))),
    outside: outsideOf(laid, ground, covered),
    schematic: ground.communes.some(({ id, schematic }) => schematic && communes.some((one) => one.id === id)),
    withoutPeople: communes.filter(({ people: one }) => one === null).map(({ name }) => name),
  }
}

function outsideOf(laid: Laid, ground: Ground, covered: readonly GroundPerson[]): Figures['outside'] {
  const { geometry, whole } = laid
  if (geometry === null) return { communes: [], venues: [] }
  const reach = extent.outsideMetres
  const inside = new Set(covered.map(({ id }) => id))
  const left = ground.people.filter(({ id }) => !inside.has(id))
  const living = (unit: string, level: number): number =>
    left.filter((one) => one.unitId === unit && one.level === level).length
  const communes = ground.communes.filter(
    ({ id, geometry: own }) => !whole.includes(id) && own !== null && between(own, geometry, reach) <= reach,
  )
  // A zone inside a commune is farther than that from its outline.
  const around = ground.communes.filter(
    ({ id, geometry: own }) =>
      !whole.includes(id) && own !== null && !communes.some((one) => one.id === id) && contains(own, laid),
  )
  return {
    communes: [...around, ...communes].map(({ id, name }) => ({ id, name, f0: living(id, 0), f1: living(id, 1) })),
    venues: ground.venues
      .flatMap((venue) => {
        if (venue.point === null || venueInside(laid, venue)) return []
        const metres = nearestOnOutline(geometry, venue.point)?.metres ?? Number.POSITIVE_INFINITY
        return metres <= reach ? [{ id: venue.id, name: venue.name, kind: venue.kind, metres: Math.round(metres) }] : []
      })
      .sort((a, b) => a.metres - b.metres),
  }
}

const contains = (own: NonNullable<Ground['communes'][number]['geometry']>, { geometry }: Laid): boolean => {
  const [x, y] =
    (geometry?.type === 'Polygon' ? geometry.coordinates[0]?.[0] : geometry?.coordinates[0]?.[0]?.[0]) ?? []
  return x !== undefined && y !== undefined && holds(own, { longitude: x, latitude: y })
}
