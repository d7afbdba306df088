import { useState } from 'react'
import { epidemic } from '#epidemic/contract'
import { call } from '../api.ts'
import { useLanguage, useSay } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { problemOf } from '../ui/problem.ts'
import { saveBlob } from '../ui/save.ts'
import { toastDone, toastProblem } from '../ui/toast.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { EXPORTED } from './people-columns.tsx'
import type { PeopleFilters } from './people-query.ts'
import { texts } from './text.ts'
import type { ScopeQuery } from './useScope.ts'

const NAMING: readonly string[] = ['name', 'phone', 'idNumber', 'address']

export type ExportFormat = 'csv' | 'xlsx'

interface Shown {
  /** The table's name, under which it remembers its columns. */
  readonly name: string
  readonly columns: readonly Pick<Column<never>, 'id' | 'hidden'>[]
}

/** The list as a file, exactly as filtered, whole, in the columns shown; and with those of identity when asked for. */
export function usePeopleExport(asked: ScopeQuery & PeopleFilters, total: number | undefined, shown: Shown) {
  const t = useSay()
  const f = useFormat()
  const { language } = useLanguage()
  const [busy, setBusy] = useState(false)
  const many = total === undefined ? '…' : f.number(total, 0)
  const save = async (format: ExportFormat, named: boolean): Promise<void> => {
    setBusy(true)
    const columns = columnsOf(shown, named)
    try {
      const file = await call(epidemic.exportPeople, { body: { ...asked, columns, format } })
      saveBlob(`danh-sach.${format}`, file)
      toastDone(t(texts.exported, { n: many, size: f.bytes(file.size) }))
    } catch (error) {
      toastProblem(problemOf(error, language))
    }
    setBusy(false)
  }
  return { busy, save, many, none: total === 0 }
}

function columnsOf({ name, columns }: Shown, named: boolean): string[] {
  const chosen = JSON.parse(localStorage.getItem(`columns.${name}`) ?? '{}') as Record<string, boolean>
  const visible = columns
    .filter(({ id, hidden = false }) => !NAMING.includes(id) && (chosen[id] ?? !hidden))
    .flatMap(({ id }) => EXPORTED[id] ?? [])
  return named ? [...visible.slice(0, 1), ...NAMING, ...visible.slice(1)] : visible
}
