import type { ConfirmedRow, PastedRow } from '#epidemic/contract'

/** A pasted row as the officer mends it; `left` rows are not written. */
export interface EditedRow extends Omit<ConfirmedRow, 'unitId'> {
  readonly unitId: string | null
  readonly left: boolean
}

/** What was understood, with the commune of the page where the line tells none. */
export const editedOf = (row: PastedRow, unitId: string | null): EditedRow => ({
  line: row.line,
  text: row.text,
  name: row.name ?? '',
  birthYear: row.birthYear,
  sex: row.sex,
  phone: row.phone,
  unitId: row.unitId ?? unitId,
  address: row.address,
  sourceId: row.source?.id ?? null,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  setting: row.setting,
  settingKind: row.settingKind,
  left: false,
})

export const isReady = ({ name, unitId, left }: EditedRow): boolean => left || (name.trim() !== '' && unitId !== null)

/** Rows to write; those left out and those not ready are none. */
export const confirmedOf = (rows: readonly EditedRow[]): ConfirmedRow[] =>
  rows.flatMap(({ left, unitId, ...row }) =>
    left || unitId === null || row.name.trim() === '' ? [] : [{ ...row, name: row.name.trim(), unitId }],
  )
