import { useEffect, useMemo, useRef } from 'react'
import type { WorkflowView } from '#work/contract'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { gather } from './gather.ts'
import { BEGIN, type DrawnEdge, type DrawnNode, draw, pathOf } from './layout.ts'
import { workflowText } from './text.ts'
import css from './Workflows.module.css'

type Node = WorkflowView['nodes'][number]

interface Props {
  readonly of: WorkflowView
  readonly chosen: string | null
  readonly onChoose: (state: string) => void
}

/** The workflow drawn; what it shows stands in words beside it. */
export function Picture({ of, chosen, onChoose }: Props) {
  const t = useSay()
  const { language } = useLanguage()
  const drawing = useMemo(
    () =>
      draw({
        nodes: of.nodes.map(({ id, name }) => ({ id, words: name[language] })),
        edges: gather(of.edges).map(({ from, to, steps }) => ({
          from: from ?? BEGIN,
          to,
          words: steps.map(({ name }) => name[language]),
          system: steps.every(({ system }) => system),
        })),
      }),
    [of, language],
  )
  const scroll = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // A wide picture opens where its case begins.
    const box = scroll.current
    const first = drawing.edges.find(({ from }) => from === BEGIN)?.points[0]
    if (box && first) box.scrollLeft = first.x - box.clientWidth / 2
  }, [drawing])
  const nodes = new Map(of.nodes.map((node) => [node.id, node]))
  const begin = drawing.edges.find(({ from }) => from === BEGIN)?.points[0]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is moved by the arrow keys
    <div className={css.scroll} ref={scroll} tabIndex={0}>
      <svg
        className={css.picture}
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        width={drawing.width}
        height={drawing.height}
        role="img"
        aria-label={t(workflowText.picture, { kind: t(of.kindName), n: of.version })}
      >
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0,0 L8,4 L0,8 Z" className={css.head} />
          </marker>
        </defs>
        {begin && <circle cx={begin.x} cy={begin.y - 8} r={8} className={css.begin} />}
        {drawing.edges.map((edge) => (
          <Arrow
            key={edge.key}
            of={edge}
            near={chosen !== null && (edge.sources.includes(chosen) || edge.to === chosen)}
          />
        ))}
        {drawing.edges.map((edge) => (
          <Label key={edge.key} of={edge} />
        ))}
        {drawing.pills.map(({ id, x, y, width, height, sources }) => (
          <g key={id}>
            <title>{sources.map((one) => t(nodes.get(one)?.name ?? { vi: one, en: one })).join(', ')}</title>
            <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={10} className={css.pill} />
            <text x={x} y={y + 4} className={css.note}>
              {t(workflowText.fromMany, { n: sources.length })}
            </text>
          </g>
        ))}
        {drawing.nodes.map((box) => {
          const node = nodes.get(box.id)
          return node && <Box key={box.id} at={box} of={node} chosen={chosen === box.id} onChoose={onChoose} />
        })}
      </svg>
    </div>
  )
}

const Arrow = ({ of, near }: { of: DrawnEdge; near: boolean }) => (
  <path
    d={pathOf(of.points)}
    className={css.arrow}
    data-system={of.system || undefined}
    data-near={near || undefined}
    markerEnd="url(#arrow)"
  />
)

/** Written over a piece of ground, so that a line behind it does not run through the words. */
function Label({ of: { label } }: { of: DrawnEdge }) {
  const top = label.y - label.height / 2
  return (
    <g>
      <rect x={label.x - label.width / 2} y={top} width={label.width} height={label.height} className={css.paper} />
      {label.lines.map((line, n) => (
        <text key={line} x={label.x} y={top + 14 + n * 16} className={css.label}>
          {line}
        </text>
      ))}
    </g>
  )
}

interface BoxProps {
  readonly at: DrawnNode
  readonly of: Node
  readonly chosen: boolean
  readonly onChoose: (state: string) => void
}

function Box({ at, of, chosen, onChoose }: BoxProps) {
  const t = useSay()
  const [left, top] = [at.x - at.width / 2, at.y - at.height / 2]
  const parts = [
    ...(of.cases === null ? [] : [t(workflowText.casesHere, { n: of.cases })]),
    ...(of.closed ? [t(workflowText.closed)] : of.stands ? [t(workflowText.stands)] : []),
  ]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the picture does the same by keyboard
    <g
      className={css.box}
      data-closed={of.closed || undefined}
      data-stands={of.stands || undefined}
      data-chosen={chosen || undefined}
      onClick={() => onChoose(of.id)}
    >
      <rect x={left} y={top} width={at.width} height={at.height} rx={6} />
      {at.lines.map((line, n) => (
        <text key={line} x={at.x} y={top + 20 + n * 16} className={css.state}>
          {line}
        </text>
      ))}
      <text x={at.x} y={top + at.height - 10} className={css.note} data-many={(of.cases ?? 0) > 0 || undefined}>
        {parts.join(' · ')}
      </text>
    </g>
  )
}
