import { useState } from 'react'
import { epidemic, type Identity } from '#epidemic/contract'
import { call } from '../api.ts'
import { useLanguage } from '../shell/language.tsx'
import { problemOf } from '../ui/problem.ts'
import { toastProblem } from '../ui/toast.tsx'
import { pieces } from './pieces.ts'

/** As many as one request may name. */
const AT_ONCE = 200

/**
 * Names, only when asked for and only on this page: they are never kept with other answers, and leave with the page.
 * Every reading is remembered by the server.
 */
export function useIdentities() {
  const { language } = useLanguage()
  const [known, setKnown] = useState<ReadonlyMap<string, Identity>>(new Map())
  const [busy, setBusy] = useState(false)
  /** How many were read: those the reader may not identify are left out. */
  const read = async (ids: readonly string[]): Promise<number> => {
    let count = 0
    setBusy(true)
    try {
      for (const people of pieces(ids, AT_ONCE)) {
        const { identities } = await call(epidemic.readIdentities, { body: { people } })
        count += identities.length
        setKnown((before) => new Map([...before, ...identities.map((one) => [one.id, one] as const)]))
      }
    } catch (error) {
      toastProblem(problemOf(error, language))
    }
    setBusy(false)
    return count
  }
  return { known, busy, read, hide: () => setKnown(new Map()) }
}

export type Identities = ReturnType<typeof useIdentities>
