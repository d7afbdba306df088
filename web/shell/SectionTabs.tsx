import { useEffect, useRef } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import { withQuery } from '../paths.ts'
import { useKeepAsOf } from './as-of.tsx'
import { useSay } from './language.tsx'
import type { Section, SectionPage } from './Rail.tsx'
import css from './SectionTabs.module.css'
import { pageAt, sectionAt } from './section.ts'

/** The pages of the section that is open, above the page; they scroll sideways on a phone. */
export function SectionTabs({ sections }: { sections: readonly Section[] }) {
  const t = useSay()
  const { pathname } = useLocation()
  const open = sectionAt(sections, pathname)
  const pages = open?.pages ?? []
  if (open === undefined || pages.length < 2) return null
  const here = pageAt(pages, open.to, pathname)
  const carries = open.carries ?? []
  return (
    <>
      <Tabs label={t(open.words)} pages={pages} here={here} carries={carries} />
      {here?.pages !== undefined && here.pages.length > 1 && (
        <Tabs
          label={t(here.words)}
          pages={here.pages}
          here={pageAt(here.pages, open.to, pathname)}
          carries={carries}
          small
        />
      )}
    </>
  )
}

interface TabsProps {
  readonly label: string
  readonly pages: readonly SectionPage[]
  readonly here: SectionPage | undefined
  readonly carries: readonly string[]
  readonly small?: boolean
}

function Tabs({ label, pages, here, carries, small = false }: TabsProps) {
  const t = useSay()
  const keep = useKeepAsOf()
  const [search] = useSearchParams()
  const open = useRef<HTMLAnchorElement>(null)
  const at = here?.to
  useEffect(() => {
    // On a phone the tab of the page may lie beyond the edge.
    const tab = open.current
    if (at !== undefined && tab?.parentElement) tab.parentElement.scrollLeft = tab.offsetLeft - 48
  }, [at])
  const carried = Object.fromEntries(carries.map((name) => [name, search.get(name)]))
  return (
    <nav className={css.tabs} aria-label={label} data-small={small || undefined} data-no-print>
      {pages.map((page) => (
        <Link
          key={page.to}
          ref={page === here ? open : undefined}
          to={keep(withQuery(page.to, carried))}
          className={css.tab}
          aria-current={page === here ? 'page' : undefined}
        >
          {t(page.words)}
        </Link>
      ))}
    </nav>
  )
}
