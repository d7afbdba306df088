import { Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import css from './Page.module.css'
import { ui } from './text.ts'

interface Props {
  readonly title: string
  /** One quiet line under the title. */
  readonly lead?: ReactNode
  /** Buttons; on a phone they stick to the bottom edge. */
  readonly actions?: ReactNode
  /** Where "Quay lại" leads, from `paths`. */
  readonly back?: string
  /** Maps and wide tables use the whole width. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** Every page begins with this: title, actions, content. */
export function Page({ title, lead, actions, back, wide = false, children }: Props) {
  const t = useSay()
  useEffect(() => {
    document.title = `${title} · Liên Thông`
  }, [title])
  return (
    <div className={css.page} data-wide={wide || undefined}>
      <header className={css.head}>
        {back !== undefined && (
          <Link to={back} className={css.back} aria-label={t(ui.back)}>
            <IconArrowLeft size={18} aria-hidden />
          </Link>
        )}
        <div className={css.words}>
          <Title order={1}>{title}</Title>
          {lead !== undefined && <div className={css.lead}>{lead}</div>}
        </div>
        {actions !== undefined && (
          <section className={css.actions} data-page-actions aria-label={t(ui.actions)} data-no-print>
            {actions}
          </section>
        )}
      </header>
      {children}
    </div>
  )
}
