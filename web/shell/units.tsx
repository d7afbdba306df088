import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Day } from '#kernel/day'

/** A unit as a picker shows it: its name in the words of the day, and what tells it from its twins. */
export interface UnitChoice {
  readonly id: string
  readonly name: string
  /** "phường, Hải Phòng": kind and parent. */
  readonly hint: string
}

/** What the frame must be able to ask about places; wired in `web/frame.tsx`. */
export interface Units {
  /** Units on that day whose name holds the words, best first; without words, the ones the reader starts from. */
  find(words: string, day: Day, signal: AbortSignal): Promise<readonly UnitChoice[]>
  /** The unit on that day; null when it did not exist or may not be seen. */
  get(id: string, day: Day, signal: AbortSignal): Promise<UnitChoice | null>
}

const Context = createContext<Units>({ find: async () => [], get: async () => null })

export const UnitsProvider = Context.Provider

const FOUND_MS = 5 * 60_000

export function useUnitFind(words: string, day: Day, enabled = true): { units: readonly UnitChoice[]; busy: boolean } {
  const source = useContext(Context)
  const found = useQuery({
    queryKey: ['places', 'pick', words, day],
    queryFn: ({ signal }) => source.find(words, day, signal),
    placeholderData: (before) => before,
    staleTime: FOUND_MS,
    enabled,
  })
  return { units: found.data ?? [], busy: found.isFetching }
}

/** Undefined while it is being asked, null when there is no such unit on that day. */
export function useUnit(id: string | null, day: Day): UnitChoice | null | undefined {
  const source = useContext(Context)
  const found = useQuery({
    queryKey: ['places', 'name', id, day],
    queryFn: ({ signal }) => source.get(id ?? '', day, signal),
    staleTime: FOUND_MS,
    enabled: id !== null,
  })
  return id === null ? null : found.data
}
