import type { Day } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { Tx } from '#platform/sql/transaction'

export interface Programme {
  readonly id: string
  readonly name: Text
  readonly act: string
  readonly from: Day
  readonly to: Day
}

export interface Target {
  readonly indicatorId: string
  readonly unitId: string
  readonly day: Day
  readonly value: number
  readonly act: string
}

export async function listProgrammes(tx: Tx): Promise<Programme[]> {
  const rows = await tx.selectFrom('measures.programme').selectAll().orderBy('from_day').execute()
  return rows.map((row) => ({
    id: row.id,
    name: { vi: row.name_vi, en: row.name_en },
    act: row.act,
    from: row.from_day,
    to: row.to_day,
  }))
}

export async function listTargets(tx: Tx, unitIds: readonly string[]): Promise<Target[]> {
  const rows = await tx
    .selectFrom('measures.target')
    .selectAll()
    .where('unit_id', 'in', [...unitIds])
    .orderBy('by_day')
    .execute()
  return rows.map((row) => ({
    indicatorId: row.indicator_id,
    unitId: row.unit_id,
    day: row.by_day,
    value: row.value,
    act: row.act,
  }))
}
