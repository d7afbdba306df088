import { Drawer } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { useKeepAsOf } from './as-of.tsx'
import { useSay } from './language.tsx'
import type { Section } from './Rail.tsx'
import css from './Shell.module.css'
import { sectionAt } from './section.ts'
import { shell } from './text.ts'

const ON_THE_BAR = 4

/** The phone's way around: four sections, the rest behind "Thêm". */
export function BottomBar({ sections }: { sections: readonly Section[] }) {
  const t = useSay()
  const keep = useKeepAsOf()
  const { pathname } = useLocation()
  const here = sectionAt(sections, pathname)?.to
  const [open, setOpen] = useState(false)
  const rest = sections.slice(ON_THE_BAR)
  return (
    <nav className={css.bottom} aria-label={t(shell.rail)} data-no-print>
      {sections.slice(0, ON_THE_BAR).map(({ to, words, short, icon: Icon }) => (
        <Link key={to} to={keep(to)} className={css.bottomLink} aria-current={to === here ? 'page' : undefined}>
          <Icon size={22} stroke={1.5} aria-hidden />
          <span>{t(short ?? words)}</span>
        </Link>
      ))}
      {rest.length > 0 && (
        <button type="button" className={css.bottomLink} aria-expanded={open} onClick={() => setOpen(true)}>
          <IconMenu2 size={22} stroke={1.5} aria-hidden />
          <span>{t(shell.more)}</span>
        </button>
      )}
      <Drawer opened={open} onClose={() => setOpen(false)} position="bottom" size="auto" title={t(shell.more)}>
        {rest.map(({ to, words, icon: Icon }) => (
          <Link
            key={to}
            to={keep(to)}
            className={css.moreLink}
            aria-current={to === here ? 'page' : undefined}
            onClick={() => setOpen(false)}
          >
            <Icon size={20} stroke={1.5} aria-hidden />
            {t(words)}
          </Link>
        ))}
      </Drawer>
    </nav>
  )
}
