import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from '../shell/Link.tsx'
import css from './Card.module.css'

interface Props {
  readonly title?: string
  /** Beside the title, at the right. */
  readonly aside?: ReactNode
  /** Makes the title a link to the whole of it. */
  readonly to?: string
  /** False lets a table or a map touch the line. */
  readonly pad?: boolean
  readonly children: ReactNode
}

/** A box with one line around it. */
export function Card({ title, aside, to, pad = true, children }: Props) {
  return (
    <section className={css.card} aria-label={title}>
      {(title !== undefined || aside !== undefined) && (
        <header className={css.head}>
          {title !== undefined && <Title order={2}>{to === undefined ? title : <Link to={to}>{title}</Link>}</Title>}
          <div className={css.aside}>{aside}</div>
        </header>
      )}
      <div className={css.body} data-pad={pad || undefined}>
        {children}
      </div>
    </section>
  )
}
