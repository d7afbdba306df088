import { useCallback, useEffect, useRef, useState } from 'react'
import { keepDraft, loadDraft } from '../../form/draft.ts'
import { useAccount } from '../../shell/person.tsx'

const PAUSE_MS = 700
const AGAIN_MS = 15_000

type Cells<T> = Readonly<Record<string, T>>

/** `saved`: the server has all; `waiting`: it could not be reached, what was typed is kept on this device. */
export type SaveState = 'saved' | 'saving' | 'waiting' | 'refused'

export interface Unsaved<T> {
  /** What was typed and the server does not have yet, by cell. */
  readonly cells: Cells<T>
  readonly state: SaveState
  /** When the server last took something, on this visit. */
  readonly savedAt: number | null
  readonly error: unknown
  readonly type: (cells: Cells<T>) => void
  /** Forgets what was typed into these cells. */
  readonly drop: (keys: readonly string[]) => void
  /** Sends at once; true when the server then has all it can take. */
  readonly flush: () => Promise<boolean>
}

/**
 * What is typed into many cells, sent as one pauses and kept on the device until the server has it: through a lost
 * network, a closed window, a flat battery. `send` takes what it can and leaves out what can't be read, naming what it took.
 */
export function useUnsaved<T>(name: string, send: (cells: Cells<T>) => Promise<readonly string[]>): Unsaved<T> {
  const key = `${useAccount()}.${name}`
  const [cells, setCells] = useState<Cells<T>>(() => loadDraft(key, { cells: {} as Cells<T> }).cells)
  const [state, setState] = useState<SaveState>('saved')
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)
  const now = useRef({ cells, send, busy: null as Promise<boolean> | null })
  useEffect(() => {
    now.current.send = send
  }, [send])

  const put = useCallback(
    (next: Cells<T>) => {
      now.current.cells = next
      setCells(next)
      // At once, not after a pause: a battery dies without notice.
      keepDraft(key, { cells: next }, { cells: {} })
    },
    [key],
  )

  const flush = useCallback((): Promise<boolean> => {
    const { current } = now
    const run = async (): Promise<boolean> => {
      const sent = current.cells
      if (Object.keys(sent).length === 0) return true
      setState('saving')
      try {
        const taken = await current.send(sent)
        setError(null)
        setState('saved')
        if (taken.length > 0) {
          setSavedAt(Date.now())
          put(
            without(
              current.cells,
              taken.filter((one) => current.cells[one] === sent[one]),
            ),
          )
        }
        return true
      } catch (thrown) {
        setError(thrown)
        setState(thrown instanceof TypeError ? 'waiting' : 'refused')
        return false
      }
    }
    // One at a time, in the order typed.
    const next = (current.busy ?? Promise.resolve(true)).then(run)
    current.busy = next
    return next
  }, [put])

  const some = Object.keys(cells).length > 0
  useEffect(() => {
    if (Object.keys(cells).length === 0) return
    const timer = setTimeout(() => void flush(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [cells, flush])
  useEffect(() => {
    if (!some || state !== 'waiting') return
    const again = () => void flush()
    const timer = setInterval(again, AGAIN_MS)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [some, state, flush])

  // Whoever leaves the page within the pause has said enough.
  useEffect(() => () => void flush(), [flush])

  const type = useCallback((typed: Cells<T>) => put({ ...now.current.cells, ...typed }), [put])
  const drop = useCallback((keys: readonly string[]) => put(without(now.current.cells, keys)), [put])
  return { cells, state, savedAt, error, type, drop, flush }
}

const without = <T>(cells: Cells<T>, keys: readonly string[]): Cells<T> => {
  const gone = new Set(keys)
  return Object.fromEntries(Object.entries(cells).filter(([key]) => !gone.has(key)))
}
