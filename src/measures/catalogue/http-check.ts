import type { Day } from '#kernel/day'
import { findAgencies } from '#people'
import { fullName, loadAtlas, unitsOn } from '#places'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { isFault } from '../formula/fault.ts'
import { type Formula, namesIn } from '../formula/formula.ts'
import { orderOf } from '../formula/graph.ts'
import { parseFormula } from '../formula/parse.ts'
import type { ReportingLevel } from '../names.ts'
import { findPeriod, type Period, type PeriodKind, periodBefore, periodOn, periodWords } from '../period.ts'
import { subjectsOn } from '../scoring/subjects.ts'
import type { Sources } from '../series/source.ts'
import { figuresOf } from '../series/store-figures.ts'
import type { catalogue } from './contract.ts'
import { catalogueOn, nodeOf } from './lineage.ts'
import { type Asked, periodsBack, previewOf } from './preview.ts'
import { allDefinitions } from './store-indicators.ts'

/** Checks a formula as it is typed: its text, its names, a ring, and what it gives on the values there are. */
export const checkHandler =
  (sources: Sources): Handlers<typeof catalogue>['checkFormula'] =>
  async ({ query, today }, tx) => {
    const parsed = parseFormula(query.formula)
    if (isFault(parsed)) {
      const { at, length, words } = parsed
      return { fault: { at, length, words }, names: [], unknown: [], ring: null, preview: null }
    }
    const from = query.from ?? today
    const shown = catalogueOn(await allDefinitions(tx), from)
    const names = namesIn(parsed)
    const unknown = names.filter((name) => !shown.has(name) && name !== query.id)
    const self = query.id ?? ''
    const nodes = [...shown.values()].filter(({ id }) => id !== self)
    const found = orderOf([{ id: self, formula: query.formula }, ...nodes])
    const nodesOf = (ids: readonly string[]) =>
      ids.flatMap((id) => {
        const one = shown.get(id)
        return one ? [nodeOf(one, from)] : []
      })
    const ring = 'ring' in found ? nodesOf(found.ring) : null
    const stands = unknown.length === 0 && ring === null
    const period = (query.period && findPeriod(query.period)) || lastEnded(query.kind, today)
    return {
      fault: null,
      names: nodesOf(names),
      unknown,
      ring,
      preview: stands ? await previewOn(tx, sources, parsed, period, query.level, today) : null,
    }
  }

const lastEnded = (kind: PeriodKind, today: Day): Period => periodBefore(periodOn(kind, today))

async function previewOn(
  tx: Tx,
  sources: Sources,
  formula: Formula,
  period: Period,
  level: ReportingLevel,
  today: Day,
) {
  const subjects = await subjectsOf(tx, level, period.to < today ? period.to : today)
  const periods = [period]
  for (let back = periodsBack(formula); back > 0; back--) periods.push(periodBefore(periods.at(-1) ?? period))
  const names = namesIn(formula)
  const figures = await figuresOf(tx, sources, {
    indicatorIds: names,
    subjectIds: subjects.map(({ id }) => id),
    periods: periods.map(({ id }) => id),
    frame: 'then',
    seeing: 'newest',
    today,
  })
  const at = (name: string, subject: string, lag: number) => figures.at(name, subject, periods[lag]?.id ?? period.id)
  const shown = catalogueOn(await allDefinitions(tx), period.to)
  const preview = previewOf(
    formula,
    subjects,
    (name, subject, lag) => at(name, subject, lag).value,
    (id) => shown.get(id)?.short ?? { vi: id, en: id },
  )
  const simulated = names.some((name) => subjects.some(({ id }) => at(name, id, 0).simulated))
  return { period: periodWords(period), simulated, ...preview }
}

/** Whose values a formula of that level is worked out for. */
async function subjectsOf(tx: Tx, level: ReportingLevel, day: Day): Promise<Asked[]> {
  const atlas = await loadAtlas(tx)
  if (level === 'district')
    return unitsOn(atlas, day, 'district').map((unit) => ({ id: unit.unitId, name: fullName(unit) }))
  return subjectsOn(level, { atlas, agencies: await findAgencies(tx, {}) }, day)
}
