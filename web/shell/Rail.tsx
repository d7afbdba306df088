import type { ComponentType } from 'react'
import { Link, useLocation } from 'react-router'
import type { Text } from '#kernel/text'
import { useKeepAsOf } from './as-of.tsx'
import { useSay } from './language.tsx'
import css from './Shell.module.css'
import { sectionAt } from './section.ts'
import { shell } from './text.ts'

/** One line of the rail. */
export interface Section {
  readonly to: string
  readonly words: Text
  /** For the phone's bottom bar, where a long name does not fit. */
  readonly short?: Text
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>
  /** Pages of this section, shown while it is open. */
  readonly pages?: readonly SectionPage[]
  /** Values of the address that its pages hand on to each other. */
  readonly carries?: readonly string[]
}

/** A page of a section, or several that belong together: a tab above the page. */
export interface SectionPage {
  /** The first of them when it stands for several. */
  readonly to: string
  readonly words: Text
  /** Those it stands for, itself among them: a second line of tabs while one of them is open. */
  readonly pages?: readonly SectionPage[]
}

/** Icons with words at the left edge; words fold away under 1100 px and come back as tooltips. */
export function Rail({ sections }: { sections: readonly Section[] }) {
  const t = useSay()
  const keep = useKeepAsOf()
  const { pathname } = useLocation()
  const open = sectionAt(sections, pathname)
  return (
    <nav className={css.rail} aria-label={t(shell.rail)} data-no-print>
      {sections.map(({ to, words, icon: Icon }) => (
        <Link
          key={to}
          to={keep(to)}
          className={css.railLink}
          aria-current={to === open?.to ? 'page' : undefined}
          title={t(words)}
        >
          <Icon size={20} stroke={1.5} aria-hidden />
          <span>{t(words)}</span>
        </Link>
      ))}
    </nav>
  )
}
