import { type Pair, reasonTexts } from '#epidemic/contract'
import { useSay } from '../../shell/language.tsx'
import css from './Duplicates.module.css'
import { duplicateText } from './text.ts'

export const keyOfPair = ({ a, b }: Pair): string => `${a.id} ${b.id}`

interface Props {
  readonly pairs: readonly Pair[]
  readonly current: string | null
  readonly onOpen: (pair: Pair) => void
}

/** The pairs that wait, the most likely first, each with what agrees. */
export function PairList({ pairs, current, onOpen }: Props) {
  const t = useSay()
  return (
    <ul className={css.pairs} aria-label={t(duplicateText.pairs)}>
      {pairs.map((pair) => (
        <li key={keyOfPair(pair)}>
          <button
            type="button"
            className={css.pair}
            aria-current={keyOfPair(pair) === current}
            onClick={() => onOpen(pair)}
          >
            <span className={css.codes}>
              <span>
                {pair.a.code} · {pair.b.code}
              </span>
              <span>{pair.score}%</span>
            </span>
            <span className={css.quiet}>{pair.reasons.map((reason) => t(reasonTexts[reason])).join(', ')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
