import type { indices } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Scoring.module.css'

type Node = AnswerOf<typeof indices.compareScores>['nodes'][number]

interface Props {
  readonly nodes: readonly Node[]
  /** Of the subjects, in the order of their points. */
  readonly names: readonly string[]
  /** Only where they differ much. */
  readonly apart: boolean
}

/** Less than this part of the maximum is no difference worth a line. */
const MUCH = 0.15

/** A dot plot: a line per node from nothing to its maximum, a lettered dot per subject, the median as a tick. */
export function CompareRows({ nodes, names, apart }: Props) {
  const shown = nodes.filter((node) => node.level > 0 && node.max && (!apart || differs(node)))
  return (
    <div className={css.rows}>
      {shown.map((node) => (
        <Row key={node.code} node={node} names={names} />
      ))}
    </div>
  )
}

function differs({ points, max }: Node): boolean {
  const known = points.filter((value): value is number => value !== null)
  return known.length > 1 && Math.max(...known) - Math.min(...known) >= MUCH * (max ?? 1)
}

/** How many before it lie so near that one would cover the other. */
const crowd = (points: readonly (number | null)[], one: number, max: number): number =>
  points.slice(0, one).filter((other) => other !== null && Math.abs(other - (points[one] ?? 0)) < 0.03 * max).length

function Row({ node: { code, name, max, median, points, leaf }, names }: { node: Node; names: readonly string[] }) {
  const t = useSay()
  const f = useFormat()
  const at = (value: number): string => `${(100 * value) / (max ?? 1)}%`
  return (
    <div className={css.row} data-group={leaf ? undefined : true}>
      <span>
        <span className={css.quiet}>{code}</span> {t(name)} <span className={css.quiet}>/{f.number(max ?? 0, 0)}</span>
      </span>
      <span className={css.line} aria-hidden>
        {median !== null && <i style={{ left: at(median) }} />}
        {points.map((value, one) =>
          value === null ? null : (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a subject is known by its place
              key={one}
              className={css.dot}
              data-at={one}
              style={{ left: at(value), transform: `translateY(${8 * crowd(points, one, max ?? 1)}px)` }}
            >
              {String.fromCharCode(65 + one)}
            </span>
          ),
        )}
      </span>
      <span className={css.numbers}>
        {points.map((value, one) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a subject is known by its place
          <span key={one} title={names[one]}>
            <span className="visually-hidden">{names[one]}: </span>
            {value === null ? '–' : f.number(value, 1)}
          </span>
        ))}
      </span>
    </div>
  )
}
