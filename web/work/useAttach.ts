import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { work } from '#work/contract'
import { refresh } from '../api.ts'
import { useLanguage, useSay } from '../shell/language.tsx'
import { problemOf } from '../ui/problem.ts'
import { sendFile } from '../ui/sendFile.ts'
import { toastDone, toastProblem } from '../ui/toast.tsx'
import { words } from './text.ts'

export const MAX_BYTES = 25 * 1_048_576

/** Sends a file to a task, telling how far it is; said in a toast when it has come or was refused. */
export function useAttach(id: string) {
  const t = useSay()
  const { language } = useLanguage()
  const client = useQueryClient()
  const [progress, setProgress] = useState<{ name: string; ratio: number } | null>(null)
  const attach = async (file: File): Promise<void> => {
    setProgress({ name: file.name, ratio: 0 })
    try {
      await sendFile(work.attachFile, { params: { id }, query: { name: file.name } }, file, (ratio) =>
        setProgress({ name: file.name, ratio }),
      )
      toastDone(t(words.attached, { name: file.name }))
      await refresh(client, 'work')
    } catch (error) {
      toastProblem(problemOf(error, language))
    }
    setProgress(null)
  }
  return { attach: (file: File) => void attach(file), progress }
}
