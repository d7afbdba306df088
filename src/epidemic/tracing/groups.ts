/** Groups people who can reach each other both ways, at one moment. */
export interface Groups {
  /**
   * Calls `done` for each group within the first `count` of `people`, those that can be reached before those that
   * reach them; its members are `stack[low … high)`. `groupOf` then answers for everybody already found.
   */
  each(people: Int32Array, count: number, done: (stack: Int32Array, low: number, high: number) => void): void
  /** The first member of the person's group, in the present call; -1 before it is found or outside `people`. */
  groupOf(person: number): number
}

/** The lists of ways out of a person, as `Walkable` gives them, already cut to the moment. */
export interface Outward {
  first(person: number): number
  next(way: number): number
  readonly to: Int32Array
}

const OUTSIDE = 0
const WAITING = -1

/**
 * Tarjan's strongly connected components (SIAM Journal on Computing 1, 1972), with a stack of its own: a chain of a
 * hundred thousand people at one instant must not exhaust the program's.
 */
export function createGroups(population: number, ways: Outward): Groups {
  /** OUTSIDE, WAITING, or the order of discovery from 1 up. */
  const found = new Int32Array(population)
  const low = new Int32Array(population)
  const leader = new Int32Array(population).fill(-1)
  /** Where the walk of each person's ways stands. */
  const cursor = new Int32Array(population)
  const path = new Int32Array(population)
  const stack = new Int32Array(population)

  return {
    groupOf: (person) => leader[person]!,
    each(people, count, done) {
      for (let i = 0; i < count; i++) found[people[i]!] = WAITING
      let clock = 0
      let top = 0
      for (let i = 0; i < count; i++) {
        if (found[people[i]!] !== WAITING) continue
        let depth = 0
        enter(people[i]!)
        path[0] = people[i]!
        while (depth >= 0) {
          const person = path[depth]!
          const way = cursor[person]!
          if (way >= 0) {
            cursor[person] = ways.next(way)
            const other = ways.to[way]!
            const state = found[other]!
            if (state === OUTSIDE) continue
            if (state === WAITING) {
              enter(other)
              path[++depth] = other
            } else if (leader[other]! < 0 && state < low[person]!) low[person] = state
            continue
          }
          depth--
          if (depth >= 0) low[path[depth]!] = Math.min(low[path[depth]!]!, low[person]!)
          if (low[person] === found[person]) close(person)
        }
      }
      for (let i = 0; i < count; i++) {
        found[people[i]!] = OUTSIDE
        leader[people[i]!] = -1
      }

      function enter(person: number): void {
        found[person] = low[person] = ++clock
        cursor[person] = ways.first(person)
        stack[top++] = person
      }

      function close(person: number): void {
        let from = top
        do {
          from--
          leader[stack[from]!] = person
        } while (stack[from] !== person)
        done(stack, from, top)
        top = from
      }
    },
  }
}
