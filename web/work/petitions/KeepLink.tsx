import { Button } from '@mantine/core'
import { IconExternalLink, IconShare } from '@tabler/icons-react'
import { paths } from '../../paths.ts'
import { useSay } from '../../shell/language.tsx'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import css from './report/Report.module.css'
import { report } from './text-report.ts'

/** The secret stands behind the `#`: browsers keep that part to themselves. */
export const secretLink = (code: string, secret: string): string =>
  `${location.origin}${paths.petitionFollow(code)}#${secret}`

/** The only way back to a petition without an account: copied, shared with oneself, or scanned by another device. */
export function KeepLink({ code, secret }: { code: string; secret: string }) {
  const t = useSay()
  const link = secretLink(code, secret)
  const mayShare = typeof navigator.share === 'function'
  return (
    <div className={css.link}>
      <p>{t(report.keepLink)}</p>
      <code>{link}</code>
      <Button component="a" href={link} size="md" leftSection={<IconExternalLink size={18} aria-hidden />}>
        {t(report.openFollow)}
      </Button>
      {mayShare && (
        <Button
          variant="default"
          size="md"
          leftSection={<IconShare size={18} aria-hidden />}
          onClick={() =>
            void navigator.share({ title: t(report.shareTitle, { code }), url: link }).catch(() => undefined)
          }
        >
          {t(report.share)}
        </Button>
      )}
      <CopyLink href={link} />
      <div className={css.qr}>
        <QrCode text={link} label={t(report.qr)} size={132} />
        <span className={css.quiet}>{t(report.qrHint)}</span>
      </div>
    </div>
  )
}
