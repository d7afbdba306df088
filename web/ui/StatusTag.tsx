import type { ReactNode } from 'react'
import css from './tags.module.css'

export type Tone = 'neutral' | 'active' | 'good' | 'warn' | 'bad'

/** A state in words; the tone only helps. `bad` is for what is wrong and needs someone. */
export function StatusTag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={css.status} data-tone={tone}>
      {children}
    </span>
  )
}
