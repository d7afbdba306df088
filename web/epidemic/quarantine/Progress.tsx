import { Progress as Bar } from '@mantine/core'
import { useSay } from '../../shell/language.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from '../Epidemic.module.css'
import { quarantineText } from '../text-quarantine.ts'

interface Props {
  /** Quarantined today; null while it is being counted. */
  readonly done: number | null
  readonly left: number
  readonly late: number
}

/** How far today's work is: "3/12 đã cách ly hôm nay". */
export function Progress({ done, left, late }: Props) {
  const t = useSay()
  const f = useFormat()
  if (done === null || done + left === 0) return null
  const all = done + left
  return (
    <div>
      <div className={css.row} aria-live="polite">
        <b>{t(quarantineText.done, { done: f.number(done, 0), all: f.number(all, 0) })}</b>
        {late > 0 && <span className={css.late}>{t(quarantineText.lateCount, { n: f.number(late, 0) })}</span>}
      </div>
      <Bar
        value={(100 * done) / all}
        mt={4}
        aria-label={t(quarantineText.done, { done: f.number(done, 0), all: f.number(all, 0) })}
      />
    </div>
  )
}
