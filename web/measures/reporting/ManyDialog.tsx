import { Button, Group, List, Modal } from '@mantine/core'
import { useState } from 'react'
import { type Outcomes, type ReportHead, reporting } from '#measures/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { ui } from '../../ui/text.ts'
import { toastDone } from '../../ui/toast.tsx'
import { reportsWords as words } from './text.ts'

export type Many = 'approve' | 'publish' | 'urge'

interface Props {
  readonly step: Many
  readonly reports: readonly ReportHead[]
  readonly onClose: () => void
}

const NAMED = 6
const VERBS = { approve: words.approveMany, publish: words.publishMany, urge: words.urgeMany } as const
const SAID = { approve: words.approveSaid, publish: words.publishSaid, urge: words.urgeSaid } as const

/** One question for many reports; what could not be done is named afterwards with why. */
export function ManyDialog({ step, reports, onClose }: Props) {
  const t = useSay()
  const verb = t(VERBS[step])
  const [outcomes, setOutcomes] = useState<Outcomes | null>(null)
  const after = (answer: Outcomes) => {
    if (answer.done < answer.outcomes.length) return setOutcomes(answer)
    toastDone(t(words.manyDone, { verb, n: answer.done }))
    onClose()
  }
  const approve = useAct(reporting.approveReports, { quiet: true, onDone: after })
  const publish = useAct(reporting.publishReports, { quiet: true, onDone: after })
  const urge = useAct(reporting.urgeReports, { quiet: true, onDone: after })
  const act = { approve, publish, urge }[step]
  const send = () => {
    if (step === 'urge') urge.mutate({ body: { ids: reports.map(({ id }) => id) } })
    else
      (step === 'approve' ? approve : publish).mutate({
        body: { items: reports.map(({ id, version }) => ({ id, version })) },
      })
  }
  if (outcomes) return <Partly verb={verb} outcomes={outcomes} onClose={onClose} />
  return (
    <Modal opened onClose={onClose} title={t(words.manyTitle, { verb, n: reports.length })}>
      <List size="md" mb="md">
        {reports.slice(0, NAMED).map(({ id, subject, form, period }) => (
          <List.Item key={id}>{[t(subject.name), t(form.name), t(period.name)].join(' · ')}</List.Item>
        ))}
        {reports.length > NAMED && <List.Item>{t(words.andMore, { n: reports.length - NAMED })}</List.Item>}
      </List>
      <p>{t(SAID[step])}</p>
      <ErrorNote error={act.error} focus />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t(ui.cancel)}
        </Button>
        <Button data-autofocus loading={act.isPending} onClick={send}>
          {verb}
        </Button>
      </Group>
    </Modal>
  )
}

function Partly({ verb, outcomes, onClose }: { verb: string; outcomes: Outcomes; onClose: () => void }) {
  const t = useSay()
  const not = outcomes.outcomes.filter(({ done }) => !done)
  return (
    <Modal
      opened
      onClose={onClose}
      role="alertdialog"
      title={t(words.manyPartly, { verb, done: outcomes.done, n: outcomes.outcomes.length })}
    >
      <p>{t(words.manyPartlyLead)}</p>
      <List size="md">
        {not.map(({ id, name, why }) => (
          <List.Item key={id}>
            <strong>{name}</strong>
            <br />
            {why}
          </List.Item>
        ))}
      </List>
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose} data-autofocus>
          {t(words.close)}
        </Button>
      </Group>
    </Modal>
  )
}
