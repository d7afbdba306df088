import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type AssessmentLine, assessments } from '#measures/contract'
import { call, refresh } from '../../api.ts'
import { useLanguage } from '../../shell/language.tsx'
import { problemOf } from '../../ui/problem.ts'
import { toastProblem } from '../../ui/toast.tsx'

export type Given = Pick<AssessmentLine, 'a' | 'b' | 'choice' | 'answer' | 'note'>
export type Saving = 'idle' | 'waiting' | 'saved' | 'failed'

const PAUSE_MS = 500

const givenOf = ({ a, b, choice, answer, note }: AssessmentLine): Given => ({ a, b, choice, answer, note })

/**
 * What is typed of a line, kept on the server half a second after the last key; its answer brings the points. One save at
 * a time, each upon the revision the one before left.
 */
export function useFill(id: string, code: string, line: AssessmentLine) {
  const client = useQueryClient()
  const { language } = useLanguage()
  const [given, setGiven] = useState(() => givenOf(line))
  const [points, setPoints] = useState(line.declaredPoints)
  const [saving, setSaving] = useState<Saving>('idle')
  const revision = useRef(line.revision)
  const wanted = useRef<Given | null>(null)
  const busy = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // Another hand of the same agency may have been quicker: its words are shown, unless ours wait.
  if (line.revision > revision.current && wanted.current === null && !busy.current) {
    revision.current = line.revision
    setGiven(givenOf(line))
    setPoints(line.declaredPoints)
  }

  const send = async (): Promise<void> => {
    if (busy.current || wanted.current === null) return
    busy.current = true
    const body = { ...wanted.current, revision: revision.current }
    wanted.current = null
    try {
      const answer = await call(assessments.fillAssessmentLine, { params: { id, code }, body })
      revision.current = answer.revision
      setPoints(answer.declaredPoints)
      setSaving(wanted.current === null ? 'saved' : 'waiting')
    } catch (error) {
      setSaving('failed')
      toastProblem(problemOf(error, language))
    }
    busy.current = false
    if (wanted.current !== null) return send()
    await refresh(client, 'measures')
  }
  const change = (part: Partial<Given>): void => {
    const next = { ...given, ...part }
    setGiven(next)
    setSaving('waiting')
    wanted.current = next
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void send(), PAUSE_MS)
  }
  /** What is still on its way goes before anything else is done with the line. */
  const flush = async (): Promise<void> => {
    clearTimeout(timer.current)
    await send()
    while (busy.current) await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const latest = useRef(send)
  latest.current = send
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      void latest.current()
    },
    [],
  )
  return { given, points, saving, change, flush }
}
