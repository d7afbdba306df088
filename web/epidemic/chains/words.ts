import { useMemo } from 'react'
import type { ChainGraph } from '#epidemic/contract'
import { instant } from '#kernel/day'
import type { Say } from '../../shell/language.tsx'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { chainsText } from './text.ts'

/** What may be said of a person of the graph: by code within the own scope, by commune beyond. */
export function useNodeWords(graph: ChainGraph) {
  const t = useSay()
  const f = useFormat()
  return useMemo(() => {
    const unit = (at: number): string | null => {
      const found = graph.units[graph.unit[at] ?? -1]
      return found === undefined ? null : t(found)
    }
    const name = (at: number): string => graph.codes[at] || t(chainsText.outside, { unit: unit(at) ?? '?' })
    const time = (minute: number | undefined): string | null => (minute ? f.instant(instant(minute * 60_000)) : null)
    return { unit, name, time, lines: (at: number) => linesOf(graph, at, { unit, name, time, t, f }) }
  }, [graph, t, f])
}

interface Words {
  readonly unit: (at: number) => string | null
  readonly name: (at: number) => string
  readonly time: (minute: number | undefined) => string | null
  readonly t: Say
  readonly f: ReturnType<typeof useFormat>
}

/** Level apart, everything a tip says, in order of use. */
function linesOf(graph: ChainGraph, at: number, { unit, name, time, t, f }: Words): string[] {
  const isCase = graph.level[at] === 0
  const above = graph.above[at] ?? -1
  const exposed = time(graph.exposedAt[at])
  const confirmed = time(graph.confirmedAt[at])
  const where = graph.settings[graph.setting[at] ?? -1]
  const met = {
    other: above >= 0 ? name(above) : '',
    when: time(graph.metFrom[at]) ?? '',
    where: where ? ` (${where})` : '',
  }
  const below = graph.below[at] ?? 0
  return [
    unit(at),
    exposed && t(isCase ? chainsText.mayInfect : chainsText.exposed, { day: exposed }),
    confirmed && t(chainsText.confirmed, { day: confirmed }),
    above >= 0 ? t(chainsText.by, met) : isCase ? t(chainsText.noSource) : null,
    isCase && above >= 0
      ? t(chainsText.likely, { other: name(above), share: f.percent(graph.share[at] ?? 0, 0) })
      : null,
    below > 0 ? t(chainsText.behind, { count: f.number(below) }) : null,
  ].filter((line) => line !== null)
}

export type NodeWords = ReturnType<typeof useNodeWords>
