import type { NodeScoreView } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Scoring.module.css'
import { words } from './text.ts'

/** Each main index of a subject against the median and the best of all. */
export function Tracks({ nodes }: { nodes: readonly NodeScoreView[] }) {
  const t = useSay()
  return (
    <div className={css.tracks}>
      {nodes.map((node) => (
        <div key={node.code} className={css.track}>
          <span>{t(node.name)}</span>
          <Line node={node} />
          <Numbers node={node} />
        </div>
      ))}
    </div>
  )
}

function Line({ node: { points, median, best, max } }: { node: NodeScoreView }) {
  if (!max) return <span />
  const at = (value: number): string => `${Math.min(100, (100 * value) / max)}%`
  return (
    <span className={css.line} aria-hidden>
      {points !== null && <b style={{ width: at(points) }} />}
      {median !== null && <i style={{ left: at(median) }} />}
      {best !== null && <u style={{ left: at(best) }} />}
    </span>
  )
}

function Numbers({ node: { points, max, median, best } }: { node: NodeScoreView }) {
  const t = useSay()
  const f = useFormat()
  const said = [
    median === null ? null : `${t(words.median)} ${f.number(median, 1)}`,
    best === null ? null : `${t(words.best)} ${f.number(best, 1)}`,
  ].filter((part) => part !== null)
  return (
    <span title={said.join(' · ')}>
      {points === null ? '–' : f.number(points, 1)}
      <span className={css.quiet}> / {max === null ? '–' : f.number(max, 0)}</span>
      {said.length > 0 && <span className="visually-hidden">, {said.join(', ')}</span>}
    </span>
  )
}
