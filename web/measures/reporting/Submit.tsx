import { Button, Group, Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Report, reporting } from '#measures/contract'
import { ApiProblem } from '#platform/http/client'
import { keyOf, useAct } from '../../api.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { formatDay } from '../../ui/format.ts'
import css from './Entry.module.css'
import { entryWords as words } from './text-entry.ts'
import type { Entering } from './useEntry.ts'

interface Props {
  readonly entering: Entering
  readonly onTry: () => void
  readonly onGo: (key: string) => void
}

/** Sends the report once all is said; open questions are asked for once more. */
export function Submit({ entering, onTry, onGo }: Props) {
  const t = useSay()
  const { today } = useAsOf()
  const client = useQueryClient()
  const { report, unsaved, asked, empty, atFault } = entering
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const act = useAct(reporting.submitReport, { quiet: true, done: t(words.submitted) })
  const input = { params: { id: report.id } }
  const send = async (unanswered: boolean) => {
    setAsking(false)
    onTry()
    if (empty.length + atFault.length > 0) {
      const [first] = [...atFault, ...empty]
      if (first) onGo(first.key)
      return
    }
    setBusy(true)
    try {
      if (!(await unsaved.flush())) return
      const now = client.getQueryData<Report>(keyOf(reporting.getReport, input)) ?? report
      await act.mutateAsync({ ...input, body: { version: now.version, ...(unanswered ? { unanswered } : {}) } })
    } catch (thrown) {
      if (thrown instanceof ApiProblem && thrown.code === 'questions-open') setAsking(true)
    } finally {
      setBusy(false)
    }
  }
  const running = report.period.to >= today
  const { error } = act
  const shown = error instanceof ApiProblem && error.code === 'questions-open' ? null : error
  const open = asked.reduce((sum, { unanswered }) => sum + unanswered, 0)
  return (
    <div className={css.send}>
      {shown !== null && <ErrorNote error={shown} focus />}
      <Group gap="sm">
        <Button size="md" loading={busy} disabled={running} onClick={() => void send(false)}>
          {t(words.submit)}
        </Button>
        {running && <span className={css.said}>{t(words.endFirst, { day: formatDay(report.period.to) })}</span>}
      </Group>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t(words.submitAsk, { n: open || report.unanswered })}
      >
        <p>{t(words.submitAskDo)}</p>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => void send(true)}>
            {t(words.submitAnyway)}
          </Button>
          <Button
            data-autofocus
            onClick={() => {
              setAsking(false)
              const [first] = asked
              if (first) onGo(first.key)
            }}
          >
            {t(words.answerThem)}
          </Button>
        </Group>
      </Modal>
    </div>
  )
}
