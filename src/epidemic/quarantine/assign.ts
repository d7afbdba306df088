import type { Point } from '#kernel/point'

/** Somebody to be given a bed. Keys say who belongs together and who must stay apart; null: unknown. */
export interface Arrival {
  readonly id: string
  readonly household: string | null
  /** Source case and day of exposure. */
  readonly exposure: string | null
  readonly sex: 'male' | 'female' | null
  readonly birthYear: number | null
  /** Centre of the unit the person is fetched from. */
  readonly from: Point | null
}

export type Occupant = Pick<Arrival, 'household' | 'exposure' | 'sex' | 'birthYear'>

export interface RoomState {
  readonly id: string
  readonly name: string
  readonly beds: number
  readonly taken: readonly (Occupant & { readonly bed: number })[]
}

export interface FacilityState {
  readonly id: string
  readonly name: string
  readonly point: Point | null
  readonly rooms: readonly RoomState[]
}

/** Why this bed: a code with its values, worded in `text-assign.ts`. */
export interface Reason {
  readonly code:
    | 'nearest'
    | 'nearest-with-room'
    | 'distance-unknown'
    | 'with-family'
    | 'family-split'
    | 'same-exposure'
    | 'room-alone'
  readonly values?: Readonly<Record<string, string | number>>
}

export interface Placement {
  readonly personId: string
  readonly facilityId: string
  readonly roomId: string
  readonly bed: number
  readonly reasons: readonly Reason[]
}

export interface Unplaced {
  readonly personId: string
  readonly why: 'no-bed' | 'child-alone'
}

export interface Plan {
  readonly placements: readonly Placement[]
  readonly unplaced: readonly Unplaced[]
}

export interface Setting {
  /** The year ages are counted in. */
  readonly year: number
  /** Kilometres between two points. */
  readonly kilometres: (a: Point, b: Point) => number
}

/** Below this age a child is not put among strangers. Law 102/2016/QH13, article 1: a child is under 16. */
export const CHILD_UNDER = 16

export const isChild = ({ birthYear }: Pick<Occupant, 'birthYear'>, year: number): boolean =>
  birthYear !== null && year - birthYear < CHILD_UNDER

/** A room while beds are being given: what it holds grows. */
export interface OpenRoom {
  readonly facility: FacilityState
  readonly room: RoomState
  readonly occupants: Occupant[]
  readonly free: number[]
}

/**
 * May these people share the room with those already in it? Families stay together whatever their exposures; strangers
 * share a room only when all were exposed to one source on one day, are of one sex, and none of them is a child.
 */
export function mayShare(occupants: readonly Occupant[], party: readonly Occupant[], year: number): boolean {
  const all = [...occupants, ...party]
  const [first] = all
  if (first === undefined || all.length === 1) return true
  if (first.household !== null && all.every(({ household }) => household === first.household)) return true
  if (all.some((one) => isChild(one, year))) return false
  return (
    first.exposure !== null &&
    first.sex !== null &&
    all.every(({ exposure, sex }) => exposure === first.exposure && sex === first.sex)
  )
}

export const openRooms = (facilities: readonly FacilityState[]): OpenRoom[] =>
  facilities.flatMap((facility) =>
    facility.rooms.map((room) => {
      const taken = new Set(room.taken.map(({ bed }) => bed))
      const free = Array.from({ length: room.beds }, (_, at) => at + 1).filter((bed) => !taken.has(bed))
      return { facility, room, occupants: [...room.taken], free }
    }),
  )
