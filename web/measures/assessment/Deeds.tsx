import { Button, Group, Modal, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type AssessmentLine, type AssessmentNode, assessments } from '#measures/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { ReasonForm } from '../../ui/ReasonForm.tsx'
import { ui } from '../../ui/text.ts'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Assessment.module.css'
import { NumberBox } from './NumberBox.tsx'
import panel from './Panel.module.css'
import { words } from './text.ts'

interface Props {
  readonly assessment: string
  readonly node: AssessmentNode
  readonly line: AssessmentLine
}

/** Verified points with their reason, and asking for more: for the department in charge. */
export function VerifyForm({ assessment, node, line }: Props) {
  const t = useSay()
  const [points, setPoints] = useState(line.verifiedPoints ?? line.declaredPoints)
  const [reason, setReason] = useState(line.verifiedReason ?? '')
  const verify = useAct(assessments.verifyAssessmentLine, { done: t(words.verifyDone) })
  const differs = points !== null && Math.abs(points - (line.declaredPoints ?? 0)) > 1e-9
  const given = reason.trim()
  return (
    <form
      className={panel.deed}
      onSubmit={(event) => {
        event.preventDefault()
        if (points === null) return
        const body = { points, reason: given.length < 3 ? null : given, revision: line.revision }
        verify.mutate({ params: { id: assessment, code: node.code }, body })
      }}
    >
      <NumberBox label={t(words.verifyPoints)} value={points} onChange={setPoints} unit={maxOf(node)} />
      <Textarea
        label={t(words.verifyReason)}
        description={t(words.verifyReasonHint)}
        value={reason}
        required={differs}
        autosize
        minRows={1}
        maxLength={2_000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap={8}>
        <Button
          type="submit"
          loading={verify.isPending}
          disabled={points === null || points > (node.max ?? 0) + 1e-9 || (differs && given.length < 3)}
        >
          {t(words.verifyAct)}
        </Button>
        {line.state === 'declared' && <AskMore assessment={assessment} node={node} line={line} />}
      </Group>
    </form>
  )
}

const maxOf = ({ max }: AssessmentNode): string => (max === null ? '' : `/ ${max}`)

function AskMore({ assessment, node, line }: Props) {
  const t = useSay()
  const [open, setOpen] = useState(false)
  const ask = useAct(assessments.askAssessmentLine, { quiet: true, onDone: () => setOpen(false) })
  return (
    <Spoken
      verb={t(words.askMore)}
      label={t(words.askLabel)}
      open={open}
      setOpen={setOpen}
      busy={ask.isPending}
      error={ask.error}
      onSend={(said) =>
        ask.mutate({ params: { id: assessment, code: node.code }, body: { words: said, revision: line.revision } })
      }
    />
  )
}

/** The subject's word against the verified points, while it may. */
export function DisputeForm({ assessment, node, line }: Props) {
  const t = useSay()
  const f = useFormat()
  const [open, setOpen] = useState(false)
  const [points, setPoints] = useState(line.declaredPoints)
  const dispute = useAct(assessments.disputeAssessmentLine, { quiet: true, onDone: () => setOpen(false) })
  return (
    <Group gap={8}>
      <Spoken
        verb={t(words.dispute)}
        label={t(words.disputeLabel)}
        open={open}
        setOpen={setOpen}
        busy={dispute.isPending}
        error={dispute.error}
        onSend={(said) =>
          dispute.mutate({
            params: { id: assessment, code: node.code },
            body: { words: said, points, revision: line.revision },
          })
        }
      >
        <NumberBox label={t(words.disputePoints)} value={points} onChange={setPoints} unit={maxOf(node)} />
      </Spoken>
      {line.disputeUntil !== null && (
        <span className={css.quiet}>{t(words.disputeUntil, { day: f.day(line.disputeUntil) })}</span>
      )}
    </Group>
  )
}

/** The decision of whoever stands above both sides. */
export function DecideForm({ assessment, node, line }: Props) {
  const t = useSay()
  const [points, setPoints] = useState(line.disputedPoints ?? line.verifiedPoints)
  const [said, setSaid] = useState('')
  const decide = useAct(assessments.decideAssessmentLine)
  return (
    <form
      className={panel.deed}
      onSubmit={(event) => {
        event.preventDefault()
        if (points !== null)
          decide.mutate({
            params: { id: assessment, code: node.code },
            body: { points, words: said.trim(), revision: line.revision },
          })
      }}
    >
      <NumberBox label={t(words.decidePoints)} value={points} onChange={setPoints} unit={maxOf(node)} />
      <Textarea
        label={t(words.decideLabel)}
        value={said}
        required
        autosize
        minRows={2}
        maxLength={2_000}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      <Group>
        <Button
          type="submit"
          loading={decide.isPending}
          disabled={points === null || points > (node.max ?? 0) + 1e-9 || said.trim().length < 3}
        >
          {t(words.decide)}
        </Button>
      </Group>
    </form>
  )
}

interface SpokenProps {
  readonly verb: string
  readonly label: string
  readonly open: boolean
  readonly setOpen: (open: boolean) => void
  readonly busy: boolean
  readonly error: unknown
  readonly onSend: (said: string) => void
  readonly children?: ReactNode
}

/** A deed that goes only with words. */
function Spoken({ verb, label, open, setOpen, busy, error, onSend, children }: SpokenProps) {
  const t = useSay()
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {verb}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={verb}>
        <ReasonForm
          label={label}
          verb={verb}
          cancel={t(ui.cancel)}
          busy={busy}
          error={error}
          onSend={onSend}
          onCancel={() => setOpen(false)}
        >
          {children}
        </ReasonForm>
      </Modal>
    </>
  )
}
