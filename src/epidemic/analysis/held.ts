import { instantOfTick } from '../tick.ts'
import { type Forest, forestOf } from './graph.ts'
import { DAY_TICKS } from './plausibility.ts'
import type { Meeting, Somebody, Source } from './question.ts'
import { known, meetingOf, type Scene, type Via } from './scene.ts'
import { type Candidate, likely, sourcesOfCases } from './sources.ts'
import { transmissionTree } from './transmission.ts'

/** An outbreak held ready for questions, with what follows from it once it was asked for. */
export interface Held {
  readonly scene: Scene
  readonly ids: readonly string[]
  readonly units: readonly (string | null)[]
  numberOf(id: string): number | undefined
  /** The possible sources of each case, and the tree made of the most likely ones. */
  sources(): { readonly candidates: readonly (readonly Candidate[])[]; readonly parent: Int32Array }
  forest(): Forest
}

export function hold(scene: Scene, ids: readonly string[], units: readonly (string | null)[]): Held {
  const numbers = new Map(ids.map((id, at) => [id, at]))
  let sources: ReturnType<Held['sources']> | undefined
  let forest: Forest | undefined
  const held: Held = {
    scene,
    ids,
    units,
    numberOf: (id) => numbers.get(id),
    sources() {
      if (sources === undefined) {
        const candidates = sourcesOfCases(scene)
        sources = { candidates, parent: transmissionTree(candidates.map(likely)) }
      }
      return sources
    },
    forest() {
      if (forest === undefined) {
        const { candidates, parent } = held.sources()
        const chosen = candidates.map((list, root) => list.find((one) => one.root === parent[root]) ?? null)
        forest = forestOf(scene, {
          parent,
          via: chosen.map((one) => one?.via ?? null),
          share: chosen.map((one) => one?.share ?? 0),
        })
      }
      return forest
    },
  }
  return held
}

export const somebody = ({ ids, units }: Held, person: number): Somebody => ({
  id: ids[person]!,
  unitId: units[person]!,
})

export function meetingWords({ scene }: Held, via: Via): Meeting {
  const { start, end, setting } = meetingOf(scene, via)
  return { kind: via.kind, startsAt: instantOfTick(start), endsAt: instantOfTick(end), setting }
}

export function sourceWords(held: Held, { root, person, via, meetings, share, plausibility }: Candidate): Source {
  const met = known(meetingOf(held.scene, via).start)
  const reference = held.scene.cases.reference[root]!
  const { time, setting, distance } = plausibility
  return {
    person: somebody(held, person),
    meeting: meetingWords(held, via),
    meetings,
    share,
    sinceOnset: met === null ? null : Math.round(((met - reference) / DAY_TICKS) * 10) / 10,
    factors: { time, setting, distance },
  }
}
