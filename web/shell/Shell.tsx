import { Indicator } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { type ReactNode, Suspense } from 'react'
import { useLocation } from 'react-router'
import { paths } from '../paths.ts'
import { Banners } from './Banners.tsx'
import { BottomBar } from './BottomBar.tsx'
import { DayPicker } from './DayPicker.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Link } from './Link.tsx'
import { useSay } from './language.tsx'
import { MeMenu } from './MeMenu.tsx'
import { PlacePicker } from './PlacePicker.tsx'
import { Rail, type Section } from './Rail.tsx'
import { Search, type SearchSource } from './Search.tsx'
import { SectionTabs } from './SectionTabs.tsx'
import css from './Shell.module.css'
import { shell } from './text.ts'

export interface ShellProps {
  /** The province's name, or the product's while it is not known. */
  readonly name: string
  /** Only what this reader may open. */
  readonly sections: readonly Section[]
  readonly sources: readonly SearchSource[]
  /** How many notices the reader has not read, and where they stand; null when there are none to show. */
  readonly unread: { readonly count: number; readonly to: string } | null
  readonly liveLost: boolean
  /** What the device still has to do, above the page. */
  readonly notice?: ReactNode
  readonly onSignOut: () => void
  readonly children: ReactNode
}

const MOST_COUNTED = 99
const counted = (count: number) => (count > MOST_COUNTED ? `${MOST_COUNTED}+` : String(count))

/** The frame around every signed-in page. */
export function Shell({ name, sections, sources, unread, liveLost, notice, onSignOut, children }: ShellProps) {
  const t = useSay()
  const { pathname } = useLocation()
  return (
    <div className={css.shell}>
      <a href="#content" className={css.skip}>
        {t(shell.skip)}
      </a>
      <header className={css.top} data-no-print>
        <Link to={paths.board()} className={css.brand} title={t(shell.product)}>
          <img src="/icon.svg" alt="" width={24} height={24} />
          <span>{name}</span>
        </Link>
        <PlacePicker />
        <DayPicker />
        <span className={css.space} />
        <Search sources={sources} />
        {unread !== null && (
          <Link to={unread.to} className={css.bell} aria-label={t(shell.unread, { count: counted(unread.count) })}>
            <Indicator label={counted(unread.count)} size={16} color="red" disabled={unread.count === 0} offset={4}>
              <IconBell size={20} stroke={1.5} aria-hidden />
            </Indicator>
          </Link>
        )}
        <MeMenu onSignOut={onSignOut} />
      </header>
      <Rail sections={sections} />
      <div className={css.content}>
        <Banners liveLost={liveLost} />
        {notice}
        <SectionTabs sections={sections} />
        <main id="content" tabIndex={-1}>
          <ErrorBoundary key={pathname}>
            <Suspense fallback={<div className={css.opening} role="status" aria-label={t(shell.loading)} />}>
              {children}
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <BottomBar sections={sections} />
    </div>
  )
}
