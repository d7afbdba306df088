import { useCallback, useEffect, useRef, useState } from 'react'
import { dropReport, findReport, type KeptReport, keepReport, newSecret } from './kept-report.ts'
import { EMPTY, isUntouched, type ReportValues } from './values.ts'

export const freshReport = (): KeptReport => ({
  id: newSecret(12),
  key: newSecret(),
  basket: newSecret(),
  values: EMPTY,
  photos: [],
  waiting: false,
  sent: null,
})

export interface Report {
  readonly now: KeptReport
  /** It opened on one left unfinished. */
  readonly restored: boolean
  readonly change: (patch: Partial<ReportValues>) => void
  readonly put: (patch: Partial<KeptReport>) => void
  /** Forgets it here and begins a new one. */
  readonly startOver: () => void
}

/** The report on this device, kept as it is written; null while the device is asked for one. */
export function useReport(): Report | null {
  const [now, setNow] = useState<KeptReport | null>(null)
  const [restored, setRestored] = useState(false)
  const dropped = useRef(new Set<string>())

  useEffect(() => {
    let left = false
    const open = async () => {
      // A device that keeps nothing (a private window of an old browser) still sends.
      const found = await findReport().catch(() => null)
      if (left) return
      setNow(found === null ? freshReport() : { ...found, values: { ...EMPTY, ...found.values } })
      setRestored(found !== null && found.sent === null && !found.waiting)
    }
    void open()
    return () => {
      left = true
    }
  }, [])

  useEffect(() => {
    if (now === null || (isUntouched(now.values) && now.photos.length === 0)) return
    // At once: a phone may close the page at any letter. Photos lie apart, so this is small.
    if (!dropped.current.has(now.id)) void keepReport(now).catch(() => undefined)
  }, [now])

  const put = useCallback(
    (patch: Partial<KeptReport>) => setNow((before) => (before === null ? null : { ...before, ...patch })),
    [],
  )
  const change = useCallback(
    (patch: Partial<ReportValues>) =>
      setNow((before) => (before === null ? null : { ...before, values: { ...before.values, ...patch } })),
    [],
  )
  const startOver = useCallback(() => {
    setNow((before) => {
      if (before !== null) {
        dropped.current.add(before.id)
        void dropReport(before).catch(() => undefined)
      }
      return freshReport()
    })
    setRestored(false)
  }, [])
  return now === null ? null : { now, restored, change, put, startOver }
}
