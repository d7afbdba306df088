import { IconAlertCircle, IconPlayerPause } from '@tabler/icons-react'
import type { DossierRow } from '#work/contract'
import { useSay } from '../../shell/language.tsx'
import { formatInstant } from '../../ui/format.ts'
import css from './Official.module.css'
import { official } from './text-official.ts'
import { useSpan } from './useSpan.ts'

type Clock = Pick<DossierRow, 'clock' | 'due' | 'overdue' | 'late' | 'hoursLeft' | 'state'>

/** Letters of "15:00 26/11"; the year stands in the title. */
const WITHOUT_YEAR = 11

/** The appointment by working hours: how much is left or gone, or that the clock stands. */
export function DossierDue({ of }: { of: Clock }) {
  const t = useSay()
  const span = useSpan()
  const { clock, due, overdue, late, hoursLeft, state } = of
  const at = due === null ? '' : formatInstant(due)
  if (clock === 'stands' && state !== 'issued' && state !== 'declined')
    return (
      <span className={css.due} data-state="stands" title={at}>
        <IconPlayerPause size={14} aria-hidden /> {t(official.stands)}
      </span>
    )
  if (hoursLeft === null || clock !== 'runs')
    return (
      <span className={css.due} data-state="done" title={at}>
        {at} {late && <b>{t(official.lateEnd)}</b>}
      </span>
    )
  const again = overdue && hoursLeft >= 0
  const words = t(hoursLeft < 0 ? official.over : again ? official.leftAgain : official.left, {
    span: span(Math.abs(Math.round(hoursLeft))),
  })
  return (
    <span className={css.due} data-state={overdue || hoursLeft < 0 ? 'late' : 'open'} title={at}>
      {(overdue || hoursLeft < 0) && <IconAlertCircle size={14} aria-hidden />} {words}
      <span className="figures"> · {at.slice(0, WITHOUT_YEAR)}</span>
    </span>
  )
}
