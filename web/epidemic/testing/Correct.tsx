import { Button, Group, Modal, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import { testing, VERDICTS, type Verdict, verdicts } from '#epidemic/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { rightNow } from '../moment.ts'
import { testingText } from './text.ts'

interface Props {
  readonly code: string
  readonly was: Verdict
  readonly onClose: () => void
}

/** Writes the right result over a wrong one, with the reason. */
export function Correct({ code, was, onClose }: Props) {
  const t = useSay()
  const others = VERDICTS.filter((verdict) => verdict !== was)
  const [result, setResult] = useState<Verdict>(others[0] ?? 'negative')
  const [reason, setReason] = useState('')
  const correct = useAct(testing.correctResult, { quiet: true, done: t(testingText.corrected), onDone: onClose })
  return (
    <Modal opened onClose={onClose} title={t(testingText.correct)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          correct.mutate({ body: { code, result, at: rightNow(), reason: reason.trim() } })
        }}
        style={{ display: 'grid', gap: 12 }}
      >
        <p style={{ margin: 0 }}>{t(testingText.correctWhat)}</p>
        <ErrorNote error={correct.error} focus />
        <SegmentedControl
          aria-label={t(testingText.resultNow)}
          data={others.map((value) => ({ value, label: t(verdicts[value]) }))}
          value={result}
          onChange={(to) => setResult(to as Verdict)}
        />
        <Textarea
          label={t(testingText.why)}
          description={t(testingText.whyHint)}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
          autosize
          minRows={2}
          maxLength={500}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(testingText.cancel)}
          </Button>
          <Button type="submit" loading={correct.isPending} disabled={reason.trim().length < 3}>
            {t(testingText.correct)}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
