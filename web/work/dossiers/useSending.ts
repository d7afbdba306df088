import { useCallback, useState } from 'react'
import { ApiProblem } from '../../api.ts'

export type Sending =
  | { readonly state: 'sending'; readonly ratio: number }
  | { readonly state: 'sent' }
  | { readonly state: 'failed'; readonly error: unknown }

/** Waits before a file is tried again when the line broke, in milliseconds. */
const PAUSES = [1_000, 4_000]

interface Sendable {
  readonly id: string
}

/**
 * Sends files one after the other, telling of each how far it is. A broken line is tried again twice by itself; what the
 * server refuses is not. `send(files)` gives whether all have arrived; those already sent are left out.
 */
export function useSending<F extends Sendable>(
  sendOne: (file: F, onProgress: (ratio: number) => void) => Promise<unknown>,
) {
  const [states, setStates] = useState<ReadonlyMap<string, Sending>>(new Map())
  const put = useCallback((id: string, state: Sending) => setStates((before) => new Map(before).set(id, state)), [])
  const sendWithPauses = async (file: F): Promise<void> => {
    for (let tries = 0; ; tries++) {
      try {
        put(file.id, { state: 'sending', ratio: 0 })
        await sendOne(file, (ratio) => put(file.id, { state: 'sending', ratio }))
        return
      } catch (error) {
        const pause = PAUSES[tries]
        if (pause === undefined || (error instanceof ApiProblem && error.status < 500)) throw error
        await new Promise((go) => setTimeout(go, pause))
      }
    }
  }
  const send = async (files: readonly F[]): Promise<boolean> => {
    let whole = true
    for (const file of files) {
      if (states.get(file.id)?.state === 'sent') continue
      try {
        await sendWithPauses(file)
        put(file.id, { state: 'sent' })
      } catch (error) {
        whole = false
        put(file.id, { state: 'failed', error })
      }
    }
    return whole
  }
  return { states, send, forget: () => setStates(new Map()) }
}
