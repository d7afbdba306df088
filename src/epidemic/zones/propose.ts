import type { Point } from '#kernel/point'
import type { Text } from '#kernel/text'
import { extent } from './assumptions.ts'
import { type Figures, figuresOf } from './figures.ts'
import { type Area, type Ground, lay } from './ground.ts'
import { between, type Geometry } from './plane.ts'
import { missingTexts, widened, worded } from './words.ts'

/** A place of the cluster: a venue, or a setting that encounters name. */
export interface SeatPlace {
  readonly name: string
  readonly unitId: string | null
  readonly point: Point | null
  readonly cases: number
}

export interface Seat {
  /** Commune most of its cases live in, as it stands on the ground's day. */
  readonly unitId: string | null
  /** Most cases first. */
  readonly places: readonly SeatPlace[]
}

export const PROPOSAL_KINDS = ['venue', 'hamlet', 'commune', 'several'] as const

export interface Proposal {
  readonly kind: (typeof PROPOSAL_KINDS)[number]
  readonly name: string
  readonly area: Area
  readonly geometry: Geometry | null
  readonly figures: Figures
  /** What it brings over the one before; null for the first. */
  readonly widening: Text | null
}

export interface Proposed {
  readonly proposals: readonly Proposal[]
  readonly missing: readonly Text[]
}

/**
 * Two to four areas from narrow to wide: around the places where most cases were; around all located places of the
 * commune; the commune; the communes with cases and the neighbours that hold a share of the F1. Those that need
 * coordinates are left out where there are none, and that is said. Pure.
 */
export function proposeZones(seat: Seat, ground: Ground): Proposed {
  const found = [...aroundPlaces(seat), ...ofCommunes(seat, ground)]
  const laid = found.map(({ kind, name, area }) => {
    const on = lay(area, ground)
    return { kind, name, area, geometry: on.geometry, figures: figuresOf(on, ground) }
  })
  // A ring that takes in more than the commune is not the narrower choice.
  const commune = laid.find(({ kind }) => kind === 'commune')
  const kept = laid.filter(
    (one) => commune === undefined || one === commune || ofWholes(one.kind) || narrower(one.figures, commune.figures),
  )
  return {
    proposals: kept.map((one, at) => {
      const before = kept[at - 1]
      return { ...one, widening: before ? widened(before.figures, one.figures) : null }
    }),
    missing: missingOf(seat, ground),
  }
}

const ofWholes = (kind: Proposal['kind']): boolean => kind === 'commune' || kind === 'several'

const narrower = (a: Figures, b: Figures): boolean =>
  (a.km2 ?? 0) < (b.km2 ?? Number.POSITIVE_INFINITY) && (a.people ?? 0) <= (b.people ?? Number.POSITIVE_INFINITY)

type Found = Pick<Proposal, 'kind' | 'name' | 'area'>

function aroundPlaces({ unitId, places }: Seat): Found[] {
  const located = places.flatMap(({ point, ...place }) => (point === null ? [] : [{ ...place, point }]))
  const first = located[0]
  if (first === undefined) return []
  const main = located.filter(({ cases }) => cases >= first.cases * extent.mainShare)
  const here = located.filter((place) => place.unitId === unitId)
  const around = here.length > 0 ? here : located
  const circles = (
    kind: 'venue' | 'hamlet',
    list: readonly { point: Point; name: string }[],
    metres: number,
  ): Found => ({
    kind,
    name: worded(kind === 'venue' && list.length > 1 ? 'venues' : kind, {
      place: list[0]?.name ?? '',
      n: kind === 'venue' ? list.length - 1 : list.length,
      metres,
    }).vi,
    area: { kind: 'circles', centres: list.map(({ point }) => point), metres },
  })
  return [
    circles('venue', main, extent.venueMetres),
    circles('hamlet', [...new Set([...main, ...around])], extent.hamletMetres),
  ]
}

function ofCommunes({ unitId }: Seat, ground: Ground): Found[] {
  const main = ground.communes.find(({ id }) => id === unitId)
  if (main === undefined) return []
  const several = affected(main.id, ground)
  return [
    { kind: 'commune', name: main.name, area: { kind: 'communes', units: [main.id] } },
    ...(several.length > 1
      ? [
          {
            kind: 'several' as const,
            name: worded('several', { commune: main.name, n: several.length - 1 }).vi,
            area: { kind: 'communes' as const, units: several },
          },
        ]
      : []),
  ]
}

/** The main commune, those where cases live, and neighbours with a share of the F1; where that is one alone, all neighbours. */
function affected(main: string, { communes, people }: Ground): string[] {
  const living = (id: string, level: number): number =>
    people.filter((one) => one.unitId === id && one.level === level).length
  const f1 = people.filter(({ level }) => level === 1).length
  const core = communes.filter(({ id }) => id === main || living(id, 0) > 0)
  const borders = (geometry: Geometry | null): boolean =>
    geometry !== null &&
    core.some(
      (one) => one.geometry !== null && between(one.geometry, geometry, extent.borderMetres) <= extent.borderMetres,
    )
  const coreIds = new Set(core.map(({ id }) => id))
  const neighbours = communes.filter(({ id, geometry }) => !coreIds.has(id) && borders(geometry))
  const joined = neighbours.filter(({ id }) => f1 > 0 && living(id, 1) >= f1 * extent.contactShare)
  const all = core.length + joined.length > 1 ? [...core, ...joined] : [...core, ...neighbours]
  return all.map(({ id }) => id).sort((a, b) => Number(b === main) - Number(a === main) || (a < b ? -1 : 1))
}

function missingOf({ unitId, places }: Seat, { communes }: Ground): Text[] {
  const unlocated = places.filter(({ point }) => point === null).map(({ name }) => name)
  return [
    ...(places.every(({ point }) => point === null) ? [missingTexts.noPlace] : []),
    ...(unlocated.length > 0 && unlocated.length < places.length
      ? [worded('unlocated', { n: unlocated.length, places: unlocated.slice(0, 3).join(', ') })]
      : []),
    ...(unitId === null || !communes.some(({ id }) => id === unitId) ? [missingTexts.noCommune] : []),
    ...(communes.every(({ geometry }) => geometry === null) ? [missingTexts.noShapes] : []),
    ...(communes.some(({ schematic }) => schematic) ? [missingTexts.schematic] : []),
  ]
}
