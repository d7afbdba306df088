import { Autocomplete, Button, Chip, Group, NativeSelect, SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { ChainGraph } from '#epidemic/contract'
import { fold } from '#kernel/fold'
import { useSay } from '../../shell/language.tsx'
import { levelWords } from '../../ui/levels.ts'
import css from './Chains.module.css'
import { DayBox } from './DayBox.tsx'
import { withContacts } from './model.ts'
import { chainsText } from './text.ts'
import type { ChainsAsked } from './useChains.ts'

const DEPTHS = [0, 1, 2, 3, 4]
const FOUND = 8

interface Props {
  readonly graph: ChainGraph
  readonly asked: ChainsAsked
  readonly isFolded: boolean
  readonly onFold: (people: ReadonlySet<number>) => void
  readonly onFind: (at: number | null) => void
}

/** What is looked at and how; all but what is folded stands in the address. */
export function ChainsBar({ graph, asked, isFolded, onFold, onFind }: Props) {
  const t = useSay()
  const { person, depth, levels, from, to, asList, set } = asked
  const present = useMemo(() => [...new Set(graph.level.map((level) => Math.min(level, 4)))].sort(), [graph])
  return (
    <div className={css.bar}>
      <SegmentedControl
        size="xs"
        aria-label={t(chainsText.view)}
        value={asList ? 'list' : 'graph'}
        onChange={(to) => set({ view: to === 'list' ? 'list' : null })}
        data={[
          { value: 'graph', label: t(chainsText.graph) },
          { value: 'list', label: t(chainsText.list) },
        ]}
      />
      <FindCode graph={graph} onFind={onFind} />
      <NativeSelect
        size="xs"
        aria-label={t(chainsText.depth)}
        value={String(depth)}
        onChange={(event) => set({ depth: event.currentTarget.value })}
        data={DEPTHS.map((level) => ({ value: String(level), label: `${t(chainsText.depth)} ${levelWords(level)}` }))}
      />
      <Chip.Group
        multiple
        value={(levels === null ? present : [...levels]).map(String)}
        onChange={(chosen) => set({ levels: chosen.length === present.length ? null : chosen.join(',') })}
      >
        <Group gap={4} role="group" aria-label={t(chainsText.onlyLevels)}>
          {present.map((level) => (
            <Chip key={level} size="xs" value={String(level)}>
              {levelWords(level)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <DayBox words={t(chainsText.from)} value={from} onChange={(day) => set({ from: day })} />
      <DayBox words={t(chainsText.to)} value={to} onChange={(day) => set({ to: day })} />
      <Button size="xs" variant="default" onClick={() => onFold(isFolded ? new Set() : withContacts(graph))}>
        {t(isFolded ? chainsText.unfoldAll : chainsText.foldAll)}
      </Button>
      {person !== null && (
        <Button size="xs" variant="default" onClick={() => set({ person: null, depth: null })}>
          {t(chainsText.whole)}
        </Button>
      )}
    </div>
  )
}

/** A person of the drawing by part of the code. */
function FindCode({ graph, onFind }: Pick<Props, 'graph' | 'onFind'>) {
  const t = useSay()
  const [typed, setTyped] = useState('')
  const matches = useMemo(() => {
    const words = fold(typed)
    if (words.length < 2) return []
    const found: string[] = []
    for (const code of graph.codes) {
      if (code !== '' && fold(code).includes(words)) found.push(code)
      if (found.length === FOUND) break
    }
    return [...new Set(found)]
  }, [graph, typed])
  return (
    <Autocomplete
      size="xs"
      w={160}
      aria-label={t(chainsText.find)}
      placeholder={t(chainsText.find)}
      value={typed}
      onChange={(to) => {
        setTyped(to)
        const at = graph.codes.indexOf(to)
        if (at >= 0) onFind(at)
        else if (to === '') onFind(null)
      }}
      data={matches}
      filter={({ options }) => options}
    />
  )
}
