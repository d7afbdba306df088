import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/**
 * Puts a value into the address beside the others; null or nothing takes it out. `replace` leaves no step behind for the
 * browser's own arrow, as for something typed letter by letter.
 */
export function usePut({ replace = false }: { readonly replace?: boolean } = {}) {
  const [, setSearch] = useSearchParams()
  return useCallback(
    (name: string, value: string | null) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          if (value === null || value === '') after.delete(name)
          else after.set(name, value)
          return after
        },
        { replace },
      ),
    [setSearch, replace],
  )
}
