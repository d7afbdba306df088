import { ActionIcon, Modal, TextInput, Text as Words } from '@mantine/core'
import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import type { Text } from '#kernel/text'
import { type AsOfState, useAsOf, useGo } from './as-of.tsx'
import { useSay } from './language.tsx'
import css from './Shell.module.css'
import { shell } from './text.ts'

/** Something the search found, and where it leads. */
export interface Found {
  readonly key: string
  readonly words: string
  readonly hint?: string
  readonly to: string
}

/** One kind of thing that can be found; wired in `web/frame.tsx`. */
export interface SearchSource {
  readonly name: Text
  find(words: string, asOf: AsOfState, signal: AbortSignal): Promise<readonly Found[]>
}

const PER_SOURCE = 6

/** Search everything: opened by the glass or by `/`; arrows move, Enter opens. */
export function Search({ sources }: { sources: readonly SearchSource[] }) {
  const t = useSay()
  const [open, setOpen] = useState(false)
  useHotkeys([['/', () => setOpen(true)]])
  return (
    <>
      <ActionIcon size={32} aria-label={t(shell.search)} aria-keyshortcuts="/" onClick={() => setOpen(true)}>
        <IconSearch size={18} />
      </ActionIcon>
      <Modal opened={open} onClose={() => setOpen(false)} title={t(shell.search)} centered={false} size="lg">
        {open && <SearchBox sources={sources} onDone={() => setOpen(false)} />}
      </Modal>
    </>
  )
}

function SearchBox({ sources, onDone }: { sources: readonly SearchSource[]; onDone: () => void }) {
  const t = useSay()
  const go = useGo()
  const asOf = useAsOf()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const [asked] = useDebouncedValue(words.trim(), 150)
  const ready = asked.length >= 2
  const answer = useQuery<readonly (readonly Found[])[]>({
    queryKey: ['search', asked, asOf.day, asOf.place],
    enabled: ready,
    placeholderData: (before) => before,
    // One source that fails or is closed to the reader must not hide the others.
    queryFn: async ({ signal }) => {
      const settled = await Promise.allSettled(sources.map((source) => source.find(asked, asOf, signal)))
      return settled.map((one) => (one.status === 'fulfilled' ? one.value.slice(0, PER_SOURCE) : []))
    },
  })
  const groups = ready ? (answer.data ?? []) : []
  const flat = groups.flat()
  const starts = groups.map((_, which) => groups.slice(0, which).flat().length)

  const open = (found: Found | undefined) => {
    if (!found) return
    onDone()
    go(found.to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') open(flat[at])
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const step = event.key === 'ArrowDown' ? 1 : -1
    setAt((now) => Math.min(Math.max(now + step, 0), Math.max(flat.length - 1, 0)))
  }

  return (
    <>
      <TextInput
        data-autofocus
        type="search"
        size="md"
        aria-label={t(shell.search)}
        placeholder={t(shell.searchHint)}
        value={words}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          setAt(0)
        }}
        role="combobox"
        aria-expanded={flat.length > 0}
        aria-controls="found"
        aria-activedescendant={flat.length > 0 ? `found-${at}` : undefined}
      />
      <div id="found" role="listbox" aria-label={t(shell.search)} className={css.found}>
        {groups.map((group, which) => {
          const source = sources[which]
          if (!source || group.length === 0) return null
          return (
            // biome-ignore lint/a11y/useSemanticElements: a group inside a listbox has no element of its own
            <div key={source.name.vi} role="group" aria-label={t(source.name)}>
              <div className={css.foundGroup}>{t(source.name)}</div>
              {group.map((found, nth) => {
                const mine = (starts[which] ?? 0) + nth
                return (
                  <div
                    key={found.key}
                    id={`found-${mine}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={mine === at}
                    className={css.foundOne}
                    onMouseMove={() => setAt(mine)}
                    onClick={() => open(found)}
                    onKeyDown={onKeyDown}
                  >
                    {found.words} {found.hint !== undefined && <span className={css.hint}>{found.hint}</span>}
                  </div>
                )
              })}
            </div>
          )
        })}
      </div>
      {flat.length === 0 && !answer.isFetching && (
        <Words c="dimmed" pt="sm">
          {ready ? t(shell.searchNone, { words: asked }) : t(shell.searchStart)}
        </Words>
      )}
    </>
  )
}
