import { useSearchParams } from 'react-router'
import type { RunView } from '#measures/contract'

/** Which year and which of its scores the address asks for. */
export function useYear() {
  const [search, setSearch] = useSearchParams()
  const asked = Number(search.get('year'))
  const seeing = search.get('seeing')
  const query = {
    ...(asked > 2000 ? { year: asked } : {}),
    ...(seeing === 'published' || seeing === 'provisional' ? { seeing } : {}),
  } as { year?: number; seeing?: 'published' | 'provisional' }
  return {
    query,
    search,
    choose: (run: Pick<RunView, 'year' | 'state'>) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          after.set('year', String(run.year))
          after.set('seeing', run.state)
          return after
        },
        { replace: true },
      ),
    put: (name: string, value: string | null) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          if (value === null || value === '') after.delete(name)
          else after.set(name, value)
          return after
        },
        { replace: true },
      ),
  }
}

/** As `withQuery` takes it: pages of one edition carry the year along. */
export const carried = (run: Pick<RunView, 'year' | 'state'> | null): Record<string, string | number> =>
  run === null ? {} : { year: run.year, seeing: run.state }
