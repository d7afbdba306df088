import type { Caller } from '#kernel/caller'
import type { Day } from '#kernel/day'
import { contains } from '#kernel/interval'
import type { Text } from '#kernel/text'
import type { Indicator } from '../indicator.ts'
import { type Period, type PeriodKind, periodAfter, periodOn } from '../period.ts'
import type { FormLine, FormRow, Form as FormView } from './contract-form.ts'
import { type CountWorkingDays, type Deadline, deadlineWords, dueOn } from './deadline.ts'
import { type DatedLine, deadlineOn, type Form, linesOn } from './form.ts'
import { periodView } from './head.ts'

interface Looking {
  readonly day: Day
  readonly caller: Caller
  readonly nameOf: (id: string) => Text
  readonly latest: FormRow['latest']
}

export function formRow(form: Form, { day, caller, nameOf, latest }: Looking): FormRow {
  const rule = deadlineOn(form, day)
  return {
    id: form.id,
    name: form.name,
    period: form.period,
    level: form.level,
    sector: form.sector,
    owner: { id: form.ownerAgencyId, name: nameOf(form.ownerAgencyId) },
    agencies: form.agencyIds.map((id) => ({ id, name: nameOf(id) })),
    from: form.from,
    to: form.to,
    deadline: rule,
    deadlineWords: deadlineWords(rule),
    lines: linesOn(form, day).length,
    latest,
    mine: caller.may('measures.define'),
  }
}

interface LookingWhole extends Looking {
  readonly definitions: ReadonlyMap<string, Indicator>
  readonly forms: readonly Form[]
  readonly count: CountWorkingDays
}

export function formView(form: Form, looking: LookingWhole): FormView {
  const { day, definitions, forms, nameOf, count } = looking
  const view = (line: DatedLine): FormLine[] => {
    const indicator = definitions.get(line.indicatorId)
    return indicator ? [lineView(line, indicator, form, forms, nameOf)] : []
  }
  return {
    ...formRow(form, looking),
    note: form.note,
    act: form.act,
    version: form.version,
    table: linesOn(form, day).flatMap(view),
    former: form.lines.filter((line) => line.to !== null && line.to <= day).flatMap(view),
    deadlines: form.deadlines.map(({ from, rule, act }) => ({ from, rule, words: deadlineWords(rule), act })),
    examples: examplesOf(form.period, deadlineOn(form, day), day, count),
  }
}

export function lineView(
  line: DatedLine,
  indicator: Indicator,
  of: Pick<Form, 'level' | 'id'>,
  forms: readonly Form[],
  nameOf: (id: string) => Text,
): FormLine {
  const verifier = indicator.verifierAgencyId ?? indicator.ownerAgencyId
  return {
    indicatorId: indicator.id,
    name: indicator.name,
    measureUnit: indicator.measureUnit,
    raw: indicator.raw,
    sector: indicator.sector,
    verifier: { id: verifier, name: nameOf(verifier) },
    required: line.required,
    disaggregation: [...indicator.disaggregation],
    evidence: indicator.evidence,
    from: line.from,
    to: line.to,
    alsoIn: forms
      .filter(
        (form) =>
          form.id !== of.id &&
          form.level === of.level &&
          form.lines.some((other) => other.indicatorId === indicator.id && contains(other, line.from)),
      )
      .map(({ id, name }) => ({ id, name })),
  }
}

/** When the period of the day and the three after it would be due. */
export function examplesOf(kind: PeriodKind, rule: Deadline, day: Day, count: CountWorkingDays): FormView['examples'] {
  const periods: Period[] = []
  for (let one = periodOn(kind, day); periods.length < 4; one = periodAfter(one)) periods.push(one)
  return periods.map((period) => ({ period: periodView(period), due: dueOn(rule, period, count) }))
}
