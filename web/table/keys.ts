import { type KeyboardEvent, type RefObject, useState } from 'react'

interface Moves {
  readonly open: (at: number) => void
  readonly select: (at: number) => void
}

const PAGE = 12

/** Where a key leads from a row; null when it is none of ours. */
export function moved(key: string, at: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    j: at + 1,
    k: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  }
  const to = steps[key]
  return to === undefined ? null : Math.min(Math.max(to, 0), count - 1)
}

/** One row at a time is in the tab order; arrows (or j and k) move it, Enter opens, Space selects. */
export function useRowKeys(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  scrollTo: (at: number) => void,
  moves: Moves,
) {
  const [at, setAt] = useState(0)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (event.key === 'Enter') moves.open(at)
      else moves.select(at)
      return
    }
    const to = moved(event.key, at, count)
    if (to === null) return
    event.preventDefault()
    setAt(to)
    scrollTo(to)
    // The row may only now be put into the document.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`tr[data-at="${to}"]`)?.focus())
  }
  return { at: Math.min(at, Math.max(count - 1, 0)), setAt, onKeyDown }
}
