import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { ChainGraph } from '#epidemic/contract'
import { paths } from '../../paths.ts'
import { useGo } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { Skeletons } from '../../ui/Skeletons.tsx'
import css from './Chains.module.css'
import { type Layout, layoutOf } from './layout.ts'
import { around, leading } from './model.ts'
import { NodeTip, type Tip } from './NodeTip.tsx'
import { SvgChains } from './SvgChains.tsx'
import { chainsText } from './text.ts'
import { hasWebGl } from './webgl.ts'
import { useNodeWords } from './words.ts'

const loadSigma = () => import('./SigmaGraph.tsx')
const SigmaGraph = lazy(loadSigma)
// Fetched while the answer is still on its way; a failure shows when it is drawn.
if (hasWebGl) loadSigma().catch(() => undefined)

/** Drawn as SVG at most: more spots than a page can hold tell nothing. */
const SVG_MOST = 120

/** What a drawing is given, whichever it is. */
export interface DrawnChains {
  readonly graph: ChainGraph
  readonly seen: readonly number[]
  readonly layout: Layout
  readonly folded: ReadonlySet<number>
  readonly chosen: number | null
  readonly scheme: 'light' | 'dark'
  readonly onTip: (tip: Tip | null) => void
  readonly onOpen: (at: number) => void
  readonly onFold: (at: number) => void
}

interface Props {
  readonly graph: ChainGraph
  readonly seen: readonly number[]
  readonly folded: ReadonlySet<number>
  readonly chosen: number | null
  readonly onFold: (at: number) => void
  readonly onOnly: (at: number) => void
}

/** The chains over time; without WebGL the part around one person, which says so. */
export function ChainsDrawing({ graph, seen, folded, chosen, onFold, onOnly }: Props) {
  const t = useSay()
  const go = useGo()
  const scheme = useComputedColorScheme('light')
  const words = useNodeWords(graph)
  const [tip, setTip] = useState<Tip | null>(null)
  const { ref, width } = useElementSize()
  const centre = chosen ?? leading(graph)
  const drawn = useMemo(() => {
    if (hasWebGl || seen.length <= SVG_MOST) return seen
    const near = new Set(around(graph, centre, SVG_MOST))
    return seen.filter((at) => near.has(at))
  }, [graph, seen, centre])
  const layout = useMemo(() => layoutOf(graph, drawn), [graph, drawn])
  const open = (at: number) => {
    const id = graph.ids[at]
    if (id) go(paths.person(id))
  }
  const drawing = { graph, seen: drawn, layout, folded, chosen, scheme, onTip: setTip, onOpen: open, onFold }
  return (
    <>
      {!hasWebGl && drawn.length < seen.length && (
        <p className={css.note}>{t(chainsText.noWebGl, { shown: drawn.length, code: words.name(centre) })}</p>
      )}
      <section
        ref={ref}
        className={css.drawing}
        data-still={!hasWebGl || undefined}
        aria-label={t(chainsText.graphName, { shown: drawn.length })}
      >
        {hasWebGl ? (
          <Suspense fallback={<Skeletons rows={8} />}>
            <SigmaGraph {...drawing} />
          </Suspense>
        ) : (
          width > 0 && <SvgChains {...drawing} width={width} words={words} />
        )}
        {tip && (
          <NodeTip
            tip={tip}
            graph={graph}
            words={words}
            width={width}
            folded={folded.has(tip.at)}
            onFold={onFold}
            onOnly={onOnly}
            onClose={() => setTip(null)}
          />
        )}
      </section>
      <p className={css.under}>
        {t(chainsText.axis)}.{' '}
        {hasWebGl && t(matchMedia('(hover: none)').matches ? chainsText.howTouch : chainsText.howMouse)}
      </p>
    </>
  )
}
