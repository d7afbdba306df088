import { Button, Group } from '@mantine/core'
import { IconCircleCheck, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useSay } from '../../shell/language.tsx'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import css from './Apply.module.css'
import { citizen } from './text-citizen.ts'

interface Props {
  readonly code: string
  /** Whole, with the secret behind its `#`: browsers keep that part to themselves. */
  readonly link: string
}

/** What a citizen takes away at once: the code, the secret link, and what comes next. Prints on one page. */
export function SentCard({ code, link }: Props) {
  const t = useSay()
  const head = useRef<HTMLDivElement>(null)
  useEffect(() => head.current?.focus(), [])
  const qr = `${location.origin}${link}`
  return (
    <div className={css.sent} role="status">
      <div ref={head} tabIndex={-1} className={css.sentHead}>
        <IconCircleCheck size={32} stroke={1.5} aria-hidden />
        <p>{t(citizen.sentLead)}</p>
      </div>
      <div className={css.ticket}>
        <div className={css.ticketWords}>
          <div className={css.label}>{t(citizen.yourCode)}</div>
          <div className={css.code}>{code}</div>
          <div className={css.label}>{t(citizen.secretLink)}</div>
          <a href={link} className={css.link}>
            {qr}
          </a>
        </div>
        <QrCode text={qr} label={t(citizen.qrOfLink)} size={168} />
      </div>
      <Group gap="sm" data-no-print>
        <Button component="a" href={link} size="lg">
          {t(citizen.openFollow)}
        </Button>
        <CopyLink href={qr} />
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => print()}
        >
          {t(citizen.print)}
        </Button>
      </Group>
      <section>
        <h2>{t(citizen.whatNext)}</h2>
        <ol className={css.next}>
          <li>{t(citizen.next1)}</li>
          <li>{t(citizen.next2)}</li>
          <li>{t(citizen.next3)}</li>
        </ol>
      </section>
    </div>
  )
}
