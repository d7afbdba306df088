import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { ApiProblem } from '#platform/http/client'
import type { SentReport } from './kept-report.ts'
import { sendReport } from './sender.ts'
import type { Report } from './useReport.ts'

const FIRST_MS = 4_000
const LONGEST_MS = 60_000

export interface Sending {
  /** `trying` now, `resting` until the line is back, `refused` by the server. */
  readonly state: 'none' | 'trying' | 'resting' | 'refused'
  readonly error: unknown
  readonly now: () => void
}

/** What the server will not take however often it is sent. */
const isFinal = (error: unknown): boolean => error instanceof ApiProblem && error.status < 500 && error.status !== 429

/** Sends a waiting report until it has gone: at once, when the connection is back, and again and again, ever less often. */
export function useSending(report: Report, onSent: (sent: SentReport) => void): Sending {
  const [error, setError] = useState<unknown>(null)
  const [resting, setResting] = useState(false)
  const again = useRef<() => void>(() => undefined)
  const waiting = report.now.waiting && report.now.sent === null
  const attempt = useEffectEvent(async (): Promise<boolean> => {
    try {
      const sent = await sendReport(report.now)
      report.put({ waiting: false, sent })
      onSent(sent)
      return true
    } catch (thrown) {
      setError(thrown)
      if (isFinal(thrown)) report.put({ waiting: false })
      return isFinal(thrown)
    }
  })

  useEffect(() => {
    if (!waiting) return
    let [left, busy, rest] = [false, false, FIRST_MS]
    let timer: ReturnType<typeof setTimeout> | undefined
    const go = async () => {
      if (busy || left) return
      clearTimeout(timer)
      busy = true
      setResting(false)
      const ended = await attempt()
      busy = false
      if (left || ended) return
      setResting(true)
      timer = setTimeout(() => void go(), rest)
      rest = Math.min(rest * 2, LONGEST_MS)
    }
    const online = () => void go()
    again.current = online
    addEventListener('online', online)
    timer = setTimeout(online, 0)
    return () => {
      left = true
      clearTimeout(timer)
      removeEventListener('online', online)
    }
  }, [waiting])

  const state = waiting ? (resting ? 'resting' : 'trying') : isFinal(error) ? 'refused' : 'none'
  return { state, error, now: () => again.current() }
}
