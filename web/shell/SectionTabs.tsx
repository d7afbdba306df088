import { NavLink, useLocation, useSearchParams } from 'react-router'
import { withQuery } from '../paths.ts'
import { useKeepAsOf } from './as-of.tsx'
import { useSay } from './language.tsx'
import type { Section } from './Rail.tsx'
import css from './SectionTabs.module.css'

/** The pages of the section that is open, above the page; they scroll sideways on a phone. */
export function SectionTabs({ sections }: { sections: readonly Section[] }) {
  const t = useSay()
  const keep = useKeepAsOf()
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const open = sections.find(({ to, pages }) => pages !== undefined && isBelow(pathname, to))
  const pages = open?.pages ?? []
  if (open === undefined || pages.length < 2) return null
  const carried = Object.fromEntries((open.carries ?? []).map((name) => [name, search.get(name)]))
  return (
    <nav className={css.tabs} aria-label={t(open.words)} data-no-print>
      {pages.map(({ to, words }) => (
        <NavLink key={to} to={keep(withQuery(to, carried))} end={to === open.to} className={css.tab ?? ''}>
          {t(words)}
        </NavLink>
      ))}
    </nav>
  )
}

const isBelow = (pathname: string, path: string): boolean => pathname === path || pathname.startsWith(`${path}/`)
