import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { catalogue } from '#measures/contract'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { words } from './text.ts'

/** What a reader sees first: it has a story before and after the merger. */
const FIRST = 'commune-records-digitised-share'

/** What the address asks of a series: the indicator, whose units, and the rest by name. */
export function useSeriesAddress() {
  const [search, setSearch] = useSearchParams()
  return {
    indicator: search.get('indicator') ?? FIRST,
    frame: search.get('frame') === 'then' ? ('then' as const) : ('now' as const),
    get: (name: string) => search.get(name),
    put: (values: Readonly<Record<string, string | null>>) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [name, value] of Object.entries(values))
            if (value === null || value === '') after.delete(name)
            else after.set(name, value)
          return after
        },
        { replace: true },
      ),
  }
}

/** The indicators that communes have, in groups as a select takes them, and each by its id. */
export function useCommuneIndicators() {
  const t = useSay()
  const answer = useAnswer(catalogue.listCatalogue, { query: {} }, { staleTime: 60_000 })
  return useMemo(() => {
    const items = (answer.data?.items ?? []).filter(({ level, state }) => level === 'commune' && state === 'in-force')
    const group = (raw: boolean) => ({
      group: t(raw ? words.rawGroup : words.indicatorGroup),
      items: items.filter((item) => item.raw === raw).map(({ id, name }) => ({ value: id, label: t(name) })),
    })
    return { items, choices: [group(false), group(true)] }
  }, [answer.data, t])
}
