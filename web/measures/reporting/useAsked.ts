import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

/** What the address asks for under these names, and a way to ask otherwise; everything else in it stays. */
export function useAsked<Name extends string>(...names: readonly Name[]) {
  const [search, setSearch] = useSearchParams()
  const key = names.join(' ')
  const asked = useMemo(
    () =>
      Object.fromEntries(key.split(' ').map((name) => [name, search.get(name)])) as Readonly<
        Record<Name, string | null>
      >,
    [search, key],
  )
  const put = useCallback(
    (to: Readonly<Partial<Record<Name, string | null>>>) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [name, value] of Object.entries<string | null | undefined>(to))
            if (value === null || value === undefined || value === '') after.delete(name)
            else after.set(name, value)
          return after
        },
        { replace: true },
      ),
    [setSearch],
  )
  return { asked, put }
}
