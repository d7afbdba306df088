import { useState } from 'react'
import { epidemic, exportColumns } from '#epidemic/contract'
import { call } from '../api.ts'
import { useLanguage, useSay } from '../shell/language.tsx'
import { problemOf } from '../ui/problem.ts'
import { saveBlob } from '../ui/save.ts'
import { toastDone, toastProblem } from '../ui/toast.tsx'
import { useFormat } from '../ui/useFormat.ts'
import type { PeopleFilters } from './people-query.ts'
import { texts } from './text.ts'
import type { ScopeQuery } from './useScope.ts'

const NAMING: readonly string[] = ['name', 'phone', 'address']

/** The list as CSV, exactly as filtered and whole, not only the rows loaded. */
export function usePeopleExport(asked: ScopeQuery & PeopleFilters, total: number) {
  const t = useSay()
  const f = useFormat()
  const { language } = useLanguage()
  const [busy, setBusy] = useState(false)
  const save = async (named: boolean): Promise<void> => {
    setBusy(true)
    const columns = Object.keys(exportColumns).filter((column) => named || !NAMING.includes(column))
    try {
      saveBlob('danh-sach.csv', await call(epidemic.exportPeople, { body: { ...asked, columns } }))
      toastDone(t(texts.exported, { n: f.number(total, 0) }))
    } catch (error) {
      toastProblem(problemOf(error, language))
    }
    setBusy(false)
  }
  return { busy, save }
}
