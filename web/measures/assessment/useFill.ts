import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { AssessmentLine } from '#measures/contract'
import { refresh } from '../../api.ts'
import { useLanguage } from '../../shell/language.tsx'
import { problemOf } from '../../ui/problem.ts'
import { toastProblem } from '../../ui/toast.tsx'
import { createFilling, type Filled, type Filling } from './filling.ts'

/** What is typed of a line; leaving it sends what is still on its way. Give the component the line's code as its key. */
export function useFill(id: string, code: string, line: AssessmentLine): Filled & { readonly filling: Filling } {
  const client = useQueryClient()
  const { language } = useLanguage()
  const [filling] = useState(() =>
    createFilling({ id, code }, line, {
      onSaved: () => refresh(client, 'measures'),
      onFault: (error) => toastProblem(problemOf(error, language)),
    }),
  )
  const filled = useSyncExternalStore(filling.subscribe, filling.now)
  useEffect(() => filling.meet(line), [filling, line])
  useEffect(() => () => void filling.flush(), [filling])
  return { ...filled, filling }
}
