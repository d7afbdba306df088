import { ActionIcon, Button, Text } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type AssessmentEvidence, type AssessmentNode, assessments, MOST_EVIDENCE_BYTES } from '#measures/contract'
import { hrefOf, refresh, useAct } from '../../api.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { problemOf } from '../../ui/problem.ts'
import { sendFile } from '../../ui/sendFile.ts'
import { ui } from '../../ui/text.ts'
import { toastProblem } from '../../ui/toast.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Assessment.module.css'
import panel from './Panel.module.css'
import { words } from './text.ts'

const KINDS = ['.pdf', '.jpg', '.jpeg', '.png', '.webp', '.docx', '.xlsx', '.zip']

interface Props {
  readonly assessment: string
  readonly year: number
  readonly node: AssessmentNode
  readonly evidence: readonly AssessmentEvidence[]
  /** Of last year's assessment. */
  readonly before: readonly AssessmentEvidence[]
  readonly mayAdd: boolean
}

/** Papers shown for a node: opened by name, added, taken over from last year. */
export function EvidenceList({ assessment, year, node, evidence, before, mayAdd }: Props) {
  const t = useSay()
  const f = useFormat()
  const params = { id: assessment, code: node.code }
  const remove = useAct(assessments.removeAssessmentEvidence)
  const reuse = useAct(assessments.reuseAssessmentEvidence)
  const { add, progress } = useAdd(params)
  const left = before.length > 0 && !evidence.some(({ reused }) => reused)
  return (
    <section className={panel.part} aria-label={t(words.files)}>
      <h3>{t(words.files)}</h3>
      {node.evidence !== null && <p className={css.quiet}>{t(words.proofAsked, { what: t(node.evidence) })}</p>}
      {evidence.length === 0 && !mayAdd && <p className={css.quiet}>{t(words.proofNone)}</p>}
      <ul className={panel.papers}>
        {evidence.map(({ id, name, bytes, at, by, reused, simulated }) => (
          <li key={id}>
            <IconPaperclip size={14} aria-hidden />
            {simulated ? (
              <span>{name}</span>
            ) : (
              <a href={hrefOf(assessments.readAssessmentEvidence, { params: { ...params, file: id } })}>{name}</a>
            )}
            <small>
              {[f.bytes(bytes), by, f.instant(at).slice(6), reused && t(words.reused), simulated && t(words.noBytes)]
                .filter(Boolean)
                .join(' · ')}
            </small>
            {mayAdd && (
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t(ui.remove, { name })}
                onClick={() => remove.mutate({ params: { ...params, file: id } })}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {mayAdd && (
        <>
          <FileDrop
            kinds={KINDS}
            maxBytes={MOST_EVIDENCE_BYTES}
            label={t(words.proofAdd)}
            progress={progress}
            onFile={(file) => void add(file)}
          />
          {left && (
            <Button
              variant="subtle"
              size="compact-sm"
              mt={8}
              loading={reuse.isPending}
              onClick={() => reuse.mutate({ params, body: {} })}
            >
              {t(words.reuse, { n: before.length, year: year - 1 })}
            </Button>
          )}
        </>
      )}
      {node.lastYear !== null && (
        <Text className={css.quiet}>
          {t(words.lastYear, {
            year: year - 1,
            points: node.lastYear.points === null ? '–' : f.number(node.lastYear.points, 2),
            max: node.lastYear.max === null ? '–' : f.number(node.lastYear.max, 2),
          })}
        </Text>
      )}
    </section>
  )
}

function useAdd(params: { readonly id: string; readonly code: string }) {
  const { language } = useLanguage()
  const client = useQueryClient()
  const [progress, setProgress] = useState<{ readonly name: string; readonly ratio: number } | null>(null)
  const add = async (file: File): Promise<void> => {
    const { name } = file
    setProgress({ name, ratio: 0 })
    try {
      await sendFile(assessments.addAssessmentEvidence, { params, query: { name } }, file, (ratio) =>
        setProgress({ name, ratio }),
      )
      await refresh(client, 'measures')
    } catch (error) {
      toastProblem(problemOf(error, language))
    }
    setProgress(null)
  }
  return { add, progress }
}
