import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { type HealthCheck, quarantining, type SeenCheck } from '#epidemic/contract'
import { ApiProblem, call, refresh } from '../../api.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { useAccount } from '../../shell/person.tsx'
import { problemOf } from '../../ui/problem.ts'
import { toastDone, toastProblem } from '../../ui/toast.tsx'
import { add, type Kept, read, without, write } from './outbox.ts'
import { q } from './text.ts'

/** As many as one request takes. */
const AT_ONCE = 200

/**
 * Checks are kept on the device until the server has them: without a signal the round goes on. Sending again what arrived
 * already changes nothing there.
 */
export function useChecks() {
  const t = useSay()
  const { language } = useLanguage()
  const account = useAccount()
  const client = useQueryClient()
  const [waiting, setWaiting] = useState<readonly Kept[]>(() => read(account))
  const [busy, setBusy] = useState(false)

  const send = useCallback(async (): Promise<void> => {
    setBusy(true)
    try {
      for (let piece = read(account).slice(0, AT_ONCE); piece.length > 0; piece = read(account).slice(0, AT_ONCE)) {
        const { written, tests } = await call(quarantining.recordChecks, { body: { checks: [...piece] } })
        write(account, without(read(account), piece))
        toastDone(
          t(q.savedChecks, { n: written.length }) + (tests.length > 0 ? t(q.testOrdered, { n: tests.length }) : ''),
        )
      }
      await refresh(client, 'epidemic')
    } catch (error) {
      // No connection: it waits. A refusal is said, and what was refused does not stop the rest for ever.
      if (error instanceof ApiProblem && error.status < 500 && error.status !== 401 && error.status !== 429) {
        write(account, [])
        toastProblem(problemOf(error, language))
      }
    }
    setWaiting(read(account))
    setBusy(false)
  }, [account, client, language, t])

  useEffect(() => {
    const online = () => void send()
    window.addEventListener('online', online)
    return () => window.removeEventListener('online', online)
  }, [send])

  const record = async (checks: readonly (HealthCheck & { personId: string })[]): Promise<void> => {
    write(account, add(read(account), checks))
    setWaiting(read(account))
    await send()
  }
  const kept = (personId: string, day: string): SeenCheck | null => {
    const found = waiting.find((one) => one.personId === personId && one.day === day)
    return found ? { ...found, unwell: !found.present || found.symptoms.length > 0, source: null } : null
  }
  return { waiting: waiting.length, busy, send, record, kept }
}

export type Checks = ReturnType<typeof useChecks>
