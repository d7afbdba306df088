import { type ClipboardEvent, type KeyboardEvent, useCallback, useRef } from 'react'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { ui } from '../../ui/text.ts'
import { toastProblem, toastUndo } from '../../ui/toast.tsx'
import type { LineView } from './line.ts'
import { isRange, parseRange, placeRange } from './range.ts'
import { entryWords as words } from './text-entry.ts'
import type { Entering } from './useEntry.ts'

/** Walking a column of cells by arrows and Enter, and pasting a range into it. `cells` are those one can type into. */
export function useGridKeys(entering: Entering, cells: readonly LineView[]) {
  const t = useSay()
  const { language } = useLanguage()
  const grid = useRef<HTMLTableSectionElement>(null)
  const focus = useCallback((at: number) => {
    const cell = grid.current?.querySelector<HTMLInputElement>(`input[data-cell="${at}"]`)
    cell?.focus()
    cell?.scrollIntoView({ block: 'nearest' })
  }, [])
  const onKeyDown = (at: number) => (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    const by = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey) ? 1 : 0
    const back = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? 1 : 0
    if (by + back === 0) return
    event.preventDefault()
    focus(Math.min(Math.max(at + by - back, 0), cells.length - 1))
  }
  const onPaste = (at: number) => (event: ClipboardEvent<HTMLInputElement>) => {
    const rows = parseRange(event.clipboardData.getData('text/plain'))
    if (!isRange(rows)) return
    event.preventDefault()
    const targets = cells.map(({ key, line }) => ({
      key,
      names: line.part === '' ? [line.indicatorId, line.name[language], line.short[language]] : [key],
    }))
    const placed = placeRange(rows, targets, at)
    if (placed.length === 0) {
      toastProblem({ title: t(words.pastedNone), detail: t(words.pastedNoneDo), fields: [], requestId: null })
      return
    }
    const before = entering.remember(placed.map(({ key }) => key))
    entering.changeMany(
      Object.fromEntries(placed.map(({ key, text }) => [key, { text, origin: 'paste' as const, absent: null }])),
    )
    toastUndo(t(words.pasted, { n: placed.length }), t(ui.undo), () => entering.changeMany(before))
  }
  return { grid, focus, onKeyDown, onPaste }
}
