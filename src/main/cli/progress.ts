import { Presets, SingleBar } from 'cli-progress'
import type { Text } from '#kernel/text'
import { speak } from './language.ts'

export interface Progress {
  /** How much is done now, and, if it became known, of how much. */
  at(done: number, total?: number): void
  /** Removes the bar. */
  end(): void
}

const SILENT: Progress = { at: () => {}, end: () => {} }
const QUIET_MS = 500

/** A bar on stderr for work of more than a moment; nothing at all where nobody watches a terminal. */
export function showProgress(text: Text, total: number): Progress {
  if (!process.stderr.isTTY) return SILENT
  const format = `${speak(text)} {bar} {percentage} % · {value}/{total} · {eta_formatted}`
  const bar = new SingleBar(
    { format, stream: process.stderr, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  )
  const began = performance.now()
  let shown = false
  let known = total
  return {
    at(done, of = known) {
      known = of
      // Work that is over at once needs no bar.
      if (!shown && performance.now() - began > QUIET_MS) {
        bar.start(known, done)
        shown = true
      }
      if (shown) {
        bar.setTotal(known)
        bar.update(done)
      }
    },
    end: () => bar.stop(),
  }
}
