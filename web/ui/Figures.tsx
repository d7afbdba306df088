import type { ReactNode } from 'react'
import css from './Figures.module.css'

/** Figures side by side, wrapping as the width allows. */
export const Figures = ({ children }: { children: ReactNode }) => <div className={css.figures}>{children}</div>
