import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { analysis, epidemic, type Outbreak } from '#epidemic/contract'
import { type Day, isDay } from '#kernel/day'
import { useAnswer } from '../../api.ts'

/** Depth asked for unless the address says another: contacts of the whole outbreak, a step more around one person. */
const DEPTH = { whole: 1, person: 3 } as const

const dayIn = (text: string | null): Day | null => (text !== null && isDay(text) ? text : null)

/** What the address asks to see; each setter changes the address alone. */
export function useChainsAsked() {
  const [search, setSearch] = useSearchParams()
  return useMemo(() => {
    const person = search.get('person')
    const depth = Number.parseInt(search.get('depth') ?? '', 10)
    const levels = search.get('levels')
    const set = (values: Readonly<Record<string, string | null>>) =>
      setSearch((before) => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries(values)) {
          if (value === null || value === '') after.delete(name)
          else after.set(name, value)
        }
        return after
      })
    return {
      person,
      depth: depth >= 0 ? depth : person === null ? DEPTH.whole : DEPTH.person,
      levels: levels === null ? null : new Set(levels.split(',').map(Number)),
      from: dayIn(search.get('from')),
      to: dayIn(search.get('to')),
      asList: search.get('view') === 'list',
      set,
    }
  }, [search, setSearch])
}

export type ChainsAsked = ReturnType<typeof useChainsAsked>

/** The outbreak of the address, else the newest that is open, else the newest. */
export function useChainsOutbreak(asked: string | null): { outbreak: Outbreak | null; busy: boolean } {
  const { data, isPending } = useAnswer(epidemic.listOutbreaks, {}, { staleTime: 60_000 })
  const known = data?.outbreaks ?? []
  const outbreak =
    known.find(({ id }) => id === asked) ?? known.find(({ closedOn }) => closedOn === null) ?? known[0] ?? null
  return { outbreak, busy: isPending }
}

export const useGraph = (outbreak: string, { person, depth }: ChainsAsked) =>
  useAnswer(
    analysis.getGraph,
    { params: { outbreak }, query: { levels: depth, ...(person === null ? {} : { person }) } },
    { staleTime: 60_000 },
  )
