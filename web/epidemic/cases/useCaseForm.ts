import { useCallback, useEffect, useRef, useState } from 'react'
import { v7 } from 'uuid'
import type { Draft, Faults, FieldInfo } from '../../form/useDraft.ts'
import { dropKept, findKept, keep } from '../../offline/kept.ts'
import { useAccount } from '../../shell/person.tsx'
import { onSent, type Stopped, sendWaiting } from './sender.ts'
import type { KeptForm } from './useKeptForms.ts'
import type { CaseContent, CaseValues, Problem } from './values.ts'

const KEEP_MS = 300

/** What came of a submission. */
export type Outcome =
  | { readonly kind: 'sent'; readonly personId: string | null }
  | { readonly kind: 'queued'; readonly stopped: Stopped }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'clash'; readonly problem: Problem }

export interface CaseForm {
  readonly draft: Draft<CaseValues>
  readonly content: CaseContent
  /** When the device kept it last; null: nothing was typed yet. */
  readonly keptAt: number | null
  readonly submit: (over?: Partial<CaseContent>) => Promise<Outcome>
  readonly drop: () => Promise<void>
}

const faultsOf = (problem: Problem | null): Faults =>
  Object.fromEntries((problem?.fields ?? []).map(({ field, message }) => [field, message]))

/** A form kept on this device as it is typed, sealed for its account, until the server has taken it. */
export function useCaseForm(
  start: Pick<KeptForm, 'id' | 'content'> & Partial<KeptForm>,
  key: CryptoKey | null,
): CaseForm {
  const account = useAccount()
  const { id } = start
  const [content, setContent] = useState(start.content)
  const [faults, setFaults] = useState<Faults>(() => faultsOf(start.content.problem))
  const [keptAt, setKeptAt] = useState<number | null>(start.changedAt ?? null)
  const fields = useRef(new Map<string, FieldInfo>())
  /** What is not on the device yet; null: nothing. */
  const dirty = useRef<CaseContent | null>(null)

  const flush = useCallback(async () => {
    const latest = dirty.current
    if (latest === null) return
    dirty.current = null
    const changedAt = Date.now()
    await keep({ id, account, state: 'draft', changedAt, content: latest }, key)
    setKeptAt(changedAt)
  }, [id, account, key])
  useEffect(() => {
    if (dirty.current === null) return
    const timer = setTimeout(() => void flush(), KEEP_MS)
    return () => clearTimeout(timer)
  })
  useEffect(() => {
    const now = () => void flush()
    addEventListener('pagehide', now)
    return () => {
      removeEventListener('pagehide', now)
      now()
    }
  }, [flush])

  const set = useCallback<Draft<CaseValues>['set']>((field, value) => {
    setContent((before) => {
      const after = { ...before, values: { ...before.values, [field]: value } }
      dirty.current = after
      return after
    })
    setFaults(({ [String(field)]: _mended, ...rest }) => rest)
  }, [])
  const submit = useCallback(
    async (over: Partial<CaseContent> = {}): Promise<Outcome> => {
      dirty.current = null
      const sending = { ...content, ...over, sendId: v7(), problem: null }
      await keep({ id, account, state: 'waiting', changedAt: Date.now(), content: sending }, key)
      let personId = content.personId
      const deaf = onSent((sent) => {
        if (sent.id === id) personId = sent.personId
      })
      const { stopped } = await sendWaiting(account).finally(deaf)
      const left = await findKept<CaseContent>(id, key)
      if (left === null) return { kind: 'sent', personId }
      const { problem } = left.content
      if (problem === null || left.state === 'waiting' || left.state === 'draft') return { kind: 'queued', stopped }
      setContent(left.content)
      setFaults(faultsOf(problem))
      return { kind: left.state, problem }
    },
    [content, id, account, key],
  )
  const register = useCallback((field: FieldInfo) => {
    fields.current.set(field.name, field)
    return () => void fields.current.delete(field.name)
  }, [])
  const drop = useCallback(async () => {
    dirty.current = null
    await dropKept(id)
  }, [id])
  const draft: Draft<CaseValues> = {
    key: `case.${id}`,
    values: content.values,
    set,
    faults,
    setFaults,
    restored: false,
    changed: false,
    discard: nothing,
    isUnsent: never,
    register,
    fields: useCallback(() => [...fields.current.values()], []),
  }
  return { draft, content, keptAt, submit, drop }
}

/** The device keeps the form until it was taken: there is nothing to drop after sending, and leaving loses nothing. */
const nothing = (): void => undefined
const never = (): boolean => false
