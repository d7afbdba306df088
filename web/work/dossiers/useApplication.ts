import { useCallback, useEffect, useRef, useState } from 'react'
import { type Contact, NO_CONTACT } from './contact.ts'
import {
  dropApplication,
  findApplication,
  type KeptApplication,
  type KeptFile,
  keepApplication,
} from './kept-application.ts'
import { newKey } from './new-key.ts'
import { shrink } from './shrink.ts'

const KEEP_MS = 300

type Begun = NonNullable<KeptApplication<Contact>['begun']>

const fresh = (procedure: string): KeptApplication<Contact> => ({
  procedure,
  key: newKey(),
  values: NO_CONTACT,
  files: [],
})

/**
 * An application being made: what was typed and chosen, kept on the device as it changes. `ready` once what the device
 * held is back; `kept` is false where the browser holds nothing.
 */
export function useApplication(procedure: string) {
  const [application, setApplication] = useState(() => fresh(procedure))
  const [ready, setReady] = useState(false)
  const [kept, setKept] = useState(true)
  const [touched, setTouched] = useState(false)
  const begun = useRef<Begun | null>(null)

  useEffect(() => {
    const open = async () => {
      const found = await findApplication<Contact>(procedure)
      if (found !== null) {
        setTouched(true)
        begun.current = found.begun ?? null
        setApplication({ ...found, values: { ...NO_CONTACT, ...found.values } })
      }
      setReady(true)
    }
    void open()
  }, [procedure])

  useEffect(() => {
    if (!touched) return
    const timer = setTimeout(() => void keepApplication(application).then(setKept), KEEP_MS)
    return () => clearTimeout(timer)
  }, [application, touched])

  const change = useCallback((to: (before: KeptApplication<Contact>) => KeptApplication<Contact>) => {
    setTouched(true)
    setApplication(to)
  }, [])
  /** What the office began holds something that was changed here: it is left, and another begun. */
  const anew = useCallback(() => {
    begun.current = null
    change(({ begun: _left, ...rest }) => ({ ...rest, key: newKey() }))
  }, [change])
  const put = useCallback(
    (name: keyof Contact, value: string) => {
      if (begun.current !== null) anew()
      change((before) => ({ ...before, values: { ...before.values, [name]: value } }))
    },
    [change, anew],
  )
  const add = useCallback(
    async (document: string, files: readonly File[]) => {
      const light = await Promise.all(files.map(shrink))
      const chosen: KeptFile[] = light.map((file) => ({
        id: newKey(),
        document,
        name: file.name,
        blob: file,
      }))
      change((before) => ({ ...before, files: [...before.files, ...chosen] }))
    },
    [change],
  )
  const remove = useCallback(
    (id: string) => change((before) => ({ ...before, files: before.files.filter((file) => file.id !== id) })),
    [change],
  )
  /** Begins it at the office, once: what opens it there is kept with it. */
  const begin = useCallback(
    async (send: () => Promise<Begun>): Promise<Begun> => {
      begun.current ??= await send()
      const opens = begun.current
      change((before) => (before.begun ? before : { ...before, begun: opens }))
      return opens
    },
    [change],
  )
  /** Once sent, or thrown away: the device forgets it. */
  const drop = useCallback(async () => {
    setTouched(false)
    begun.current = null
    await dropApplication(procedure)
    setApplication(fresh(procedure))
  }, [procedure])
  return {
    application,
    ready,
    kept,
    begun: touched,
    opens: () => begun.current,
    put,
    add: (d: string, f: readonly File[]) => void add(d, f),
    remove,
    begin,
    anew,
    drop,
  }
}

export type Application = ReturnType<typeof useApplication>
