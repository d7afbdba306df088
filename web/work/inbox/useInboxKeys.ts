import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import type { BulkStep, InboxItem } from '#work/contract'
import { useGo } from '../../shell/as-of.tsx'
import { subjectPath } from '../subject.ts'
import type { Inbox } from './useInbox.ts'

interface Does {
  readonly move: (step: BulkStep, items: readonly InboxItem[]) => void
  readonly help: () => void
}

/** While something is asked in a dialog, the letters are the dialog's. */
const isAsked = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

/** j and k walk, Enter opens, x selects; a letter a step, for what is chosen or else for where one stands. */
export function useInboxKeys({ items, chosen, choose, chooseAll, clear }: Inbox, { move, help }: Does) {
  const go = useGo()
  const [at, setAt] = useState<number | null>(null)
  const here = at === null ? undefined : items[Math.min(at, items.length - 1)]
  const walk = (by: number) => {
    if (items.length === 0) return
    const next = at === null ? 0 : Math.min(Math.max(at + by, 0), items.length - 1)
    setAt(next)
    document.querySelector(`li[data-id="${items[next]?.id}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const step = (name: BulkStep) => () => {
    if (isAsked()) return
    const meant = chosen.length > 0 ? chosen : here ? [here] : []
    if (meant.length > 0) move(name, meant)
  }
  useHotkeys([
    ['j', () => walk(1)],
    ['k', () => walk(-1)],
    [
      'Enter',
      () => {
        // A focused button or link does what it says.
        if (isAsked() || document.activeElement?.closest('button, a')) return
        const to = here && subjectPath({ type: here.subject, id: here.id })
        if (to) go(to)
      },
      { preventDefault: false },
    ],
    ['x', () => here && !isAsked() && choose(here)],
    ['shift+A', chooseAll],
    ['a', step('accept')],
    ['d', step('remind')],
    ['c', step('comment')],
    ['g', step('reassign')],
    ['Escape', clear, { preventDefault: false }],
    ['shift+?', help],
    ['?', help],
  ])
  return here?.id ?? null
}
