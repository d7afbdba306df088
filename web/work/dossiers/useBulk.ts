import { useQueryClient } from '@tanstack/react-query'
import { type DossierRow, dossiers } from '#work/contract'
import { call, refresh } from '../../api.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { problemOf } from '../../ui/problem.ts'
import { toastDone, toastProblem } from '../../ui/toast.tsx'
import { official } from './text-official.ts'

/** One step for many dossiers, one after the other; those that could not are said with the first reason. */
export function useBulk() {
  const t = useSay()
  const { language } = useLanguage()
  const client = useQueryClient()
  return async (rows: readonly DossierRow[], step: 'receive' | 'hand-over'): Promise<void> => {
    const failed: unknown[] = []
    for (const { id } of rows)
      await call(dossiers.moveDossier, { params: { id }, body: { step } }).catch((error: unknown) => failed.push(error))
    const [why] = failed
    if (failed.length < rows.length) toastDone(t(official.bulkDone, { n: rows.length - failed.length }))
    if (why !== undefined) {
      const problem = problemOf(why, language)
      toastProblem({ ...problem, title: t(official.bulkFailed, { n: failed.length, why: problem.title }) })
    }
    await refresh(client, 'work')
  }
}
