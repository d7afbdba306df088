import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { Day } from '#kernel/day'
import { useAsOf } from '../shell/as-of.tsx'

export interface ScopeQuery {
  readonly unit?: string
  readonly outbreak?: string
  readonly day?: Day
}

/**
 * What every page here asks about: the place and day of the address, and the outbreak of the address (none: all open).
 * Today is left out of the question: then the list holds those whose level is not worked out yet, too.
 */
export function useScope() {
  const { day, isToday } = useAsOf()
  const [search, setSearch] = useSearchParams()
  // The reader's own place is where everything begins, not a filter: people of unknown address belong here too.
  const place = search.get('place')
  const outbreak = search.get('outbreak')
  return useMemo(() => {
    const query: ScopeQuery = {
      ...(place === null ? {} : { unit: place }),
      ...(outbreak === null ? {} : { outbreak }),
      ...(isToday ? {} : { day }),
    }
    const setOutbreak = (to: string | null) =>
      setSearch((before) => {
        const after = new URLSearchParams(before)
        if (to === null) after.delete('outbreak')
        else after.set('outbreak', to)
        return after
      })
    return { query, outbreak, setOutbreak }
  }, [day, place, isToday, outbreak, setSearch])
}
