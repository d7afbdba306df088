import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { type Report, reporting } from '#measures/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { ReasonForm } from '../../ui/ReasonForm.tsx'
import { ui } from '../../ui/text.ts'
import css from './Entry.module.css'
import { reviewWords as words } from './text-review.ts'
import type { Reviewing } from './useReview.ts'

/** What will be done with the report, counted, and doing it. */
export function ReviewBar({ report, review }: { report: Report; review: Reviewing }) {
  const t = useSay()
  const [whole, setWhole] = useState(false)
  const giveBack = useAct(reporting.returnReport, {
    quiet: true,
    done: t(words.returnedDone),
    onDone: () => setWhole(false),
  })
  const { right, mended, back, unready, busy } = review
  const verifies =
    mended.length > 0
      ? t(words.verifyMended, { n: right.length, mended: mended.length })
      : t(words.verify, { n: right.length })
  const said = [
    right.length > 0 ? verifies : null,
    back.length > 0 ? t(right.length > 0 ? words.return : words.returnOnly, { n: back.length }) : null,
  ].filter((one) => one !== null)
  return (
    <div className={css.send}>
      <ErrorNote error={review.error} focus />
      {unready.length > 0 && <p className={css.bad}>{t(words.reasonMissing, { n: unready.length })}</p>}
      {report.unanswered > 0 && <p className={css.said}>{t(words.openQuestions, { n: report.unanswered })}</p>}
      <Group gap="sm">
        {report.acts.includes('verify') && said.length > 0 && (
          <Button size="md" loading={busy} disabled={unready.length > 0} onClick={() => void review.send()}>
            {said.join(', ')}
          </Button>
        )}
        {report.acts.includes('return') && (
          <Button size="md" variant="default" onClick={() => setWhole(true)}>
            {t(words.returnWhole)}
          </Button>
        )}
      </Group>
      <Modal opened={whole} onClose={() => setWhole(false)} title={t(words.returnWhole)}>
        <ReasonForm
          label={t(words.returnWhy)}
          verb={t(words.back)}
          cancel={t(ui.cancel)}
          busy={giveBack.isPending}
          error={giveBack.error}
          onCancel={() => setWhole(false)}
          onSend={(reason) => giveBack.mutate({ params: { id: report.id }, body: { version: report.version, reason } })}
        />
      </Modal>
    </div>
  )
}
