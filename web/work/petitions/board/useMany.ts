import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '#platform/http/client'
import type { BodyOf } from '#platform/http/endpoint'
import { type PetitionRow, petitions } from '#work/contract'
import { call, refresh } from '../../../api.ts'
import { useSay } from '../../../shell/language.tsx'
import { toastDone, toastProblem } from '../../../ui/toast.tsx'
import { board } from '../text-board.ts'

type Step = BodyOf<typeof petitions.movePetition>

/** One step taken on each of several petitions, one after the other; what is not legal there is said, the rest is done. */
export function useMany(): {
  busy: boolean
  run: (rows: readonly PetitionRow[], stepOf: (row: PetitionRow) => Step) => Promise<void>
} {
  const t = useSay()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const run = async (rows: readonly PetitionRow[], stepOf: (row: PetitionRow) => Step) => {
    setBusy(true)
    const refused: string[] = []
    for (const row of rows) {
      try {
        await call(petitions.movePetition, { params: { id: row.id }, body: stepOf(row) })
      } catch (error) {
        refused.push(`${row.code}: ${error instanceof ApiProblem ? error.problem.title : String(error)}`)
      }
    }
    setBusy(false)
    if (refused.length < rows.length) toastDone(t(board.manyDone, { n: rows.length - refused.length }))
    if (refused.length > 0) {
      const title = t(board.manyRefused, { n: refused.length, why: refused[0] ?? '' })
      toastProblem({ title, detail: refused.slice(1, 5).join(' · ') || null, fields: [], requestId: null })
    }
    await refresh(client, 'work')
  }
  return { busy, run }
}
