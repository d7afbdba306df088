import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useSay } from '../../../shell/language.tsx'
import { formatDay } from '../../../ui/format.ts'
import { KeepLink } from '../KeepLink.tsx'
import { report } from '../text-report.ts'
import type { SentReport } from './kept-report.ts'
import css from './Report.module.css'

interface Props {
  readonly sent: SentReport
  /** Photos that have not gone yet. */
  readonly lost: number
  readonly onRetry: () => void
  readonly onAnother: () => void
}

/** The code, the link back, when an answer is due and what happens until then. */
export function SentStep({ sent, lost, onRetry, onAnother }: Props) {
  const t = useSay()
  return (
    <div role="status" className={css.screen} style={{ paddingBottom: 24 }}>
      <h2 tabIndex={-1} style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
        <IconCircleCheck size={28} aria-hidden color="var(--tone-good)" />
        {t(report.sent)}
      </h2>
      <div className={css.code}>
        <span className={css.quiet}>{t(report.yourCode)}</span>
        <b data-code>{sent.code}</b>
        <span>{t(report.dueBy, { day: formatDay(sent.due) })}</span>
      </div>
      {lost > 0 && (
        <p>
          {t(report.photosLost, { n: lost })}{' '}
          <Button variant="default" size="compact-md" onClick={onRetry}>
            {t(report.retry)}
          </Button>
        </p>
      )}
      <KeepLink code={sent.code} secret={sent.secret} />
      <h3>{t(report.nextTitle)}</h3>
      <ol className={css.then}>
        <li>{t(report.next1)}</li>
        <li>{t(report.next2)}</li>
        <li>{t(report.next3)}</li>
      </ol>
      <Button variant="default" size="md" onClick={onAnother}>
        {t(report.another)}
      </Button>
    </div>
  )
}
