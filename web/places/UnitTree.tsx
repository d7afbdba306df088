import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Unit } from '#places/contract'
import { useSay } from '../shell/language.tsx'
import { Card } from '../ui/Card.tsx'
import { Branches } from './Branches.tsx'
import { FormerNames } from './FormerNames.tsx'
import css from './Places.module.css'
import { texts } from './text.ts'
import { aboveIn, foundIn, rowsOf, treeOf } from './tree.ts'

interface Props {
  readonly units: readonly Unit[]
  /** Chosen on the map: what it lies in is opened. */
  readonly chosen: string | null
  /** The unit lit here and on the map. */
  readonly lit: string | null
  readonly onLight: (id: string | null) => void
}

/** Every unit of the day, down to the communes. Arrows move and open, Enter goes to the unit's page. */
export function UnitTree({ units, chosen, lit, onLight }: Props) {
  const t = useSay()
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed.trim(), 120)
  // What the reader opened or closed; until then roots stand open, and whatever leads to the chosen unit.
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map())
  const asked = words.length >= 2
  const shown = useMemo(() => (asked ? foundIn(units, words) : units), [units, words, asked])
  const tree = useMemo(() => treeOf(shown), [shown])
  const open = useMemo(() => {
    if (asked) return new Set(shown.map(({ id }) => id))
    const opened = new Set([...(tree.get(null) ?? []).map(({ id }) => id), ...aboveIn(units, chosen)])
    for (const [id, isOpen] of decided) {
      if (isOpen) opened.add(id)
      else opened.delete(id)
    }
    return opened
  }, [asked, shown, tree, decided, units, chosen])
  const rows = useMemo(() => rowsOf(tree, open), [tree, open])
  const toggle = (id: string) => setDecided((before) => new Map(before).set(id, !open.has(id)))
  return (
    <Card title={t(texts.tree)} pad={false}>
      <div className={css.find}>
        <TextInput
          type="search"
          size="xs"
          aria-label={t(texts.treeFind)}
          placeholder={t(texts.treeFind)}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {rows.length === 0 ? (
        <p className={css.none}>{t(texts.treeNone)}</p>
      ) : (
        <Branches rows={rows} lit={lit} onLight={onLight} onToggle={toggle} />
      )}
      {asked && <FormerNames words={words} />}
    </Card>
  )
}
