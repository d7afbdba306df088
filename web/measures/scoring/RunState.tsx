import { dayOf } from '#kernel/day'
import type { RunView } from '#measures/contract'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Scoring.module.css'
import { words } from './text.ts'

interface Props {
  readonly run: RunView
  readonly changedSince: readonly string[]
  readonly whole: boolean
  readonly unsettled?: number
}

/** What these scores are worth: published or not, by which act, and what has changed since. */
export function RunState({ run, changedSince, whole, unsettled = 0 }: Props) {
  const t = useSay()
  const f = useFormat()
  return (
    <p className={css.state}>
      <span data-warn={run.publishedAt === null || undefined}>
        {run.publishedAt === null
          ? t(words.provisionalAt, { at: f.instant(run.computedAt) })
          : t(words.publishedOn, { day: f.day(dayOf(run.publishedAt)), act: run.act ?? '' })}
      </span>
      {run.reason !== null && <span>{t(words.reasonSaid, { reason: run.reason })}</span>}
      {unsettled > 0 && <span>{t(words.unsettled, { n: f.number(unsettled, 0) })}</span>}
      {changedSince.length > 0 && (
        <span data-warn>{t(words.changedSince, { n: changedSince.length, codes: changedSince.join(', ') })}</span>
      )}
      {!whole && <span data-warn>{t(words.ownOnly)}</span>}
      {run.simulated && <span>{t(words.simulated)}</span>}
    </p>
  )
}
