import type { Day } from '#kernel/day'
import { fold } from '#kernel/fold'
import type { measures } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import type { BodyOf } from '#platform/http/endpoint'
import type { Say } from '../../shell/language.tsx'
import { programmeTexts as texts } from './text.ts'

export interface GroupValues {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly lead: string | null
  readonly indicators: readonly string[]
}

export interface TargetValues {
  readonly indicator: string | null
  readonly day: Day
  readonly value: number | null
  readonly act: string
}

export interface ProgrammeValues {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly act: string
  /** One at most. */
  readonly unit: readonly string[]
  readonly from: Day | null
  readonly to: Day | null
  readonly note: string
  readonly groups: readonly GroupValues[]
  readonly targets: readonly TargetValues[]
}

export const emptyProgramme = (today: Day): ProgrammeValues => ({
  id: '',
  name: '',
  nameEn: '',
  act: '',
  unit: [],
  from: `${today.slice(0, 4)}-01-01` as Day,
  to: `${Number(today.slice(0, 4)) + 4}-12-31` as Day,
  note: '',
  groups: [],
  targets: [],
})

export const valuesOf = ({
  programme,
  groups,
  indicators,
}: AnswerOf<typeof measures.getProgramme>): ProgrammeValues => ({
  id: programme.id,
  name: programme.name.vi,
  nameEn: programme.name.en,
  act: programme.act,
  unit: [programme.unitId],
  from: programme.from,
  to: programme.to,
  note: programme.note?.vi ?? '',
  groups: groups.map(({ id, name, leadAgencyId, indicatorIds }) => ({
    id,
    name: name.vi,
    nameEn: name.en,
    lead: leadAgencyId,
    indicators: indicatorIds,
  })),
  targets: indicators
    // A level held every day belongs to no programme.
    .filter(({ goal }) => goal !== 'operations')
    .flatMap(({ id, targets }) => targets.map(({ day, value, act }) => ({ indicator: id, day, value, act }))),
})

/** A readable id from a name: "Chuyển đổi số 2030" is `chuyen-doi-so-2030`. */
export const idOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

export const bodyOf = (values: ProgrammeValues): BodyOf<typeof measures.writeProgramme> => ({
  name: { vi: values.name.trim(), en: values.nameEn.trim() || values.name.trim() },
  act: values.act.trim(),
  unitId: values.unit[0] ?? '',
  from: values.from ?? ('' as Day),
  to: values.to ?? ('' as Day),
  note: values.note.trim() === '' ? null : { vi: values.note.trim(), en: values.note.trim() },
  groups: values.groups.map(({ id, name, nameEn, lead, indicators }) => ({
    id: id || idOf(name),
    name: { vi: name.trim(), en: nameEn.trim() || name.trim() },
    leadAgencyId: lead,
    indicatorIds: [...indicators],
  })),
  targets: values.targets.flatMap(({ indicator, day, value, act }) =>
    indicator === null || value === null
      ? []
      : [{ indicatorId: indicator, day, value, act: act.trim() || values.act.trim() }],
  ),
})

/** What stands in the way of saving, beyond what is missing. */
export function faultsOf({ groups, targets }: ProgrammeValues, t: Say): Readonly<Record<string, string>> {
  const group = groups.findIndex(({ name }) => name.trim() === '')
  const target = targets.findIndex(({ indicator, value }) => indicator === null || value === null)
  return {
    ...(target < 0 ? {} : { targets: t(texts.targetUnfinished, { n: target + 1 }) }),
    ...(group < 0 ? {} : { groups: t(texts.groupUnnamed, { n: group + 1 }) }),
  }
}
