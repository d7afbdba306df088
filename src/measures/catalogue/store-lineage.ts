import type { Day } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { Tx } from '#platform/sql/transaction'

export interface UsedIn {
  readonly forms: readonly { readonly id: string; readonly name: Text }[]
  readonly nodes: readonly {
    readonly editionId: string
    readonly edition: Text
    readonly code: string
    readonly name: Text
  }[]
  readonly targets: readonly {
    readonly unit: string
    readonly day: Day
    readonly value: number
    readonly act: string
  }[]
}

/** What asks for an indicator from outside the graph of formulas: forms, nodes of editions, targets. */
export async function usedIn(tx: Tx, id: string, day: Day): Promise<UsedIn> {
  const [forms, nodes, targets] = [
    await tx
      .selectFrom('measures.form_line as l')
      .innerJoin('measures.form as f', 'f.id', 'l.form_id')
      .select(['f.id', 'f.name_vi', 'f.name_en'])
      .distinct()
      .where('l.indicator_id', '=', id)
      .where((eb) => eb.or([eb('l.to_day', 'is', null), eb('l.to_day', '>', day)]))
      .where((eb) => eb.or([eb('f.to_day', 'is', null), eb('f.to_day', '>', day)]))
      .orderBy('f.id')
      .execute(),
    await tx
      .selectFrom('measures.edition_node as n')
      .innerJoin('measures.edition as e', 'e.id', 'n.edition_id')
      .select([
        'e.id as edition_id',
        'e.name_vi as edition_vi',
        'e.name_en as edition_en',
        'n.code',
        'n.name_vi',
        'n.name_en',
      ])
      .where('n.indicator_id', '=', id)
      .orderBy('e.from_day', 'desc')
      .orderBy('n.position')
      .execute(),
    await tx
      .selectFrom('measures.target')
      .select(['unit_id as unit', 'by_day as day', 'value', 'act'])
      .where('indicator_id', '=', id)
      .orderBy('by_day')
      .orderBy('unit_id')
      .execute(),
  ]
  return {
    forms: forms.map((of) => ({ id: of.id, name: { vi: of.name_vi, en: of.name_en } })),
    nodes: nodes.map((of) => ({
      editionId: of.edition_id,
      edition: { vi: of.edition_vi, en: of.edition_en },
      code: of.code,
      name: { vi: of.name_vi, en: of.name_en },
    })),
    targets,
  }
}
