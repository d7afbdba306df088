import { useEffect, useState } from 'react'
import type { Instant } from '#kernel/day'
import { rightNow } from './moment.ts'

const EVERY_MS = 30_000

/** Now, moving on by itself: who waits turns late before one's eyes. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => rightNow())
  useEffect(() => {
    const timer = setInterval(() => setNow(rightNow()), EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
