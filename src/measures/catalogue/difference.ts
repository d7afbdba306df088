import type { Text } from '#kernel/text'
import type { Indicator } from '../indicator.ts'
import { aggregations, measureUnits, origins, periodKinds, reportingLevels } from '../text.ts'
import { directions, unitNames } from './text.ts'

/** One thing two definitions say differently; null where one says nothing. */
export interface Differing {
  readonly field: string
  readonly before: Text | null
  readonly after: Text | null
}

/** What an id stands for in words; the id itself where it is not known. */
export interface Naming {
  agency(id: string): Text
  indicator(id: string): Text
}

type Saying = (of: Indicator, naming: Naming) => Text | null

const plain = (value: string | number | null): Text | null =>
  value === null || value === '' ? null : { vi: String(value), en: String(value) }
const decimals = (value: number | null): Text | null =>
  value === null ? null : { vi: String(value).replace('.', ','), en: String(value) }

/** How each part of a definition is said; the formula as it is written, its names drawn by whoever shows it. */
const SAYINGS = {
  name: ({ name }) => name,
  short: ({ short }) => short,
  definition: ({ definition }) => definition,
  measureUnit: ({ measureUnit }) => {
    const unit = measureUnits[measureUnit]
    return unit.vi === '' ? unitNames[measureUnit] : unit
  },
  counted: ({ counted }) => counted,
  direction: ({ direction }) => directions[direction],
  origin: ({ origin }) => origins[origin],
  formula: ({ formula }) => plain(formula),
  aggregation: ({ aggregation }) => aggregations[aggregation],
  weightId: ({ weightId }, naming) => (weightId === null ? null : naming.indicator(weightId)),
  overTime: ({ overTime }) => aggregations[overTime],
  period: ({ period }) => periodKinds[period],
  level: ({ level }) => reportingLevels[level],
  ownerAgencyId: ({ ownerAgencyId }, naming) => naming.agency(ownerAgencyId),
  verifierAgencyId: ({ verifierAgencyId }, naming) =>
    verifierAgencyId === null ? null : naming.agency(verifierAgencyId),
  evidence: ({ evidence }) => evidence,
  disaggregation: ({ disaggregation }) => plain(disaggregation.join(', ')),
  least: ({ least }) => decimals(least),
  most: ({ most }) => decimals(most),
  source: ({ source }) => plain(source),
  staleAfterDays: ({ staleAfterDays }) => plain(staleAfterDays),
} satisfies Record<string, Saying>

/** What a definition says otherwise than the one before, in the order of the form. */
export function differencesBetween(before: Indicator, after: Indicator, naming: Naming): Differing[] {
  return Object.entries<Saying>(SAYINGS).flatMap(([field, say]) => {
    const [was, is] = [say(before, naming), say(after, naming)]
    return was?.vi === is?.vi && was?.en === is?.en ? [] : [{ field, before: was, after: is }]
  })
}
