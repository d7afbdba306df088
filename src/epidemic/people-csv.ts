import type { Language, Text } from '#kernel/text'
import { classWords, outcomeWords, severityWords } from './cases/text.ts'
import type { Identity, PersonView } from './contract/person.ts'
import { spokenInstant } from './sentence.ts'
import { exportColumns, quarantineKinds, quarantineStates, sexes } from './text.ts'

export type ExportColumn = keyof typeof exportColumns

const ALL = Object.keys(exportColumns) as ExportColumn[]
const IDENTITY: readonly ExportColumn[] = ['name', 'phone', 'idNumber', 'address']

export const isIdentityColumn = (column: ExportColumn): boolean => IDENTITY.includes(column)

/** The columns asked for that exist, in the order asked; those of identity only for whoever may read identities. */
export function knownColumns(asked: readonly string[] | undefined, mayIdentify: boolean): ExportColumn[] {
  const wanted =
    asked && asked.length > 0 ? asked.filter((name): name is ExportColumn => ALL.includes(name as ExportColumn)) : ALL
  return mayIdentify ? wanted : wanted.filter((column) => !isIdentityColumn(column))
}

/** A code in words; one that has none as it is. */
const worded = (words: Readonly<Record<string, Text>>, code: string | null, language: Language): string =>
  code === null ? '' : (words[code]?.[language] ?? code)

const moment = (at: PersonView['exposedAt']): string => (at === null ? '' : spokenInstant(at))

export function csvRow(
  person: PersonView,
  identity: Identity | null,
  columns: readonly ExportColumn[],
  language: Language,
): string[] {
  const cells: Record<ExportColumn, string> = {
    code: person.code,
    name: identity?.name ?? '',
    birthYear: String(person.birthYear ?? ''),
    sex: person.sex === null ? '' : sexes[person.sex][language],
    phone: identity?.phone ?? '',
    idNumber: identity?.idNumber ?? '',
    address: identity?.address ?? '',
    unit: person.unitName ?? '',
    level: person.level === null ? '' : `F${person.level}`,
    exposedAt: moment(person.exposedAt),
    knownAt: moment(person.knownAt),
    onsetOn: person.onsetOn ?? '',
    sampledOn: person.sampledOn ?? '',
    confirmedAt: moment(person.confirmedAt),
    isolatedAt: moment(person.isolatedAt),
    class: worded(classWords, person.class, language),
    severity: worded(severityWords, person.severity, language),
    outcome: worded(outcomeWords, person.outcome, language),
    occupation: person.occupation ?? '',
    workplace: person.workplace ?? '',
    // As much of the household's id as tells households apart.
    household: person.householdId?.slice(-8) ?? '',
    source: person.sourceCode ?? '',
    quarantine: quarantineStates[person.quarantine.state][language],
    place: worded(quarantineKinds, person.quarantine.kind, language),
    foundAt: moment(person.quarantine.foundAt),
    quarantinedAt: moment(person.quarantine.quarantinedAt),
  }
  return columns.map((column) => cells[column])
}
