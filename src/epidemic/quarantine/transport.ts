/** Somebody to be fetched to a bed. */
export interface Passenger {
  readonly id: string
  readonly facilityId: string
  readonly unitId: string | null
  readonly household: string | null
  readonly exposure: string | null
}

export interface Vehicle<P extends Passenger = Passenger> {
  readonly facilityId: string
  readonly passengers: readonly P[]
}

/**
 * Vehicles of one size: each goes to one facility and takes whole families, of one commune after the other. Who was
 * exposed to the same source rides together as far as there are seats; a family larger than a vehicle rides in several.
 */
export function fillVehicles<P extends Passenger>(people: readonly P[], seats: number): Vehicle<P>[] {
  const vehicles: Vehicle<P>[] = []
  for (const [facilityId, all] of [...Map.groupBy(people, (one) => one.facilityId)].sort(byKey)) {
    let open: P[] = []
    const leave = () => {
      if (open.length > 0) vehicles.push({ facilityId, passengers: open })
      open = []
    }
    for (const party of partiesOf(all)) {
      if (open.length + party.length > seats) leave()
      for (const one of party) {
        if (open.length === seats) leave()
        open.push(one)
      }
    }
    leave()
  }
  return vehicles
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

function partiesOf<P extends Passenger>(people: readonly P[]): P[][] {
  const key = ({ unitId, exposure, id }: P): string => `${unitId ?? '~'}|${exposure ?? '~'}|${id}`
  const sorted = people.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
  return [
    ...Map.groupBy(sorted, ({ household, id }) => (household === null ? `alone/${id}` : `home/${household}`)).values(),
  ]
}
