import type { Language } from '#kernel/text'
import type { Identity, PersonView } from './contract/person.ts'
import { spokenInstant } from './sentence.ts'
import { exportColumns, quarantineStates, sexes } from './text.ts'

export type ExportColumn = keyof typeof exportColumns

const ALL = Object.keys(exportColumns) as ExportColumn[]
const IDENTITY: readonly ExportColumn[] = ['name', 'phone', 'address']

export const isIdentityColumn = (column: ExportColumn): boolean => IDENTITY.includes(column)

/** The columns asked for that exist, in the order asked; those of identity only for whoever may read identities. */
export function knownColumns(asked: readonly string[] | undefined, mayIdentify: boolean): ExportColumn[] {
  const wanted =
    asked && asked.length > 0 ? asked.filter((name): name is ExportColumn => ALL.includes(name as ExportColumn)) : ALL
  return mayIdentify ? wanted : wanted.filter((column) => !isIdentityColumn(column))
}

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
    address: identity?.address ?? '',
    unit: person.unitName ?? '',
    level: person.level === null ? '' : `F${person.level}`,
    exposedAt: moment(person.exposedAt),
    knownAt: moment(person.knownAt),
    onsetOn: person.onsetOn ?? '',
    confirmedAt: moment(person.confirmedAt),
    isolatedAt: moment(person.isolatedAt),
    quarantine: quarantineStates[person.quarantine.state][language],
    foundAt: moment(person.quarantine.foundAt),
    quarantinedAt: moment(person.quarantine.quarantinedAt),
  }
  return columns.map((column) => cells[column])
}
