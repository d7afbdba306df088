import type { Day } from '#kernel/day'

/** What a laboratory has on its hands. */
export interface LaboratoryLoad {
  readonly id: string
  readonly name: string
  readonly unitId: string | null
  /** Tubes it can finish in a day; a pool is one tube. */
  readonly capacity: number
  readonly promisedHours: number
  readonly openedOn: Day
  readonly closedOn: Day | null
  /** Tubes that it has and has not answered. */
  readonly queue: number
  /** Samples on the way to it. */
  readonly coming: number
  /** Hours from taking a tube over to its result, of the last fourteen days; null below `ENOUGH` results. */
  readonly medianHours: number | null
  readonly p90Hours: number | null
  readonly resultsToday: number
}

/** Fewer results than this say nothing of a laboratory's pace: then what it promised counts. */
export const ENOUGH = 10
/** A car with a cool box on provincial roads. */
const KM_PER_HOUR = 40

/** Days of work that lie there, at its capacity. More than one: it falls behind. */
export const daysOfWork = ({
  queue,
  coming,
  capacity,
}: Pick<LaboratoryLoad, 'queue' | 'coming' | 'capacity'>): number => (queue + coming) / capacity

export const isOverloaded = (of: Pick<LaboratoryLoad, 'queue' | 'coming' | 'capacity'>): boolean => daysOfWork(of) > 1

export interface Proposal {
  readonly laboratoryId: string
  /** Hours until the last of the tubes has its result. */
  readonly hours: number
  readonly km: number | null
  /** Hours of these that are waiting for other work. */
  readonly waitHours: number
  /** Its own pace, measured or promised. */
  readonly paceHours: number
  readonly measured: boolean
}

/** Which laboratory would answer `tubes` more first: the way there, the work before them, and its pace. Best first. */
export function proposeLaboratories(
  laboratories: readonly LaboratoryLoad[],
  tubes: number,
  day: Day,
  kmTo: (laboratory: LaboratoryLoad) => number | null,
): Proposal[] {
  return laboratories
    .filter(({ openedOn, closedOn }) => openedOn <= day && (closedOn === null || day < closedOn))
    .map((one): Proposal => {
      const km = kmTo(one)
      const paceHours = one.medianHours ?? one.promisedHours
      const waitHours = 24 * Math.max(0, (one.queue + one.coming + tubes) / one.capacity - 1)
      const hours = (km ?? 0) / KM_PER_HOUR + waitHours + paceHours
      return { laboratoryId: one.id, hours, km, waitHours, paceHours, measured: one.medianHours !== null }
    })
    .sort((a, b) => a.hours - b.hours || (a.laboratoryId < b.laboratoryId ? -1 : 1))
}
