import { IconCheck, IconPlayerPause } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSay } from '../../shell/language.tsx'
import { usedOf } from './hours.ts'
import css from './Track.module.css'
import { track } from './text-track.ts'
import { useSpan } from './useSpan.ts'

/** One agency's part of the way. */
export interface TrackStep {
  readonly key: string
  readonly title: string
  readonly agency: string
  /** Working hours it may take; null where only the order is told. */
  readonly allowed: number | null
  /** Working hours it took so far; null where that is not said (a procedure, a step ahead). */
  readonly used: number | null
  readonly state: 'done' | 'now' | 'paused' | 'ahead'
  readonly note?: ReactNode
}

const MARKS = { done: track.done, now: track.now, paused: track.paused, ahead: track.ahead } as const

/** The way of a dossier across agencies: down the page on a phone, across it on a desk when `across`. */
export function Track({
  steps,
  label,
  across = false,
}: {
  steps: readonly TrackStep[]
  label: string
  across?: boolean
}) {
  return (
    <ol className={css.track} aria-label={label} data-across={across || undefined}>
      {steps.map((step, n) => (
        <Station key={step.key} step={step} number={n + 1} />
      ))}
    </ol>
  )
}

function Station({ step, number }: { step: TrackStep; number: number }) {
  const t = useSay()
  const span = useSpan()
  const { title, agency, allowed, used, state, note } = step
  const { ratio, over } = usedOf(used ?? 0, allowed ?? 0)
  const here = state === 'now' || state === 'paused'
  return (
    <li
      className={css.station}
      data-state={state}
      data-over={over || undefined}
      aria-current={here ? 'step' : undefined}
    >
      <span className={css.dot} aria-hidden>
        {state === 'done' ? <IconCheck size={14} /> : state === 'paused' ? <IconPlayerPause size={14} /> : number}
      </span>
      <div className={css.words}>
        <div className={css.agency}>{agency}</div>
        {title !== '' && <div className={css.title}>{title}</div>}
        <div className={css.hours}>
          <span className="visually-hidden">{t(MARKS[state])}. </span>
          {allowed !== null && (used === null ? span(allowed) : <Used used={used} allowed={allowed} />)}
        </div>
        {allowed !== null && used !== null && (
          <div className={css.bar} aria-hidden>
            <span style={{ inlineSize: `${Math.round(ratio * 100)}%` }} />
          </div>
        )}
        {note !== undefined && <div className={css.note}>{note}</div>}
      </div>
    </li>
  )
}

function Used({ used, allowed }: { used: number; allowed: number }) {
  const t = useSay()
  const span = useSpan()
  return (
    <>
      {t(track.usedOf, { used: span(used), allowed: span(allowed) })}
      {used > allowed && <b> · {t(track.over, { by: span(used - allowed) })}</b>}
    </>
  )
}
