import type { ReactNode } from 'react'
import css from './Figures.module.css'

interface Props {
  readonly children: ReactNode
  /** Fewer beside each other, for figures with words under them. */
  readonly roomy?: boolean
}

/** Figures side by side, wrapping as the width allows. */
export const Figures = ({ children, roomy = false }: Props) => (
  <div className={css.figures} data-roomy={roomy || undefined}>
    {children}
  </div>
)
