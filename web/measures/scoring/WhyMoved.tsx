import { type indices, partKinds } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Scoring.module.css'
import { words } from './text.ts'

type Change = NonNullable<AnswerOf<typeof indices.getScore>['change']>
type Part = Change['parts'][number]

/** Parts that moved less than this, own and others', are counted together. */
const SMALL = 0.5
const MOST = 8

const apart = ({ by, others }: Part): number => Math.abs(by - (others ?? 0))

/** What moved the total since the year before, the indicator that cost or won most against the others first. */
export function WhyMoved({ change }: { change: Change }) {
  const t = useSay()
  const f = useFormat()
  const telling = change.parts.filter((part) => apart(part) >= SMALL || Math.abs(part.by) >= 2 * SMALL)
  const shown = telling.toSorted((a, b) => apart(b) - apart(a)).slice(0, MOST)
  const rest = change.parts.filter((part) => !shown.includes(part))
  const widest = Math.max(1, ...shown.flatMap(({ by, others }) => [Math.abs(by), Math.abs(others ?? 0)]))
  return (
    <>
      <p className={css.said}>
        {change.others === null
          ? t(words.movedAlone, { own: f.change(change.by, 1) })
          : t(words.movedSaid, { own: f.change(change.by, 1), others: f.change(change.others, 1) })}
      </p>
      <ul className={css.parts}>
        {shown.map((part) => (
          <li key={part.code} className={css.part} data-way={part.by < 0 ? 'down' : 'up'}>
            <span>
              {t(part.name)}
              <small>
                {part.code} · {t(partKinds[part.kind])}
                {part.others !== null && ` · ${t(words.partOthers).toLowerCase()} ${f.change(part.others, 1)}`}
              </small>
            </span>
            <span className={css.moved} aria-hidden>
              <b data-way={part.by < 0 ? 'down' : 'up'} style={span(part.by, widest)} />
              {part.others !== null && <i style={span(part.others, widest)} />}
            </span>
            <strong>{f.change(part.by, 1)}</strong>
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <p className={`${css.state} ${css.foot}`}>
          {t(words.smallParts, {
            n: rest.length,
            by: f.change(
              rest.reduce((sum, { by }) => sum + by, 0),
              1,
            ),
          })}
        </p>
      )}
    </>
  )
}

/** From the middle to the left or the right. */
const span = (by: number, widest: number) => {
  const width = (50 * Math.abs(by)) / widest
  return { left: `${by < 0 ? 50 - width : 50}%`, width: `${width}%` }
}
