import { dataOf, type IndexData, type IndexSpec, parseIndexSpec } from '#measures/composite'

/** An index in the form of the national one of 2022: two groups, eight main indices, 98 indicators. */
export function makeIndex(units: number, indicators: number, seed: number): { spec: IndexSpec; data: IndexData } {
  let state = seed
  const chance = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
  const mains = Array.from({ length: 8 }, (_, i) => ({
    code: `m${i}`,
    parent: i < 5 ? 'foundation' : 'activity',
    weight: 1 + (i % 3),
  }))
  const leaves = Array.from({ length: indicators }, (_, i) => ({
    code: `i${i}`,
    parent: `m${i % 8}`,
    weight: 1 + Math.floor(chance() * 4),
    direction: i % 9 === 0 ? 'down' : 'up',
  }))
  const parsed = parseIndexSpec({
    code: 'index',
    nodes: [
      { code: 'index' },
      { code: 'foundation', parent: 'index' },
      { code: 'activity', parent: 'index' },
      ...mains,
      ...leaves,
    ],
    // Scores from 1, so that every mean can be taken.
    stages: { normalise: { kind: 'min-max', scale: [1, 100] } },
  })
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
  const rows = Array.from({ length: units }, (_, u) => {
    const skill = chance()
    return {
      unit: `u${u}`,
      values: Object.fromEntries(
        leaves.map(({ code, direction }) => [code, (direction === 'up' ? skill : 1 - skill) + 1.5 * chance()]),
      ),
    }
  })
  return {
    spec: parsed.spec,
    data: dataOf(
      leaves.map(({ code }) => code),
      rows,
    ),
  }
}
