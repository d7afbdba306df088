import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { type Outcomes, type Report, type ReportAct, reporting } from '#measures/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { ConfirmHarm } from '../../ui/ConfirmHarm.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { ReasonForm } from '../../ui/ReasonForm.tsx'
import { ui } from '../../ui/text.ts'
import { toastDone, toastProblem } from '../../ui/toast.tsx'
import { reviewWords as words } from './text-review.ts'

/** The steps of the whole report: taken back, approved, published, corrected, urged; each asked for once. */
export function ReportActs({ report }: { report: Report }) {
  const t = useSay()
  const [asking, setAsking] = useState<ReportAct | null>(null)
  const close = () => setAsking(null)
  const may = (act: ReportAct) => report.acts.includes(act)
  const body = { version: report.version }
  const params = { id: report.id }
  const recall = useAct(reporting.recallReport, { done: t(words.recalled) })
  const correct = useAct(reporting.correctReport, { quiet: true, done: t(words.correctBegun), onDone: close })
  const drop = useAct(reporting.dropCorrection, { quiet: true, done: t(words.dropped) })
  const urge = useAct(reporting.urgeReports, { onDone: (answer) => tell(answer, t(words.urged, { n: answer.done })) })
  const tell = ({ outcomes }: Outcomes, done: string) => {
    close()
    const not = outcomes.find((one) => !one.done)
    if (not) toastProblem({ title: t(words.notDone), detail: not.why, fields: [], requestId: null })
    else toastDone(done)
  }
  const approve = useAct(reporting.approveReports, {
    quiet: true,
    onDone: (answer) => tell(answer, t(words.approvedDone)),
  })
  const publish = useAct(reporting.publishReports, {
    quiet: true,
    onDone: (answer) =>
      tell(answer, answer.reopened > 0 ? t(words.reopenedDone, { n: answer.reopened }) : t(words.publishedDone)),
  })
  const said = { n: report.lines.filter(({ value }) => value !== null).length, subject: t(report.subject.name) }
  const step = asking === 'approve' ? approve : publish
  return (
    <>
      {may('recall') && (
        <Button variant="default" loading={recall.isPending} onClick={() => recall.mutate({ params, body })}>
          {t(words.recall)}
        </Button>
      )}
      {may('urge') && (
        <Button variant="default" loading={urge.isPending} onClick={() => urge.mutate({ body: { ids: [report.id] } })}>
          {t(words.urge)}
        </Button>
      )}
      {may('drop-correction') && (
        <ConfirmHarm
          verb={t(words.drop)}
          name={t(report.form.name)}
          consequence={t(words.dropDo)}
          onConfirm={() => drop.mutateAsync({ params, body })}
        >
          {(ask) => (
            <Button variant="default" onClick={ask}>
              {t(words.drop)}
            </Button>
          )}
        </ConfirmHarm>
      )}
      {may('correct') && (
        <Button variant="default" onClick={() => setAsking('correct')}>
          {t(words.correct)}
        </Button>
      )}
      {may('approve') && <Button onClick={() => setAsking('approve')}>{t(words.approve)}</Button>}
      {may('publish') && <Button onClick={() => setAsking('publish')}>{t(words.publish)}</Button>}
      <Modal opened={asking === 'correct'} onClose={close} title={t(words.correct)}>
        <ReasonForm
          label={t(words.correctWhy)}
          verb={t(words.correct)}
          cancel={t(ui.cancel)}
          busy={correct.isPending}
          error={correct.error}
          onCancel={close}
          onSend={(reason) => correct.mutate({ params, body: { ...body, reason } })}
        >
          <p>{t(words.correctAsk)}</p>
        </ReasonForm>
      </Modal>
      <Modal
        opened={asking === 'approve' || asking === 'publish'}
        onClose={close}
        title={t(asking === 'approve' ? words.approve : words.publish)}
      >
        <p>{t(asking === 'approve' ? words.approveAsk : words.publishAsk, said)}</p>
        <ErrorNote error={step.error} focus />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close}>
            {t(ui.cancel)}
          </Button>
          <Button
            data-autofocus
            loading={step.isPending}
            onClick={() => step.mutate({ body: { items: [{ id: report.id, version: report.version }] } })}
          >
            {t(asking === 'approve' ? words.approve : words.publish)}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
