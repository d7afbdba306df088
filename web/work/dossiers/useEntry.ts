import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type DossierView, dossiers } from '#work/contract'
import { call, refresh } from '../../api.ts'
import { sendFile } from '../../ui/sendFile.ts'
import type { Contact } from './contact.ts'
import type { KeptFile } from './kept-application.ts'
import { newKey } from './new-key.ts'
import { applyBody } from './sending.ts'
import { shrink } from './shrink.ts'
import { useSending } from './useSending.ts'

interface Begun {
  readonly id: string
  readonly code: string
}

/** A dossier entered at the desk: begun under one key, scans sent, submitted with what came on paper, taken in. */
export function useEntry(procedure: string) {
  const client = useQueryClient()
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [code, setCode] = useState<string | null>(null)
  const key = useRef(newKey())
  const begun = useRef<Begun | null>(null)
  const sending = useSending<KeptFile>(({ document, name, blob }, onProgress) =>
    sendFile(
      dossiers.addDossierFile,
      { params: { id: begun.current?.id ?? '' }, query: { requirement: document, name } },
      new File([blob], name, { type: blob.type }),
      onProgress,
    ),
  )
  const add = async (document: string, list: readonly File[]) => {
    const light = await Promise.all(list.map(shrink))
    setFiles((before) => [...before, ...light.map((blob) => ({ id: newKey(), document, name: blob.name, blob }))])
  }
  const take = async (values: Contact, paper: readonly string[]): Promise<DossierView | null> => {
    setBusy(true)
    setError(null)
    try {
      const body = applyBody({ procedure, key: key.current, values, files })
      begun.current ??= await call(dossiers.enterDossier, { body })
      setCode(begun.current.code)
      const params = { id: begun.current.id }
      let now = await call(dossiers.getDossier, { params })
      if (now.state === 'draft') {
        if (!(await sending.send(files))) return null
        now = await call(dossiers.moveDossier, { params, body: { step: 'send', documents: [...paper] } })
      }
      if (now.state === 'submitted') now = await call(dossiers.moveDossier, { params, body: { step: 'accept' } })
      await refresh(client, 'work')
      return now
    } catch (thrown) {
      setError(thrown)
      return null
    } finally {
      setBusy(false)
    }
  }
  return {
    files,
    states: sending.states,
    busy,
    error,
    code,
    add: (document: string, list: readonly File[]) => void add(document, list),
    remove: (id: string) => setFiles((before) => before.filter((one) => one.id !== id)),
    take,
  }
}
