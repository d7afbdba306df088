import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { INBOX_KINDS, type InboxItem, type InboxKind, inbox } from '#work/contract'
import { useAnswer } from '../../api.ts'

const PAGE = 300
const MOST = 2_000
const TYPING_MS = 250

const isKind = (text: string | null): text is InboxKind => INBOX_KINDS.some((kind) => kind === text)

/** The inbox as the address filters it, and what is chosen in it. */
export function useInbox() {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('kind')
  const kind = isKind(asked) ? asked : null
  const words = search.get('words') ?? ''
  const [typed] = useDebouncedValue(words.trim(), TYPING_MS)
  const [limit, setLimit] = useState(PAGE)
  const answer = useAnswer(inbox.getInbox, {
    query: { ...(kind ? { kind } : {}), ...(typed ? { words: typed } : {}), limit },
  })
  const items = useMemo(() => answer.data?.items ?? [], [answer.data])
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  // What is gone (done, passed on) is no longer chosen.
  const chosen = useMemo(() => items.filter(({ id }) => ids.has(id)), [items, ids])
  const set = (name: 'kind' | 'words', value: string | null) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === null || value === '') after.delete(name)
        else after.set(name, value)
        return after
      },
      { replace: name === 'words' },
    )
  return {
    answer,
    items,
    kind,
    words,
    setKind: (to: InboxKind | null) => set('kind', to),
    setWords: (to: string) => set('words', to),
    more: () => setLimit(MOST),
    chosen,
    isChosen: ({ id }: InboxItem) => ids.has(id),
    choose: ({ id, steps }: InboxItem) => {
      if (steps.length === 0) return
      const next = new Set(ids)
      if (!next.delete(id)) next.add(id)
      setIds(next)
    },
    chooseAll: () => setIds(new Set(items.filter(({ steps }) => steps.length > 0).map(({ id }) => id))),
    clear: () => setIds(new Set()),
  }
}

export type Inbox = ReturnType<typeof useInbox>
