import type { Day } from '#kernel/day'
import { type Atlas, buildAtlas, type Succession, type UnitVersion } from '#places'
import { isFault } from '../formula/fault.ts'
import type { Formula } from '../formula/formula.ts'
import { parseFormula } from '../formula/parse.ts'
import type { Indicator, Share } from '../indicator.ts'
import type { Known, Observed } from './known.ts'

/** A province of a few communes and an indicator or two, for the tests of this part. */
export const MERGED: Day = '2025-07-01'

const version = (
  unitId: string,
  level: UnitVersion['level'],
  parentId: string | null,
  from: Day,
  to: Day | null,
): UnitVersion => ({
  unitId,
  code: unitId,
  name: unitId,
  kind: level === 'province' ? 'province' : 'commune',
  level,
  parentId,
  from,
  to,
  point: null,
  areaKm2: null,
  actId: 'act',
  begins: 'act',
  endedBy: to === null ? null : 'act',
})

export interface Scene {
  /** Communes until the merger, and those since. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly links: readonly { readonly from: string; readonly to: string; readonly share: number | null }[]
}

/** One province that stands throughout; communes change on the day of the merger. */
export function atlasOf({ before, after, links }: Scene): Atlas {
  const successions: Succession[] = links.map(({ from, to, share }) => ({
    fromId: from,
    toId: to,
    day: MERGED,
    share,
    actId: 'act',
    recognisedBy: 'name',
  }))
  return buildAtlas({
    versions: [
      version('province', 'province', null, '2020-01-01', null),
      ...before.map((id) => version(id, 'commune', 'province', '2020-01-01', MERGED)),
      ...after.map((id) => version(id, 'commune', 'province', MERGED, null)),
    ],
    successions,
    acts: [],
    populations: [],
    gaps: [],
  })
}

export const indicator = (id: string, over: Partial<Indicator> = {}): Indicator => ({
  id,
  programmeId: null,
  goal: 'government',
  raw: true,
  position: 1,
  from: '2021-01-01',
  to: null,
  name: { vi: id, en: id },
  short: { vi: id, en: id },
  definition: { vi: id, en: id },
  measureUnit: 'count',
  counted: null,
  direction: 'up',
  origin: 'reported',
  formula: null,
  aggregation: 'sum',
  weightId: null,
  overTime: 'sum',
  period: 'quarter',
  level: 'commune',
  ownerAgencyId: 'so-khcn',
  verifierAgencyId: null,
  sector: 'science',
  evidence: null,
  disaggregation: [],
  least: null,
  most: null,
  source: '',
  staleAfterDays: 100,
  ...over,
})

export interface Drawn {
  readonly atlas: Atlas
  readonly today?: Day
  readonly indicators: readonly Indicator[]
  /** By "indicator subject period". */
  readonly values: Readonly<Record<string, number | Partial<Observed>>>
  readonly counts?: Readonly<Record<string, Readonly<Record<string, Share>>>>
  readonly agencies?: Known['agencies']
}

export function knownOf({
  atlas,
  today = '2026-11-24',
  indicators,
  values,
  counts = {},
  agencies = new Map(),
}: Drawn): Known {
  const formulas = new Map<string, Formula>()
  for (const { formula } of indicators) {
    const parsed = formula === null ? null : parseFormula(formula)
    if (parsed && !isFault(parsed)) formulas.set(formula as string, parsed)
  }
  return {
    atlas,
    today,
    definitions: Map.groupBy(indicators, ({ id }) => id),
    formulas,
    agencies,
    observed(...key) {
      const found = values[key.join(' ')]
      if (found === undefined) return undefined
      const usual: Observed = { value: 0, share: null, state: 'published', simulated: false, confirmedOn: '2025-01-20' }
      return typeof found === 'number' ? { ...usual, value: found } : { ...usual, ...found }
    },
    counted: (id, period) => {
      const found = counts[`${id} ${period}`]
      return found && new Map(Object.entries(found))
    },
  }
}
