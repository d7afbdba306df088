import { useMemo } from 'react'
import { catalogue, goals } from '#measures/contract'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'

/** Indicators of the catalogue by their groups of goals, to choose from; raw inputs are no targets. */
export function useIndicatorChoices() {
  const t = useSay()
  const { data } = useAnswer(catalogue.listCatalogue, { query: {} })
  return useMemo(() => {
    const rows = (data?.items ?? []).filter(({ raw }) => !raw)
    return [...Map.groupBy(rows, ({ goal }) => goal)].map(([goal, own]) => ({
      group: t(goals[goal]),
      items: own.map(({ id, name }) => ({ value: id, label: t(name) })),
    }))
  }, [data, t])
}
