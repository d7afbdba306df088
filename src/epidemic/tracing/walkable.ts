import type { Ways } from './ways.ts'

/** The ways that can be walked at the present moment, as the moment moves from the last to the first. */
export interface Walkable {
  /** From now on the way may be walked, until its start has passed. */
  open(way: number): void
  /** The first walkable way out of a person at the moment, or -1; then `nextOut`. Forgets those that have ended. */
  firstOut(person: number, moment: number): number
  nextOut(way: number): number
  /** As `firstOut` left it: for reading the list again at the same moment. */
  headOut(person: number): number
  firstInto(person: number, moment: number): number
  nextInto(way: number): number
}

/** Two threaded lists through the ways themselves; a way is dropped the first time it is met too late. */
export function createWalkable(ways: Ways, people: number): Walkable {
  const out = threaded(ways.from, ways, people)
  const into = threaded(ways.to, ways, people)
  return {
    open(way) {
      out.add(way)
      into.add(way)
    },
    firstOut: out.first,
    nextOut: out.next,
    headOut: out.head,
    firstInto: into.first,
    nextInto: into.next,
  }
}

function threaded(owner: Int32Array, { count, start }: Ways, people: number) {
  const head = new Int32Array(people).fill(-1)
  const link = new Int32Array(count)
  return {
    add(way: number): void {
      link[way] = head[owner[way]!]!
      head[owner[way]!] = way
    },
    next: (way: number): number => link[way]!,
    head: (person: number): number => head[person]!,
    first(person: number, moment: number): number {
      let way = head[person]!
      while (way >= 0 && start[way]! > moment) way = link[way]!
      head[person] = way
      for (let kept = way; kept >= 0; ) {
        let after = link[kept]!
        while (after >= 0 && start[after]! > moment) after = link[after]!
        link[kept] = after
        kept = after
      }
      return way
    },
  }
}
