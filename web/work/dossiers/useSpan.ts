import { useCallback } from 'react'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { spanOf } from './hours.ts'
import { track } from './text-track.ts'

/** `span(16)`: "2 ngày làm việc" as "2 ngày", in the reader's language. */
export function useSpan(): (hours: number) => string {
  const t = useSay()
  const f = useFormat()
  return useCallback(
    (hours: number) => {
      const { unit, value } = spanOf(hours)
      return t(unit === 'days' ? track.days : track.hours, { n: f.number(value) })
    },
    [t, f],
  )
}
