import { useMemo, useState } from 'react'
import type { ChainGraph, Outbreak } from '#epidemic/contract'
import { useSay } from '../../shell/language.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Chains.module.css'
import { ChainsBar } from './ChainsBar.tsx'
import { ChainsDrawing } from './ChainsDrawing.tsx'
import { ChainTable } from './ChainTable.tsx'
import { seenIn } from './model.ts'
import { chainsText } from './text.ts'
import { type ChainsAsked, useGraph } from './useChains.ts'

/** The chains of an outbreak, or of one person of it, as a drawing or as a list. */
export function ChainsCard({ outbreak, asked }: { outbreak: Outbreak; asked: ChainsAsked }) {
  const t = useSay()
  const graph = useGraph(outbreak.id, asked)
  return (
    <Card title={t(outbreak.name)} pad={false}>
      <Answer of={graph} rows={12}>
        {(data) =>
          data.level.length === 0 ? (
            <EmptyState title={t(chainsText.noChains)} hint={t(chainsText.noChainsHint)} />
          ) : (
            <Chains graph={data} asked={asked} />
          )
        }
      </Answer>
    </Card>
  )
}

function Chains({ graph, asked }: { graph: ChainGraph; asked: ChainsAsked }) {
  const t = useSay()
  const f = useFormat()
  const { person, levels, from, to, asList, set } = asked
  // Folded by id: another depth or a fresh answer numbers people anew.
  const [foldedIds, setFoldedIds] = useState<ReadonlySet<string>>(new Set())
  const folded = useMemo(
    () => new Set(graph.ids.flatMap((id, at) => (foldedIds.has(id || `${at}`) ? [at] : []))),
    [graph, foldedIds],
  )
  const seen = useMemo(() => seenIn(graph, { folded, levels, from, to }), [graph, folded, levels, from, to])
  const [found, setFound] = useState<number | null>(null)
  const idOf = (at: number): string => graph.ids[at] || `${at}`
  const fold = (at: number) => {
    const after = new Set(foldedIds)
    if (!after.delete(idOf(at))) after.add(idOf(at))
    setFoldedIds(after)
  }
  const own = person === null ? -1 : graph.ids.indexOf(person)
  const chosen = found ?? (own >= 0 ? own : null)
  return (
    <>
      <ChainsBar
        graph={graph}
        asked={asked}
        isFolded={foldedIds.size > 0}
        onFold={(people) => setFoldedIds(new Set([...people].map(idOf)))}
        onFind={setFound}
      />
      <p className={css.under}>
        {own >= 0 && `${t(chainsText.ofPerson, { code: graph.codes[own] ?? '' })}: `}
        {t(chainsText.shown, { shown: f.number(seen.length), total: f.number(graph.total) })}
      </p>
      {asList ? (
        <ChainTable graph={graph} seen={seen} />
      ) : (
        <ChainsDrawing
          graph={graph}
          seen={seen}
          folded={folded}
          chosen={chosen}
          onFold={fold}
          onOnly={(at) => set({ person: graph.ids[at] ?? null })}
        />
      )}
    </>
  )
}
