import type { Day } from '#kernel/day'
import type { Capacity, Cited, EpidemicLevel, EpidemicLevelRule, LevelRow, Raise } from '../rules/epidemic-level.ts'

/** What is known of a commune for its level; null is not known and never taken for zero. */
export interface LevelInputs {
  /** New cases of the week, and of the week before it, that the rule counts. */
  readonly cases: number
  readonly casesBefore: number
  readonly people: number | null
  readonly adultsOneDose: number | null
  readonly adultsFull: number | null
  readonly riskFull: number | null
  readonly deaths: number | null
  readonly capacity: Capacity | null
}

export type CriterionId = 'cases' | 'adultsOneDose' | 'adultsFull' | 'riskFull' | 'deaths' | 'capacity' | 'fall'

/** One criterion as it stands, cell by cell. */
export interface Criterion {
  readonly id: CriterionId
  /** The figure judged: per 100,000, per cent; null where missing or not a figure. */
  readonly value: number | null
  readonly capacity: Capacity | null
  readonly limit: number | null
  /** Infection level or outcome it gives; null while missing. */
  readonly gives: EpidemicLevel | null
  readonly met: boolean | null
  readonly missing: boolean
  /** False: the figure of the rule is to be checked against the printed text. */
  readonly cited: boolean
}

export interface Assessment {
  /** What the rule gives; null while a missing input could change it. */
  readonly level: EpidemicLevel | null
  readonly atLeast: EpidemicLevel | null
  readonly atMost: EpidemicLevel | null
  readonly criteria: readonly Criterion[]
  /** The level before it was held up by the rule of falling; null where it was not. */
  readonly heldFrom: EpidemicLevel | null
}

export interface Before {
  readonly level: EpidemicLevel
  readonly day: Day
}

const per100k = (count: number, people: number): number => (count * 100_000) / people
const clamp = (level: number): EpidemicLevel => Math.min(4, Math.max(1, level)) as EpidemicLevel

/** Infection level of so many new cases per 100,000 in a week. */
export const infectionLevel = (rate: number, { starts }: EpidemicLevelRule): EpidemicLevel =>
  clamp(1 + starts.filter((start) => rate >= start).length)

/** The level by the rule from what is known; `before` is the level confirmed last, from which it falls only with leave. */
export function assess(inputs: LevelInputs, rule: EpidemicLevelRule, before: Before | null): Assessment {
  const { people, cases } = inputs
  const rate = people === null || people === 0 ? null : per100k(cases, people)
  const infection = rate === null ? null : infectionLevel(rate, rule)
  const raised = rule.raises.map((raise) => judgeRaise(inputs, raise, rule))
  const rows = rowsOf(inputs, rule)
  const possible = infection === null ? [] : outcomes(infection, rows, raised, cases)
  const [least, most] = [Math.min(...possible), Math.max(...possible)]
  const known = possible.length > 0
  const fall = fallOf(inputs, rule, before, known ? least : null)
  const held = (level: number): EpidemicLevel =>
    before && !fall.leave && level < before.level ? before.level : clamp(level)
  const [atLeast, atMost] = known ? [held(least), held(most)] : [null, null]
  const rowCriterion = rowOf(inputs, rule)
  return {
    level: atLeast === atMost ? atLeast : null,
    atLeast,
    atMost,
    heldFrom: known && before && !fall.leave && least < before.level ? clamp(least) : null,
    criteria: [
      {
        id: 'cases',
        value: rate,
        capacity: null,
        limit: infection === null || infection === 4 ? rule.starts[2] : rule.starts[infection - 1]!,
        gives: infection,
        met: null,
        missing: rate === null,
        cited: rule.cited.includes(`start.${infection === 4 ? 4 : (((infection ?? 3) + 1) as 2 | 3 | 4)}`),
      },
      rowCriterion,
      ...raised.map(({ criterion }) => criterion),
      ...(before ? [fall.criterion] : []),
    ],
  }
}

interface Judged {
  readonly raise: Raise
  readonly criterion: Criterion
  /** Whether it raises; both while missing. */
  readonly may: readonly boolean[]
}

function judgeRaise(inputs: LevelInputs, raise: Raise, rule: EpidemicLevelRule): Judged {
  const raw = inputs[raise.input]
  const value = raise.input === 'deaths' && raw !== null ? (inputs.people ? per100k(raw, inputs.people) : null) : raw
  const raises = value === null ? null : raise.when === 'below' ? value < raise.limit : value > raise.limit
  return {
    raise,
    may: raises === null ? [false, true] : [raises],
    criterion: {
      id: raise.input,
      value,
      capacity: null,
      limit: raise.limit,
      gives: null,
      met: raises === null ? null : !raises,
      missing: value === null,
      cited: rule.cited.includes(`raise.${raise.input}`),
    },
  }
}

/** The rows of the matrix that may hold: one, or all that an unknown input leaves open. */
function rowsOf({ adultsOneDose, capacity }: LevelInputs, { rows }: EpidemicLevelRule): readonly LevelRow[] {
  if (rows.by === 'capacity') return capacity === null ? [rows.high, rows.medium, rows.low] : [rows[capacity]]
  if (adultsOneDose === null) return [rows.met, rows.unmet]
  return [adultsOneDose >= rows.limit ? rows.met : rows.unmet]
}

function rowOf({ adultsOneDose, capacity }: LevelInputs, { rows, cited }: EpidemicLevelRule): Criterion {
  const base = { gives: null, cited: cited.some((one: Cited) => one.startsWith('row.')) && cited.includes('limit') }
  return rows.by === 'capacity'
    ? {
        ...base,
        id: 'capacity',
        value: null,
        capacity,
        limit: null,
        met: capacity && capacity !== 'low',
        missing: capacity === null,
      }
    : {
        ...base,
        id: 'adultsOneDose',
        value: adultsOneDose,
        capacity: null,
        limit: rows.limit,
        met: adultsOneDose === null ? null : adultsOneDose >= rows.limit,
        missing: adultsOneDose === null,
      }
}

/** Every level that what is unknown leaves possible. */
function outcomes(
  infection: EpidemicLevel,
  rows: readonly LevelRow[],
  raised: readonly Judged[],
  cases: number,
): number[] {
  const infections = spread(
    infection,
    raised.filter(({ raise }) => raise.of === 'infection'),
  )
  const levels = infections.flatMap((one) => rows.map((row) => row[one - 1]!))
  return levels.flatMap((level) => {
    const more = raised.filter(({ raise }) => raise.of === 'level')
    // Neither the highest level nor a commune without cases is raised for coverage.
    return spread(level, cases === 0 ? more.filter(({ raise }) => raise.input === 'deaths') : more)
  })
}

/** A level, and one more where something raises it: at most once, however many do. */
function spread(level: number, judged: readonly Judged[]): EpidemicLevel[] {
  const sure = judged.some(({ may }) => may.length === 1 && may[0] === true)
  const open = judged.some(({ may }) => may.length === 2)
  const up = clamp(level + 1)
  return sure ? [up] : open ? [clamp(level), up] : [clamp(level)]
}

/** A level falls only with the capacity to treat, and when the weeks before were no higher either. */
function fallOf(inputs: LevelInputs, rule: EpidemicLevelRule, before: Before | null, least: number | null) {
  const { capacity, people, casesBefore } = inputs
  const falls = before !== null && least !== null && least < before.level
  const earlier = people ? infectionLevel(per100k(casesBefore, people), rule) : null
  const now = people ? infectionLevel(per100k(inputs.cases, people), rule) : null
  const calm = earlier !== null && now !== null && earlier <= now
  const able = capacity === null ? null : capacity !== 'low'
  const leave = !falls || (calm && able === true)
  const criterion: Criterion = {
    id: 'fall',
    value: earlier === null || people === null ? null : per100k(casesBefore, people),
    capacity,
    limit: rule.fallWeeks,
    gives: before?.level ?? null,
    met: falls ? leave : null,
    missing: falls && (capacity === null || people === null),
    cited: rule.cited.includes('fall'),
  }
  return { leave, criterion }
}
