import type { Day } from '#kernel/day'
import { tidy } from '#kernel/fold'
import { contains } from '#kernel/interval'
import type { Text } from '#kernel/text'
import type { Indicator } from '../indicator.ts'
import type { DefinitionInput } from './schema.ts'

/** The definition in force on the day; otherwise the next to come, otherwise the last there was. */
export function shownOn(versions: readonly Indicator[], day: Day): Indicator | undefined {
  const byDay = versions.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return (
    byDay.find((one) => contains(one, day)) ??
    (byDay.every(({ from }) => from > day) ? byDay[0] : byDay.findLast(({ from }) => from <= day))
  )
}

export const stateOn = (span: Pick<Indicator, 'from' | 'to'>, day: Day): 'in-force' | 'planned' | 'ended' =>
  contains(span, day) ? 'in-force' : span.from > day ? 'planned' : 'ended'

const tidied = ({ vi, en }: Text): Text => ({ vi: tidy(vi), en: tidy(en) || tidy(vi) })
const tidiedOrNull = (text: Text | null): Text | null => (text === null || tidy(text.vi) === '' ? null : tidied(text))

/** What was given, in canonical spelling, as a definition of this identity from this day on. */
export function definitionFrom(
  identity: Pick<Indicator, 'id' | 'programmeId' | 'goal' | 'raw' | 'position' | 'sector'>,
  from: Day,
  input: DefinitionInput,
): Indicator {
  const { id, programmeId, goal, raw, position, sector } = identity
  const formula = input.formula === null || tidy(input.formula) === '' ? null : tidy(input.formula)
  return {
    ...input,
    id,
    programmeId,
    goal,
    raw,
    position,
    sector,
    from,
    to: null,
    name: tidied(input.name),
    short: tidied(input.short),
    definition: tidied(input.definition),
    counted: tidiedOrNull(input.counted),
    evidence: tidiedOrNull(input.evidence),
    formula,
    disaggregation: input.disaggregation.map(tidy),
    source: tidy(input.source),
  }
}

/** What a definition says, without its identity and days. */
export function inputOf(of: Indicator): DefinitionInput {
  const { id: _id, programmeId: _p, goal: _g, raw: _r, position: _o, sector: _s, from: _f, to: _t, ...said } = of
  return { ...said, disaggregation: [...said.disaggregation] }
}
