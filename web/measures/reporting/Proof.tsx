import { ActionIcon } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Evidence, type ReportLine, reporting } from '#measures/contract'
import { hrefOf, refresh, useAct } from '../../api.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { problemOf } from '../../ui/problem.ts'
import { sendFile } from '../../ui/sendFile.ts'
import { ui } from '../../ui/text.ts'
import { toastDone, toastProblem } from '../../ui/toast.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Entry.module.css'
import { entryWords as words } from './text-entry.ts'

interface Props {
  readonly report: string
  /** The line it is shown for; null: the whole report. */
  readonly line: ReportLine | null
  readonly evidence: readonly Evidence[]
  readonly mayAdd: boolean
}

/** Papers shown for a value: opened by name, added by camera or file, taken away by whoever brought them. */
export function Proof({ report, line, evidence, mayAdd }: Props) {
  const t = useSay()
  const f = useFormat()
  const remove = useAct(reporting.removeEvidence)
  const { add, share } = useAdd(report, line)
  return (
    <div className={css.proof}>
      {evidence.map(({ id, name, bytes, mine }) => (
        <span key={id} className={css.paper}>
          <IconPaperclip size={14} aria-hidden />
          <a href={hrefOf(reporting.readEvidence, { params: { id } })} target="_blank" rel="noreferrer">
            {name}
          </a>{' '}
          <small>{f.bytes(bytes)}</small>
          {mine && mayAdd && (
            <ActionIcon
              size="sm"
              aria-label={t(ui.remove, { name })}
              loading={remove.isPending}
              onClick={() => remove.mutate({ params: { id } })}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          )}
        </span>
      ))}
      {mayAdd && (
        <label className={css.addProof}>
          <IconPaperclip size={14} aria-hidden />
          {share === null ? t(words.proofAdd) : `${Math.round(share * 100)} %`}
          <input
            type="file"
            accept="image/*,application/pdf"
            className="visually-hidden"
            disabled={share !== null}
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0]
              if (chosen) add(chosen)
              event.currentTarget.value = ''
            }}
          />
        </label>
      )}
    </div>
  )
}

function useAdd(report: string, line: ReportLine | null) {
  const t = useSay()
  const { language } = useLanguage()
  const client = useQueryClient()
  const [share, setShare] = useState<number | null>(null)
  const send = async (file: File) => {
    setShare(0)
    try {
      const of = line === null ? {} : { indicator: line.indicatorId, ...(line.part ? { part: line.part } : {}) }
      await sendFile(
        reporting.addEvidence,
        { params: { id: report }, query: { name: file.name, ...of } },
        file,
        setShare,
      )
      toastDone(t(words.proofAdded, { name: file.name }))
      await refresh(client, 'measures')
    } catch (error) {
      toastProblem(problemOf(error, language))
    }
    setShare(null)
  }
  return { add: (file: File) => void send(file), share }
}
