import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { epidemic, type ImportResult, type Preview } from '#epidemic/contract'
import { ApiProblem, call, refresh } from '../../api.ts'
import type { Draft } from '../../form/useDraft.ts'
import { useLanguage } from '../../shell/language.tsx'
import { problemOf } from '../../ui/problem.ts'
import { saveBlob } from '../../ui/save.ts'
import { sendFile } from '../../ui/sendFile.ts'
import { toastProblem } from '../../ui/toast.tsx'
import { type ColumnChoice, type ImportChoice, queryOf } from './choice.ts'

/** A file on its way, and what for. `ratio` goes from 0 to 1; at 1 the server is at work. */
export interface Sending {
  readonly what: 'preview' | 'import'
  readonly name: string
  readonly ratio: number
}

/** From a file to its rows in the outbreak: preview, mend, import. */
export function useImport(draft: Draft<ImportChoice>) {
  const client = useQueryClient()
  const { language } = useLanguage()
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [sending, setSending] = useState<Sending | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [result, setResult] = useState<ImportResult | null>(null)
  // A choice changed while a file is on its way makes the earlier answer stale.
  const latest = useRef(0)

  const send = async <T>(what: Sending['what'], name: string, work: (tell: (ratio: number) => void) => Promise<T>) => {
    const mine = ++latest.current
    setError(null)
    setSending({ what, name, ratio: 0 })
    try {
      const answer = await work((ratio) => mine === latest.current && setSending({ what, name, ratio }))
      return mine === latest.current ? answer : null
    } catch (thrown) {
      if (mine === latest.current) setError(thrown)
      return null
    } finally {
      if (mine === latest.current) setSending(null)
    }
  }
  const look = async (at: File, choice: ImportChoice): Promise<void> => {
    const found = await send('preview', at.name, async (tell) => {
      const ask = (columns: ColumnChoice) =>
        sendFile(epidemic.previewImport, { query: queryOf({ ...choice, columns }, at.name) }, at, tell)
      try {
        return await ask(choice.columns)
      } catch (thrown) {
        // Columns chosen for an earlier state of the file may be gone from this one: they are matched anew.
        if (!(thrown instanceof ApiProblem && thrown.code === 'bad-columns')) throw thrown
        draft.set('columns', {})
        return ask({})
      }
    })
    if (found !== null) setPreview(found)
  }
  /** The bytes are read at once: what is imported is what was seen, even when the file is being mended meanwhile. */
  const take = async (chosen: File): Promise<void> => {
    const bytes = new File([await chosen.arrayBuffer()], chosen.name, { type: chosen.type })
    // Another list has other columns: what was chosen for the one before does not count for it.
    const same = draft.values.fileName === chosen.name
    const choice: ImportChoice = { ...draft.values, fileName: chosen.name, columns: same ? draft.values.columns : {} }
    draft.set('fileName', choice.fileName)
    draft.set('columns', choice.columns)
    setFile(bytes)
    setPreview(null)
    setResult(null)
    await look(bytes, choice)
  }
  const change = async (to: Partial<ImportChoice>): Promise<void> => {
    const choice: ImportChoice = { ...draft.values, ...to }
    for (const name of Object.keys(to) as (keyof ImportChoice)[]) draft.set(name, choice[name])
    if (file !== null) await look(file, choice)
  }
  const run = async (goodRows = false): Promise<void> => {
    const { outbreak } = draft.values
    if (file === null || preview === null || outbreak === null) return
    const query = {
      ...queryOf(draft.values, file.name),
      outbreak,
      sha256: preview.sha256,
      ...(goodRows ? { goodRows } : {}),
    }
    const done = await send('import', file.name, (tell) => sendFile(epidemic.importFile, { query }, file, tell))
    if (done === null) return
    if (goodRows) await saveBadRows()
    setResult(done)
    setFile(null)
    setPreview(null)
    draft.set('fileName', null)
    draft.set('columns', {})
    await refresh(client, 'epidemic')
  }
  const saveBadRows = async (): Promise<void> => {
    if (file === null) return
    try {
      const bad = await call(epidemic.downloadBadRows, { query: queryOf(draft.values, file.name), upload: file })
      saveBlob(`can-sua-${file.name.replace(/\.\w+$/, '')}.csv`, bad)
    } catch (thrown) {
      toastProblem(problemOf(thrown, language))
    }
  }
  const saveFaults = async (): Promise<void> => {
    if (file === null) return
    try {
      const faults = await call(epidemic.downloadFaults, { query: queryOf(draft.values, file.name), upload: file })
      saveBlob(`loi-${file.name.replace(/\.\w+$/, '')}.csv`, faults)
    } catch (thrown) {
      toastProblem(problemOf(thrown, language))
    }
  }
  const forget = () => {
    latest.current += 1
    setFile(null)
    setPreview(null)
    setError(null)
    setResult(null)
    setSending(null)
    draft.set('fileName', null)
    draft.set('columns', {})
  }
  return { file, preview, sending, error, result, take, change, run, saveFaults, forget }
}

export type Importing = ReturnType<typeof useImport>
