import { useState } from 'react'
import { epidemic, type QUARANTINE_KINDS } from '#epidemic/contract'
import type { Instant } from '#kernel/day'
import type { AnswerOf } from '#platform/http/client'
import { useAct } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { ui } from '../ui/text.ts'
import { toastUndo } from '../ui/toast.tsx'
import { rightNow } from './moment.ts'
import { quarantineText } from './text-quarantine.ts'

export type Kind = (typeof QUARANTINE_KINDS)[number]

/** As many as one act may mark. */
const AT_ONCE = 500

type Marked = AnswerOf<typeof epidemic.markQuarantined>

interface Markable {
  readonly id: string
  readonly code: string
}

/** Marks people as quarantined, now unless a time is given; for ten seconds it can be undone. */
export function useMark() {
  const t = useSay()
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set())
  const undo = useAct(epidemic.undoQuarantine, { done: t(quarantineText.undone) })
  const mark = useAct(epidemic.markQuarantined)
  const run = async (people: readonly Markable[], kind: Kind, at: Instant | null = null): Promise<void> => {
    const chosen = people.slice(0, AT_ONCE)
    const ids = chosen.map(({ id }) => id)
    setPending((before) => new Set([...before, ...ids]))
    try {
      // Taps follow each other faster than answers: each is waited for on its own.
      const answer = await mark.mutateAsync({ body: { people: ids, at: at ?? rightNow(), kind } })
      toastUndo(said(chosen, answer), t(ui.undo), () => undo.mutate({ params: { act: answer.act }, body: {} }))
    } catch {
      // `useAct` has said why.
    }
    setPending((before) => new Set([...before].filter((id) => !ids.includes(id))))
  }
  const said = (chosen: readonly Markable[], { marked, skipped }: Marked): string => {
    const name = chosen.find(({ id }) => id === marked[0])?.code ?? ''
    const done =
      marked.length === 1 ? t(quarantineText.marked, { name }) : t(quarantineText.markedMany, { n: marked.length })
    return skipped.length === 0 ? done : done + t(quarantineText.skipped, { n: skipped.length })
  }
  return { run, pending }
}
