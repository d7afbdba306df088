import type { ReactNode } from 'react'
import type { Tone } from './StatusTag.tsx'
import css from './Timeline.module.css'

export interface TimelineItem {
  readonly key: string
  /** When, already in words: "08:10 27/01/2021". */
  readonly at: string
  readonly title: ReactNode
  readonly body?: ReactNode
  readonly tone?: Tone
}

/** What happened, in order. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className={css.timeline}>
      {items.map(({ key, at, title, body, tone = 'neutral' }) => (
        <li key={key} data-tone={tone}>
          <time className={css.at}>{at}</time>
          <div>{title}</div>
          {body !== undefined && body !== null && <div className={css.body}>{body}</div>}
        </li>
      ))}
    </ol>
  )
}
