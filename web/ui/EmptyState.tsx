import type { ReactNode } from 'react'
import css from './EmptyState.module.css'

interface Props {
  /** What is so, warmly: "Chưa có ca nào trong 14 ngày". */
  readonly title: string
  /** What to do about it. */
  readonly hint?: string
  readonly action?: ReactNode
}

/** Nothing here, and what to do. */
export function EmptyState({ title, hint, action }: Props) {
  return (
    <div className={css.empty}>
      <p className={css.title}>{title}</p>
      {hint !== undefined && <p>{hint}</p>}
      {action}
    </div>
  )
}
