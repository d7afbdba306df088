import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import { type To, useLocation, useNavigate, useSearchParams } from 'react-router'
import { type Day, dayOf, instant, isDay } from '#kernel/day'
import { withQuery } from '../paths.ts'

export interface AsOfState {
  /** The day every page shows; today unless the address names another. */
  readonly day: Day
  /** The unit every page shows: from the address, else the reader's own. Null until either is known. */
  readonly place: string | null
  readonly today: Day
  readonly isToday: boolean
  /** `quietly` leaves no step behind for the browser's own arrows: for days that play by. */
  readonly setDay: (to: Day, quietly?: boolean) => void
  readonly setPlace: (to: string | null) => void
}

const HomePlace = createContext<string | null>(null)

/** Says which unit stands when the address names none: the reader's own. */
export const HomePlaceProvider = ({ place, children }: { place: string | null; children: ReactNode }) => (
  <HomePlace value={place}>{children}</HomePlace>
)

export const todayHere = (): Day => dayOf(instant(Date.now()))

/** Place and day as the address has them. Setting one keeps everything else in the address. */
export function useAsOf(): AsOfState {
  const home = useContext(HomePlace)
  const [search, setSearch] = useSearchParams()
  const today = todayHere()
  const asked = search.get('day')
  const day = asked !== null && isDay(asked) ? asked : today
  const place = search.get('place') ?? home

  const set = useCallback(
    (name: string, value: string | null, replace = false) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          if (value === null) after.delete(name)
          else after.set(name, value)
          return after
        },
        { replace },
      ),
    [setSearch],
  )
  return useMemo(
    () => ({
      day,
      place,
      today,
      isToday: day === today,
      setDay: (to: Day, quietly = false) => set('day', to === today ? null : to, quietly),
      setPlace: (to: string | null) => set('place', to === home ? null : to),
    }),
    [day, place, today, home, set],
  )
}

/** Adds the address's place and day to a path, unless the path names its own. */
export function useKeepAsOf(): (path: string) => string {
  const { search } = useLocation()
  return useCallback(
    (path: string) => {
      const now = new URLSearchParams(search)
      const own = new URLSearchParams(path.split('?', 2)[1] ?? '')
      return withQuery(path, {
        place: own.get('place') ?? now.get('place'),
        day: own.get('day') ?? now.get('day'),
      })
    },
    [search],
  )
}

/** `const go = useGo(); go(paths.task(id))`: moves within the product, keeping place and day. */
export function useGo(): (path: string, options?: { replace?: boolean }) => void {
  const navigate = useNavigate()
  const keep = useKeepAsOf()
  return useCallback((path, options) => void navigate(keep(path) as To, options ?? {}), [navigate, keep])
}
