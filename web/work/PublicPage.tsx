import { Button } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useLanguage } from '../shell/language.tsx'
import { words } from './text-obstacle.ts'
import css from './Work.module.css'

const OTHER = { vi: { to: 'en', says: 'English' }, en: { to: 'vi', says: 'Tiếng Việt' } } as const

interface Props {
  readonly title: string
  /** Lists use more of a desk than one column. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A page for anybody: large, plain, one column, no account. */
export function PublicPage({ title, wide = false, children }: Props) {
  const { language, setLanguage } = useLanguage()
  const other = OTHER[language]
  useEffect(() => {
    document.title = `${title} · Liên Thông`
  }, [title])
  return (
    <div className={css.public} data-wide={wide || undefined}>
      <header>
        <img src="/icon.svg" alt="" width={28} height={28} />
        <span style={{ flex: 1 }}>{words.home[language]}</span>
        <Button variant="subtle" lang={other.to} onClick={() => setLanguage(other.to)}>
          {other.says}
        </Button>
      </header>
      <main className={css.stack}>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
