/** No label, no person, no encounter. */
export const NONE = -1

/**
 * Everything a trace found out, in the order of the rounds. A label says: by a chain of exactly `level` encounters
 * `person` can have been exposed at `time`, and by no chain of that many or fewer any earlier. A person has a label for each
 * level at which the earliest exposure gets earlier; the first is the person's level. Walking `parent` from a label
 * gives a chain that is valid as it stands.
 */
export interface Labels {
  readonly count: number
  readonly person: Int32Array
  readonly level: Int32Array
  /** Exposure in ticks; for a root the beginning of its window. */
  readonly time: Int32Array
  /** The number of the encounter, or `visitToVia(visit)` of the source's visit; NONE for a root. */
  readonly via: Int32Array
  /** The exposed person's own visit where `via` is a visit, else NONE. */
  readonly met: Int32Array
  /** The label of the source that explains this one, always one level lower; NONE for a root. */
  readonly parent: Int32Array
  /** The same person's previous label, of a lower level and a later time; NONE when this is the first. */
  readonly before: Int32Array
}

/** Encounters and visits share one column: encounters from 0 up, visits from -2 down. */
export const visitToVia = (visit: number): number => -2 - visit
export const viaToVisit = (via: number): number => -2 - via

/** Grows by doubling; rows are written in place while their round lasts. */
export class LabelTable implements Labels {
  count = 0
  person = new Int32Array(1024)
  level = new Int32Array(1024)
  time = new Int32Array(1024)
  via = new Int32Array(1024)
  met = new Int32Array(1024)
  parent = new Int32Array(1024)
  before = new Int32Array(1024)

  add(person: number, level: number, time: number, via: number, met: number, parent: number, before: number): number {
    const label = this.count
    if (label === this.person.length) this.#widen()
    this.person[label] = person
    this.level[label] = level
    this.time[label] = time
    this.via[label] = via
    this.met[label] = met
    this.parent[label] = parent
    this.before[label] = before
    return this.count++
  }

  #widen(): void {
    for (const column of COLUMNS) {
      const wider = new Int32Array(this[column].length * 2)
      wider.set(this[column])
      this[column] = wider
    }
  }
}

const COLUMNS = ['person', 'level', 'time', 'via', 'met', 'parent', 'before'] as const

/** Without the slack at the end: what is kept, or sent to another thread. */
export function trimmed(labels: Labels): Labels {
  const cut = (column: Int32Array) => column.slice(0, labels.count)
  return {
    count: labels.count,
    person: cut(labels.person),
    level: cut(labels.level),
    time: cut(labels.time),
    via: cut(labels.via),
    met: cut(labels.met),
    parent: cut(labels.parent),
    before: cut(labels.before),
  }
}
