import type { ReportMark } from '#measures/contract'
import css from './Rates.module.css'

interface Props {
  readonly mark: ReportMark
  readonly complete?: boolean
  readonly corrected?: boolean
}

/** A sign for how a report stands: a full disc on time, a half one late, a cross owed, a ring not due; hollow within: incomplete. */
export function Mark({ mark, complete = true, corrected = false }: Props) {
  return (
    <svg className={css.mark} data-mark={mark} width={16} height={16} viewBox="0 0 16 16" aria-hidden>
      {mark === 'on-time' && (
        <circle cx={8} cy={8} r={5} fill={complete ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth={2} />
      )}
      {mark === 'on-time' && !complete && <circle cx={8} cy={8} r={1.5} fill="currentColor" />}
      {mark === 'late' && (
        <>
          <circle cx={8} cy={8} r={5} fill="none" stroke="currentColor" strokeWidth={2} />
          <path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor" />
          {!complete && <circle cx={5.5} cy={8} r={1.25} fill="currentColor" />}
        </>
      )}
      {mark === 'missing' && <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" strokeWidth={2} fill="none" />}
      {mark === 'waiting' && <circle cx={8} cy={8} r={2.5} fill="none" stroke="currentColor" strokeWidth={1.25} />}
      {corrected && <path d="M1 15h14" stroke="currentColor" strokeWidth={1.5} />}
    </svg>
  )
}
