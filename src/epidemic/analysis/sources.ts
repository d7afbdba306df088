import { firstFrom } from '../tracing/timetable.ts'
import { VISIT } from '../tracing/visits.ts'
import { type InTime, type Plausibility, weigh } from './plausibility.ts'
import { caseInTime, meetingOf, rootNumbers, type Scene, type Via } from './scene.ts'

/** A case that may have infected somebody, with the meeting that speaks for it most. */
export interface Candidate {
  /** Position among the roots. */
  readonly root: number
  readonly person: number
  readonly via: Via
  /** Meetings that could have been it. */
  readonly meetings: number
  readonly plausibility: Plausibility
  /** Of all candidates of the same person and of somebody in no list (`UNLISTED`), 0 to 1. */
  readonly share: number
}

/**
 * What a source that stands in no list weighs, where the disease has published figures: as much as a close contact on an
 * improbable day. An assumption of this project; it keeps a single candidate from being certain only for being single.
 */
const UNLISTED = 0.005

/** Two people met: `target` may have been infected by the root. */
type Met = (root: number, target: number, via: Via) => void

/**
 * The candidates of every case, most plausible first: all other cases met inside their window, by encounters and by
 * stays at one venue. Linear in the meetings of the cases, and in the pairs of cases that shared a venue.
 */
export function sourcesOfCases(scene: Scene): Candidate[][] {
  const numbers = rootNumbers(scene)
  const gathered = scene.roots.person.length
  const found: Gathering[] = Array.from({ length: gathered }, () => new Map())
  eachMeetingOfCases(scene, (root, target, via) => {
    const own = numbers[target]!
    if (own >= 0 && own !== root) gather(found[own]!, scene, root, caseInTime(scene, own), via)
  })
  return found.map((one) => ranked(scene, one))
}

/** The candidates of one person, case or not. */
export function sourcesOf(scene: Scene, person: number): Candidate[] {
  const own = rootNumbers(scene)[person]!
  const target: InTime =
    own >= 0
      ? caseInTime(scene, own)
      : { from: 0, isolated: scene.isolated[person]!, reference: null, confirmed: scene.isolated[person]! }
  const found: Gathering = new Map()
  eachMeetingOfCases(scene, (root, met, via) => {
    if (met === person && root !== own) gather(found, scene, root, target, via)
  })
  return ranked(scene, found)
}

type Gathering = Map<number, { person: number; via: Via; best: Plausibility; sum: number; meetings: number }>

/** Those more likely than somebody in no list: of others no tree is made. */
export function likely(candidates: readonly Candidate[]): Candidate[] {
  const unlisted = 1 - candidates.reduce((sum, { share }) => sum + share, 0)
  return candidates.filter(({ share }) => share >= unlisted)
}

function gather(into: Gathering, scene: Scene, root: number, target: InTime, via: Via): void {
  const plausibility = weigh(caseInTime(scene, root), target, meetingOf(scene, via), scene.timing)
  if (plausibility === null) return
  const held = into.get(root)
  if (held === undefined) {
    const person = scene.roots.person[root]!
    into.set(root, { person, via, best: plausibility, sum: plausibility.weight, meetings: 1 })
    return
  }
  held.sum += plausibility.weight
  held.meetings++
  if (plausibility.weight > held.best.weight) {
    held.best = plausibility
    held.via = via
  }
}

function ranked({ timing }: Scene, found: Gathering): Candidate[] {
  const all = [...found].map(([root, one]) => ({ root, ...one }))
  const total = all.reduce((sum, { sum: weight }) => sum + weight, timing === null ? 0 : UNLISTED)
  return all
    .toSorted((a, b) => b.sum - a.sum || a.root - b.root)
    .map(({ root, person, via, best, sum, meetings }) => ({
      root,
      person,
      via,
      meetings,
      plausibility: best,
      share: total === 0 ? 0 : sum / total,
    }))
}

function eachMeetingOfCases(scene: Scene, met: Met): void {
  const { roots, history } = scene
  const { records, byPerson } = history.encounters
  for (let root = 0; root < roots.person.length; root++) {
    const person = roots.person[root]!
    for (let at = byPerson.offsets[person]!; at < byPerson.offsets[person + 1]!; at++) {
      const encounter = byPerson.entries[at]!
      met(root, records[encounter * 3]! ^ person, { kind: 'encounter', encounter })
    }
  }
  if (history.visits.count > 0) eachSharedStay(scene, met)
}

/** Stays of cases beside those of everybody who was at the venue at a shared instant. */
function eachSharedStay({ roots, history: { visits } }: Scene, met: Met): void {
  const { records, byPerson, byVenue } = visits
  for (let root = 0; root < roots.person.length; root++) {
    const person = roots.person[root]!
    for (let at = byPerson.offsets[person]!; at < byPerson.offsets[person + 1]!; at++) {
      const theirs = byPerson.entries[at]!
      const venue = records[theirs * VISIT.width + VISIT.venue]!
      const from = records[theirs * VISIT.width + VISIT.start]!
      const to = records[theirs * VISIT.width + 3]!
      const low = byVenue.offsets[venue]!
      const high = byVenue.offsets[venue + 1]!
      const reach = byVenue.longest[venue]!
      for (let near = firstFrom(byVenue.entries, records, VISIT, low, high, from - reach); near < high; near++) {
        const own = byVenue.entries[near]!
        if (records[own * VISIT.width + VISIT.start]! > to) break
        if (records[own * VISIT.width + 3]! < from || own === theirs) continue
        met(root, records[own * VISIT.width + VISIT.person]!, { kind: 'visit', theirs, own })
      }
    }
  }
}
