import type { Day } from '#kernel/day'
import { findAgencies } from '#people'
import { loadAtlas } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { allDefinitions } from '../catalogue/store-indicators.ts'
import { isFault } from '../formula/fault.ts'
import { type Formula, namesIn } from '../formula/formula.ts'
import { parseFormula } from '../formula/parse.ts'
import type { Indicator } from '../indicator.ts'
import { findPeriod, type Period } from '../period.ts'
import type { Figures } from './figure.ts'
import type { MeasuredAgency } from './known.ts'
import { periodsToCount, readingSpan, subjectsToRead } from './reading.ts'
import type { Sources } from './source.ts'
import { loadCounts, loadObserved } from './store-values.ts'
import { createValuation, type Frame } from './valuation.ts'

export interface FiguresAsked {
  readonly indicatorIds: readonly string[]
  /** Units, or agencies of them. */
  readonly subjectIds: readonly string[]
  /** Ids of periods. */
  readonly periods: readonly string[]
  readonly frame: Frame
  /** What is published alone, or the newest value, on its way or published. */
  readonly seeing: 'published' | 'newest'
  readonly today: Day
}

/**
 * The one way to read values: own, counted, worked out, added up the units and through time, in either frame. Looks only
 * at what the caller may see; what it does not ask for cannot be read from it.
 */
export async function figuresOf(tx: Tx, sources: Sources, asked: FiguresAsked): Promise<Figures> {
  const periods = new Map(asked.periods.map((id) => [id, periodOf(id)]))
  const atlas = await loadAtlas(tx)
  const definitions = Map.groupBy(await allDefinitions(tx), ({ id }) => id)
  const formulas = formulasOf(definitions)
  const closure = closureOf(asked.indicatorIds, definitions, formulas)
  const lag = longestLag(closure, definitions, formulas)
  const span = readingSpan([...periods.values()], lag)
  const agencies = await agenciesOf(tx)
  const subjects = subjectsToRead(atlas, agencies, asked.subjectIds, [...periods.values()])
  const observed = span
    ? await loadObserved(tx, { indicatorIds: closure, subjects, ...span, seeing: asked.seeing })
    : () => undefined
  const counted = await loadCounts(tx, sources, {
    indicatorIds: closure,
    definitions,
    periods: periodsToCount(
      [...periods.values()],
      closure.flatMap((id) => definitions.get(id) ?? []),
      lag,
    ),
    today: asked.today,
  })
  const known = { atlas, today: asked.today, definitions, formulas, agencies, observed, counted }
  const figureOf = createValuation(known, asked.frame)
  return {
    at(indicatorId, subjectId, periodId) {
      const period = periods.get(periodId)
      if (!period) throw new RangeError(`period not asked for: ${periodId}`)
      return figureOf(indicatorId, subjectId, period)
    },
  }
}

/** The period an id names; throws on anything else: it was checked where it came in. */
function periodOf(id: string): Period {
  const found = findPeriod(id)
  if (!found) throw new RangeError(`not a period: ${id}`)
  return found
}

type Definitions = ReadonlyMap<string, readonly Indicator[]>

function formulasOf(definitions: Definitions): Map<string, Formula> {
  const found = new Map<string, Formula>()
  for (const list of definitions.values())
    for (const { formula } of list) {
      if (formula === null || found.has(formula)) continue
      const parsed = parseFormula(formula)
      if (!isFault(parsed)) found.set(formula, parsed)
    }
  return found
}

/** The indicators with all that feeds them, by formulas and weights, in any of their definitions. */
function closureOf(ids: readonly string[], definitions: Definitions, formulas: ReadonlyMap<string, Formula>): string[] {
  const found = new Set(ids)
  for (const id of found)
    for (const { formula, weightId } of definitions.get(id) ?? []) {
      if (weightId !== null) found.add(weightId)
      const parsed = formulas.get(formula ?? '')
      if (parsed) for (const name of namesIn(parsed)) found.add(name)
    }
  return [...found]
}

/** How many periods back the formulas look at most, one after another. */
function longestLag(ids: readonly string[], definitions: Definitions, formulas: ReadonlyMap<string, Formula>): number {
  const lags = ids.flatMap((id) => (definitions.get(id) ?? []).map(({ formula }) => lagIn(formulas.get(formula ?? ''))))
  return lags.reduce((sum, one) => sum + one, 0)
}

function lagIn(formula: Formula | undefined): number {
  if (!formula || formula.kind === 'number' || formula.kind === 'name') return 0
  if (formula.kind === 'negate') return lagIn(formula.of)
  if (formula.kind === 'binary') return Math.max(lagIn(formula.left), lagIn(formula.right))
  return Math.max(0, ...formula.args.map(lagIn)) + (formula.function === 'prev' ? 1 : 0)
}

/** The authorities of the province; its departments are those under its committee. */
async function agenciesOf(tx: Tx): Promise<Map<string, MeasuredAgency>> {
  const found = await findAgencies(tx, { level: 'province' })
  return new Map(
    found.map(({ id, unit, from, to, sector, parent }) => [
      id,
      { id, unitId: unit, from, to, department: sector !== 'general' && parent !== null },
    ]),
  )
}
