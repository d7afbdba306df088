import { IconClock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Day } from '#kernel/day'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import css from './Figure.module.css'
import { formatDay } from './format.ts'
import { ui } from './text.ts'
import { useFormat } from './useFormat.ts'

export interface FigureProps {
  readonly label: string
  /** Null: not known. Never shown as zero. */
  readonly value: number | null
  readonly unit?: string
  readonly digits?: number
  /** The denominator: shown as "92,4 % (1.204/1.303)", or n/N when small. */
  readonly of?: number
  /** Between which it lies, for an estimate: shown as "0,8 (0,6–1,1)". */
  readonly range?: readonly [low: number, high: number]
  /** What of it is recent, said above the change: "14 trong 7 ngày". */
  readonly lately?: string
  /** Against what; `good` says which way is better (colour only helps, the sign is said). */
  readonly change?: { readonly by: number; readonly base: string; readonly good?: 'up' | 'down' }
  /** Who answers for it, and the day it was last confirmed. */
  readonly owner?: string
  readonly confirmed?: Day
  /** Past its time: grey, with a clock. */
  readonly stale?: boolean
  /** Opens what it is made of. */
  readonly to?: string
  readonly tag?: ReactNode
}

/** One number with everything needed to trust it. */
export function Figure(props: FigureProps) {
  const { label, value, unit, digits, of, range, lately, change, owner, confirmed, stale = false, to, tag } = props
  const t = useSay()
  const f = useFormat()
  // "92,4 % (1.204/1.303)": the share is the figure, its counts stand small beside it.
  const said = value === null ? null : of === undefined ? f.number(value, digits) : f.share(value, of)
  const [shown, counts] = said?.split(' (') ?? [null]
  const between = range?.map((bound) => f.number(bound, digits)).join('–')
  const source = [
    owner === undefined ? null : t(ui.owner, { owner }),
    confirmed === undefined ? null : t(ui.confirmed, { day: formatDay(confirmed) }),
  ].filter((part) => part !== null)
  const body = (
    <>
      <span className={css.label}>
        {tag} {label}
      </span>
      <span className={css.value} data-none={shown === null || undefined}>
        {shown ?? t(ui.noFigure)}
        {counts !== undefined && <small>({counts}</small>}
        {shown !== null && between !== undefined && <small>({between})</small>}
        {shown !== null && unit !== undefined && <small> {unit}</small>}
        {stale && <IconClock size={16} role="img" aria-label={t(ui.stale)} />}
      </span>
      {lately !== undefined && <span className={css.lately}>{lately}</span>}
      {change && (
        <span className={css.change} data-good={goodness(change) ?? undefined}>
          {change.by === 0 ? t(ui.unchanged) : f.change(change.by, digits)} {t(ui.sinceBase, { base: change.base })}
        </span>
      )}
      {source.length > 0 && <span className={css.source}>{source.join(' · ')}</span>}
    </>
  )
  return to === undefined ? (
    <div className={css.figure} data-stale={stale || undefined}>
      {body}
    </div>
  ) : (
    <Link to={to} className={css.figure} data-stale={stale || undefined}>
      {body}
    </Link>
  )
}

function goodness({ by, good }: { by: number; good?: 'up' | 'down' }): 'yes' | 'no' | null {
  if (good === undefined || by === 0) return null
  return by > 0 === (good === 'up') ? 'yes' : 'no'
}
