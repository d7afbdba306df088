import { type NodeScoreView, restWords } from '#measures/contract'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Scoring.module.css'
import { words } from './text.ts'

interface Props {
  readonly nodes: readonly NodeScoreView[]
  readonly year: number
}

/** The whole tree of a subject: declared, verified and counted points, beside last year, the median and the best. */
export function Indicators({ nodes, year }: Props) {
  const t = useSay()
  const heads = [words.max, words.declared, words.verified, words.final] as const
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled with the keyboard
    <section className={css.scroll} tabIndex={0} aria-label={t(words.indicators)}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t(words.indicator)}</th>
            {heads.map((head) => (
              <th key={head.vi} scope="col" data-numeric>
                {t(head)}
              </th>
            ))}
            <th scope="col" data-numeric>
              {t(words.lastYear, { year: year - 1 })}
            </th>
            <th scope="col" data-numeric>
              {t(words.median)}
            </th>
            <th scope="col" data-numeric>
              {t(words.best)}
            </th>
            <th scope="col">{t(words.rests)}</th>
          </tr>
        </thead>
        <tbody>
          {nodes
            .filter(({ level, max }) => level > 0 && max !== 0)
            .map((node) => (
              <Row key={node.code} node={node} />
            ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ node }: { node: NodeScoreView }) {
  const t = useSay()
  const f = useFormat()
  const { code, name, leaf, indicatorId, said, missing, rests, points } = node
  const number = (value: number | null): string => (value === null ? '' : f.number(value, 1))
  return (
    <tr data-group={leaf ? undefined : true}>
      <td>
        <span className={css.quiet}>{code}</span>{' '}
        {indicatorId ? <Link to={paths.indicator(indicatorId)}>{t(name)}</Link> : t(name)}
        {said && <small>{t(said)}</small>}
      </td>
      <td data-numeric>{number(node.max)}</td>
      <td data-numeric>{number(node.declared)}</td>
      <td data-numeric>{number(node.verified)}</td>
      <td data-numeric>
        {points === null ? <span className={css.none}>{missing && t(missing)}</span> : <b>{number(points)}</b>}
      </td>
      <td data-numeric>{number(node.last)}</td>
      <td data-numeric>{number(node.median)}</td>
      <td data-numeric>{number(node.best)}</td>
      <td>{leaf && rests && t(restWords[rests])}</td>
    </tr>
  )
}
