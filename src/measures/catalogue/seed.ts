import { type Day, day } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { Indicator } from '../indicator.ts'
import type { Aggregation, Goal, MeasureUnit, Origin, ReportingLevel } from '../names.ts'
import type { PeriodKind } from '../period.ts'
import type { Direction } from '../programme/progress.ts'

/** A definition as `seeds/measures/*.json` writes it; what is not said is as in `definitionOf`. */
export interface SeedDefinition {
  readonly id: string
  readonly goal: Goal
  readonly raw?: boolean
  readonly name: Text
  readonly short: Text
  readonly definition: Text
  readonly measureUnit: MeasureUnit
  readonly counted?: Text
  readonly direction?: Direction
  readonly origin?: Origin
  readonly formula?: string
  readonly aggregation?: Aggregation
  readonly weight?: string
  readonly overTime?: Aggregation
  readonly period?: PeriodKind
  readonly level?: ReportingLevel
  readonly owner: string
  readonly verifier?: string
  readonly sector: string
  readonly evidence?: Text
  readonly disaggregation?: readonly string[]
  readonly least?: number
  readonly most?: number
  readonly source: string
  readonly staleAfterDays?: number
  /** Definitions that take its place, oldest first: what changes, from when and why. */
  readonly versions?: readonly (Partial<SeedDefinition> & { readonly from: string; readonly reason: string })[]
}

/** A definition with why it took the place of the one before. */
export interface Version {
  readonly indicator: Indicator
  readonly reason: string | null
}

/** The first day any definition of the seed is in force. */
export const SEED_FROM: Day = '2021-01-01'

/** A value not confirmed for a period and what it takes to report it looks stale. */
const STALE: Readonly<Record<PeriodKind, number>> = { month: 45, quarter: 120, 'half-year': 215, year: 400 }

/** Every definition of a seed, oldest first, each in force up to the next. */
export function definitionsOf(seed: SeedDefinition, programmeId: string | null, position: number): Version[] {
  const { versions = [], ...first } = seed
  const stages = [{ from: SEED_FROM as string, reason: null }, ...versions]
  let said: SeedDefinition = first
  return stages.map(({ from, reason, ...changes }, i) => {
    said = { ...said, ...changes }
    const next = stages[i + 1]
    const span = { from: day(from), to: next ? day(next.from) : null }
    return { indicator: indicatorOf(said, programmeId, position, span), reason }
  })
}

function indicatorOf(
  seed: SeedDefinition,
  programmeId: string | null,
  position: number,
  span: { readonly from: Day; readonly to: Day | null },
): Indicator {
  const formula = seed.formula ?? null
  const period = seed.period ?? 'year'
  return {
    id: seed.id,
    programmeId,
    goal: seed.goal,
    raw: seed.raw ?? false,
    position,
    ...span,
    name: seed.name,
    short: seed.short,
    definition: seed.definition,
    measureUnit: seed.measureUnit,
    counted: seed.counted ?? null,
    direction: seed.direction ?? 'up',
    origin: seed.origin ?? (formula === null ? 'reported' : 'formula'),
    formula,
    aggregation: seed.aggregation ?? 'none',
    weightId: seed.weight ?? null,
    overTime: seed.overTime ?? 'last',
    period,
    level: seed.level ?? 'province',
    ownerAgencyId: seed.owner,
    verifierAgencyId: seed.verifier ?? null,
    sector: seed.sector,
    evidence: seed.evidence ?? null,
    disaggregation: seed.disaggregation ?? [],
    least: seed.least ?? null,
    most: seed.most ?? null,
    source: seed.source,
    staleAfterDays: seed.staleAfterDays ?? STALE[period],
  }
}
