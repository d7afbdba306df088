import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { refresh } from './api.ts'

/** Events come in bursts (an import); answers are asked again once per burst. */
const BURST_MS = 400
/** A break shorter than this is not worth a word. */
const QUIET_MS = 4_000

export function roomOf(data: string): string | null {
  try {
    const value: unknown = JSON.parse(data)
    if (typeof value !== 'object' || value === null || !('room' in value)) return null
    return typeof value.room === 'string' ? value.room : null
  } catch {
    return null
  }
}

/** Listens to `/api/events` and marks stale what changed. True while the connection has been gone for a while. */
export function useLive(): boolean {
  const client = useQueryClient()
  const [lost, setLost] = useState(false)

  useEffect(() => {
    const rooms = new Set<string>()
    let burst: ReturnType<typeof setTimeout> | undefined
    let quiet: ReturnType<typeof setTimeout> | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    let source: EventSource | undefined
    let wasLost = false

    const flush = () => {
      burst = undefined
      for (const room of rooms) void refresh(client, room)
      rooms.clear()
    }
    const open = () => {
      source = new EventSource('/api/events')
      source.addEventListener('message', (event: MessageEvent<string>) => {
        const room = roomOf(event.data)
        if (room === null) return
        rooms.add(room)
        burst ??= setTimeout(flush, BURST_MS)
      })
      source.addEventListener('open', () => {
        clearTimeout(quiet)
        quiet = undefined
        setLost(false)
        // What happened during the break was not heard.
        if (wasLost) void client.invalidateQueries()
        wasLost = false
      })
      source.addEventListener('error', () => {
        wasLost = true
        quiet ??= setTimeout(() => setLost(true), QUIET_MS)
        // The browser tries again by itself unless the server refused (a deploy, a signed-out session).
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, 5_000)
      })
    }
    open()
    return () => {
      clearTimeout(burst)
      clearTimeout(quiet)
      clearTimeout(again)
      source?.close()
    }
  }, [client])

  return lost
}
