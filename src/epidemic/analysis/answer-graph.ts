import { partOf } from './graph.ts'
import type { Held } from './held.ts'
import type { Graph } from './question.ts'
import { known, meetingOf, rootNumbers } from './scene.ts'

/** Words kept once, by number. */
function dictionary() {
  const words: string[] = []
  const numbers = new Map<string, number>()
  return {
    words,
    numberOf(word: string | null): number {
      if (word === null) return -1
      let number = numbers.get(word)
      if (number === undefined) {
        number = words.push(word) - 1
        numbers.set(word, number)
      }
      return number
    },
  }
}

export function graphColumns(
  held: Held,
  asked: { readonly person: number | null; readonly maxLevel: number; readonly most: number },
): Graph {
  const { scene } = held
  const { nodes, total } = partOf(held.forest(), asked)
  const numbers = rootNumbers(scene)
  const units = dictionary()
  const settings = dictionary()
  const met = nodes.map(({ via }) => (via === null ? null : meetingOf(scene, via)))
  return {
    total,
    ids: nodes.map(({ person }) => held.ids[person]!),
    unit: nodes.map(({ person }) => units.numberOf(held.units[person]!)),
    units: units.words,
    level: nodes.map(({ level }) => level),
    above: nodes.map(({ above }) => above),
    below: nodes.map(({ below }) => below),
    share: nodes.map(({ share }) => Math.round(share * 1000) / 1000),
    exposedAt: nodes.map(({ exposedAt }) => known(exposedAt) ?? 0),
    confirmedAt: nodes.map(({ person }) => {
      const root = numbers[person]!
      return root < 0 ? 0 : scene.cases.confirmed[root]!
    }),
    metFrom: met.map((meeting) => (meeting === null ? 0 : (known(meeting.start) ?? 0))),
    metTo: met.map((meeting) => (meeting === null ? 0 : (known(meeting.end) ?? 0))),
    setting: met.map((meeting) => settings.numberOf(meeting?.setting ?? null)),
    settings: settings.words,
  }
}
