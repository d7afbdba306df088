import { useCallback } from 'react'
import { addDays, type Day } from '#kernel/day'
import { useSay } from '../../shell/language.tsx'
import { formatDay } from '../../ui/format.ts'
import { texts } from './text.ts'

/** The days a definition is in force, in words; its end is said by the last day. */
export function useSpanWords() {
  const t = useSay()
  return useCallback(
    ({ from, to }: { readonly from: Day; readonly to: Day | null }): string =>
      to === null
        ? t(texts.fromDay, { day: formatDay(from) })
        : t(texts.fromTo, { from: formatDay(from), to: formatDay(addDays(to, -1)) }),
    [t],
  )
}
